import sys
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from statements.importing.errors import UnknownTopic
from statements.importing.topic_application import Application, apply_terms, find_chosen
from statements.importing.topic_changes import TopicTally
from statements.models import Article, Topic
from statements.search import SearchError, sync

EXAMPLES = 4  # words of a topic in the preview


class Command(BaseCommand):
    help = "Give the statements of the archive the topics that the terms suggest now. Shows first what would change."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--topic", action="append", default=[], metavar="SLUG", help="Only this one; may be given again."
        )
        parser.add_argument("--dry-run", action="store_true", help="Say what would change, and do nothing.")
        parser.add_argument("--yes", action="store_true", help="Do not ask.")

    def handle(self, *, topic: list[str], dry_run: bool, yes: bool, **options: Any) -> None:
        try:
            chosen = find_chosen(topic)
        except UnknownTopic as error:
            raise CommandError(str(error)) from error
        preview = self._run(chosen, write=False)
        self._show(preview)
        if dry_run or not preview.changed:
            return
        if not yes and not self._ask():
            self.stdout.write("Nothing was changed.")
            return
        done = self._run(chosen, write=True)
        self.stdout.write(self.style.SUCCESS(f"{done.changed} statements changed"))
        self._index()

    def _run(self, chosen: list[Topic], *, write: bool) -> Application:
        total = Article.objects.filter(statements__isnull=False).distinct().count()
        name = "applying" if write else "comparing"
        with tqdm(total=total, desc=name, unit=" articles", disable=not sys.stderr.isatty(), leave=False) as bar:
            return apply_terms(chosen, write=write, tell=bar.update)

    def _show(self, preview: Application) -> None:
        for topic, tally in preview.by_topic():
            self.stdout.write(f"{topic.slug:<28} +{tally.gained} -{tally.lost}{describe(tally)}")
        self.stdout.write(f"{preview.changed} of {preview.seen} statements would change")

    def _ask(self) -> bool:
        if not sys.stdin.isatty():
            raise CommandError("Nothing was changed. Say --yes to apply, or --dry-run to look only.")
        return input("Apply? [y/N] ").strip().lower() in {"y", "yes"}

    def _index(self) -> None:
        """Bring the index up to date. If that fails nothing is lost: the changes wait in their table."""
        try:
            sync(patient=True)
        except SearchError as error:
            self.stderr.write(self.style.WARNING(f"The topics are applied, but the search lags behind: {error}"))


def describe(tally: TopicTally) -> str:
    """Return the commonest words behind the gains and losses of one topic."""
    gained = name_words("+", tally.gained_by)
    lost = name_words("-", tally.lost_by)
    mended = f"  {tally.mended} keep it for other words" if tally.mended else ""
    return f"{gained}{lost}{mended}"


def name_words(sign: str, words: Counter[str]) -> str:
    named = ", ".join(f"“{word}” {number}" for word, number in words.most_common(EXAMPLES))
    return f"  {sign} {named}" if named else ""
