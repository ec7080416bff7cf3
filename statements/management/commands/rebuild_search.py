from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from statements.models import Statement
from statements.search import SearchError, rebuild


class Command(BaseCommand):
    help = "Build this host's search index anew from the database. The old one serves until then."

    def handle(self, *, verbosity: int, **options: Any) -> None:
        total = Statement.objects.published().count()
        # disable=None: no bar where nobody watches, such as in a log.
        with tqdm(total=total, unit=" statements", disable=None if verbosity else True) as bar:
            try:
                count = rebuild(lambda done: bar.update(done - bar.n))
            except SearchError as error:
                raise CommandError(str(error)) from error
        if verbosity:
            self.stdout.write(self.style.SUCCESS(f"Statements indexed: {count:,}."))
