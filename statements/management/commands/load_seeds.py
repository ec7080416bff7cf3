from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from statements.importing.errors import WrongSeed
from statements.importing.seeds import load_seeds


class Command(BaseCommand):
    help = "Load outlets, speakers and topics from TOML files. Safe to repeat; what an editor changed stays."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, default=settings.BASE_DIR / "seeds")

    def handle(self, *, folder: Path, **options: Any) -> None:
        try:
            report = load_seeds(folder)
        except WrongSeed as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Seeds: {report.created} created, {report.changed} changed, {report.unchanged} unchanged")
