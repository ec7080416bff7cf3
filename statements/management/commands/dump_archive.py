from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from statements.exports.dump_writing import dump_archive
from statements.importing.verification import verify_archive
from statements.models.dump_layout import DumpError
from statements.models.dump_tables import list_tables


class Command(BaseCommand):
    help = "Write the whole archive into a new folder: JSON Lines and SQLite, with checksums. See docs/exports.md."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, help="Must not be there yet.")
        parser.add_argument("--gzip", action="store_true", help="Compress the JSON Lines: a fifth of the size.")

    def handle(self, *, folder: Path, gzip: bool, verbosity: int, **options: Any) -> None:
        total = sum(table.model._base_manager.count() for table in list_tables())
        with tqdm(total=total, unit=" rows", disable=None if verbosity else True) as bar:
            try:
                counts = dump_archive(folder, compressed=gzip, progress=bar.update)
            except DumpError as error:
                raise CommandError(str(error)) from error
        if verbosity:
            self.stdout.write(self.style.SUCCESS(f"{sum(counts.values()):,} rows of {len(counts)} tables in {folder}"))
        self.prove(folder)

    def prove(self, folder: Path) -> None:
        """Say now what would else be found out when the dump is needed. It is kept: it may be all that there is."""
        failures = verify_archive()
        first = next(failures, None)
        if first:
            raise CommandError(
                f"{folder} is written, BUT load_dump WILL REFUSE IT: {1 + sum(1 for _ in failures):,} not proved, the "
                f"first of them {first.address}: {first.problem} manage.py verify_archive lists them. Put right what "
                "was changed in the database, and dump again; until then keep an older dump."
            )
