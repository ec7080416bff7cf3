import os
import sys
from argparse import ArgumentTypeError
from collections import Counter
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from statements.importing.batches import DOCUMENTS
from statements.importing.errors import ImportingError, RejectedSource
from statements.importing.listing import Listing, look_through
from statements.importing.previews import describe_report, describe_total
from statements.importing.reader_process import collect_rarely
from statements.importing.reports import ArticleReport, State
from statements.importing.runs import Options, run_import
from statements.importing.sources import count_documents
from statements.search import SearchError, sync

OVERRIDES = ["id", "outlet", "language", "url", "form", "published", "retrieved"]
DAYS = {"published", "retrieved"}
NAMED = 5  # files that were not read; of more the number is enough
MANY = 200  # documents
PLAIN_EVERY = 100  # documents between two lines of a log
INDEX_EVERY = 500  # documents: readers see a long import grow
STOPPED = 130  # what shells give for a program that Ctrl-C has ended


def positive(value: str) -> int:
    if not value.isdecimal() or int(value) < 1:
        raise ArgumentTypeError(f"{value!r} is not a number from 1 up")
    return int(value)


def day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise ArgumentTypeError(f"{value!r} is not a day such as 2025-09-23") from error


def choose_jobs(documents: int | None) -> int:
    """Return how many processes pay: starting them costs more than reading a few documents."""
    return (os.cpu_count() or 1) if documents is None or documents >= MANY else 1


def name_some(names: list[str]) -> str:
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + more


class Command(BaseCommand):
    help = (
        "Import articles and the statements found in them: texts, pages, PDF files, web archives, JSON Lines, folders."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("sources", nargs="+", metavar="SOURCE", help="A file, a folder, or - for standard input.")
        parser.add_argument("--dry-run", action="store_true", help="Say what would be done, and do nothing.")
        parser.add_argument(
            "--jobs", type=positive, help="Processes that look for statements, by default as many as pay."
        )
        parser.add_argument("--reread", action="store_true", help="Read again what was read before by the same rules.")
        parser.add_argument("--together", type=positive, default=DOCUMENTS, help="Documents to a transaction, at most.")
        for name in OVERRIDES:
            told = f"The {name} of what is imported, whatever it says itself."
            parser.add_argument(f"--{name}", type=day if name in DAYS else str, help=told)

    def handle(self, *, sources: list[str], **options: Any) -> None:
        dry_run = options["dry_run"]
        overrides = {name: options[name] for name in OVERRIDES if options[name]}
        counts: Counter[str] = Counter()
        try:
            listing = look_through(sources)
            self._tell_passed_over(listing)
            total = count_documents(listing.sources)
            jobs = options["jobs"] or choose_jobs(total)
            chosen = Options(overrides, jobs, dry_run, reread=options["reread"], together=options["together"])
            collect_rarely()
            results = run_import(sources, chosen)
            bar = tqdm(results, total=total, unit=" documents", disable=not sys.stderr.isatty(), leave=False)
            for done, result in enumerate(bar, start=1):
                self._tell(result, dry_run)
                self._count(result, counts)
                if done % INDEX_EVERY == 0 and not dry_run:
                    self._index()
                if done % PLAIN_EVERY == 0 and not sys.stderr.isatty():
                    self.stdout.write(f"{done} of {total or 'an unknown number of'} documents")
        except ImportingError as error:
            raise CommandError(str(error)) from error
        except KeyboardInterrupt:
            self.stderr.write("Stopped; what is in stays in. To do what is left, run it again.")
            sys.exit(STOPPED)
        if not dry_run:
            self._index()
        self._close(counts, dry_run)

    def _index(self) -> None:
        """Bring the index up to date. If that fails nothing is lost: the changes wait in their table."""
        try:
            sync(patient=True)
        except SearchError as error:
            self.stderr.write(self.style.WARNING(f"The articles are in, but the search lags behind: {error}"))

    def _tell_passed_over(self, listing: Listing) -> None:
        if listing.passed_over:
            files = name_some(listing.passed_over)
            self.stderr.write(self.style.NOTICE(f"Passed over, since nothing reads files of their kind: {files}."))
        if listing.stray:
            files, rule = name_some(listing.stray), "talks.toml is that of talks.txt, and of talks.txt.gz"
            self.stderr.write(self.style.WARNING(f"Sidecars that belong to no document: {files}. ({rule}.)"))

    def _tell(self, result: ArticleReport | RejectedSource, dry_run: bool) -> None:
        if isinstance(result, RejectedSource):
            self.stderr.write(self.style.WARNING(str(result)))
            return
        for remark in result.remarks:
            self.stderr.write(self.style.NOTICE(f"{result.source}: {remark}"))
        if dry_run:
            for line in describe_report(result):
                self.stdout.write(line)

    def _count(self, result: ArticleReport | RejectedSource, counts: Counter[str]) -> None:
        if isinstance(result, RejectedSource):
            counts["rejected"] += 1
            return
        counts["created" if result.is_new else "changed" if result.is_changed else "unchanged"] += 1
        for state, number in result.count().items():
            counts[f"statements {state}"] += number

    def _close(self, counts: Counter[str], dry_run: bool) -> None:
        """Print the closing table. Exit with 1 when a document was rejected."""
        changed = counts[f"statements {State.CHANGED}"] + counts[f"statements {State.MOVED}"]
        articles = [counts["created"], counts["changed"], counts["unchanged"], counts["rejected"]]
        states = [counts[f"statements {State.NEW}"], changed, counts[f"statements {State.SAME}"]]
        self.stdout.write(f"{'':<11}{'created':>9}{'changed':>9}{'unchanged':>11}{'rejected':>10}{'withdrawn':>11}")
        self.stdout.write("{:<11}{:>9}{:>9}{:>11}{:>10}{:>11}".format("articles", *articles, ""))
        vanished = counts[f"statements {State.VANISHED}"]
        self.stdout.write("{:<11}{:>9}{:>9}{:>11}{:>10}{:>11}".format("statements", *states, "", vanished))
        if dry_run:
            self.stdout.write(describe_total({state: counts[f"statements {state}"] for state in State}))
        self.stdout.write(
            f"{'Would be: ' if dry_run else ''}{articles[0]} created, {articles[1]} changed, {articles[2]} unchanged, "
            f"{articles[3]} rejected"
        )
        if counts["rejected"]:
            raise CommandError(f"{counts['rejected']} rejected: see above.")
