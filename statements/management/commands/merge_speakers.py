from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError, CommandParser

from statements.importing.addresses import find_by_slug
from statements.importing.speaker_merging import merge_speakers
from statements.models import Speaker
from statements.search import SearchError, sync


class Command(BaseCommand):
    help = "Make one speaker of two who are one, also with more statements than a page of the admin may wait for."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("gone", help="The slug of the one whose statements and names go to the other.")
        parser.add_argument("kept", help="The slug of the one who stays.")
        parser.add_argument("--reason", required=True, help="How you know. Kept with each statement.")
        parser.add_argument("--editor", required=True, help="The editor who decides.")

    def handle(self, *, gone: str, kept: str, reason: str, editor: str, **options: Any) -> None:
        by = User.objects.filter(username=editor).first()
        if by is None:
            raise CommandError(f"There is no editor {editor!r}. Run: manage.py create_editor {editor}")
        try:
            count = merge_speakers(_find(gone), _find(kept), by=by, reason=reason)
        except ValueError as error:
            raise CommandError(f"{error} Nothing was changed.") from error
        self.stdout.write(self.style.SUCCESS(f"{gone} is now {kept}. Statements changed: {count:,}."))
        try:
            sync(patient=True)
        except SearchError as error:
            raise CommandError(str(error)) from error


def _find(slug: str) -> Speaker:
    speaker = find_by_slug(Speaker, slug)
    if speaker is None:
        raise CommandError(f"There is no speaker {slug!r}: name them as the addresses of their pages do.")
    return speaker
