from typing import Any

from django.core.management.base import BaseCommand, CommandError

from statements.importing.verification import verify_archive
from statements.models import Statement


class Command(BaseCommand):
    help = "Prove every published statement against its article again: hash, offsets, words."

    def handle(self, **options: Any) -> None:
        failures = 0
        for failure in verify_archive():
            failures += 1
            self.stderr.write(self.style.ERROR(f"{failure.address}  {failure.problem}"))
        if failures:
            raise CommandError(f"{failures} not proved.")
        self.stdout.write(f"{Statement.objects.published().count()} published statements proved")
