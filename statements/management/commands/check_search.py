from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from statements.models import Statement
from statements.search import SearchError, check


class Command(BaseCommand):
    help = "Prove that this host's search index and the database agree, statement by statement."

    def handle(self, *, verbosity: int, **options: Any) -> None:
        total = Statement.objects.published().count()
        with tqdm(total=total, unit=" statements", disable=None if verbosity else True) as bar:
            try:
                found = check(lambda done: bar.update(done - bar.n))
            except SearchError as error:
                raise CommandError(str(error)) from error
        for disagreement in found:
            self.stderr.write(str(disagreement))
        if found:
            raise CommandError(f"{len(found):,} disagree with the database. Run: manage.py rebuild_search")
        if verbosity:
            self.stdout.write(self.style.SUCCESS(f"Index and database agree. Statements compared: {total:,}."))
