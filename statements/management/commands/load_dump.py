from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from tqdm import tqdm

from statements.importing.dump_loading import load_dump
from statements.models import Statement
from statements.models.dump_layout import DumpError
from statements.search import SearchError, check, rebuild


def refuse_without_tables() -> None:
    """Say what to do first where the database has not all tables: the loader would only find the first one missing."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise CommandError("The database has not all the tables of the archive yet. Run manage.py migrate first.")


class Command(BaseCommand):
    help = "Fill an empty archive from a folder that dump_archive made, and prove that all of it is there."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path)

    def handle(self, *, folder: Path, verbosity: int, **options: Any) -> None:
        refuse_without_tables()
        with tqdm(unit=" rows", disable=None if verbosity else True) as bar:
            try:
                counts = load_dump(folder, progress=bar.update)
            except DumpError as error:
                raise CommandError(str(error)) from error
        self.index()
        if verbosity:
            published = Statement.objects.published().count()
            self.stdout.write(
                self.style.SUCCESS(
                    f"{sum(counts.values()):,} rows of {len(counts)} tables, each the same as in the dump. "
                    f"{published:,} published statements proved and indexed."
                )
            )

    def index(self) -> None:
        try:
            rebuild()
            found = check()
        except SearchError as error:
            raise CommandError(
                f"All rows are loaded, but not indexed: {error} Run: manage.py rebuild_search"
            ) from error
        if found:
            raise CommandError(
                f"All rows are loaded, but {len(found):,} are not indexed. Run: manage.py rebuild_search"
            )
