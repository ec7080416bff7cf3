from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from statements.models import Statement
from statements.search import SearchError, rebuild


class Command(BaseCommand):
    help = "Build this host's search index anew from the database. The old one serves until then."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--jobs", type=int, help="Processes that make documents, by default as many as pay.")

    def handle(self, *, verbosity: int, jobs: int | None, **options: Any) -> None:
        total = Statement.objects.published().count()
        # disable=None: no bar where nobody watches, such as in a log.
        with tqdm(total=total, unit=" statements", disable=None if verbosity else True) as bar:
            try:
                count = rebuild(lambda done: bar.update(done - bar.n), jobs=jobs)
            except SearchError as error:
                raise CommandError(str(error)) from error
        if verbosity:
            self.stdout.write(self.style.SUCCESS(f"Statements indexed: {count:,}."))
