import getpass
import os
from typing import Any

from django.contrib.auth.models import Group, Permission, User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

EDITORS = "Editors"
EDITED = [
    *("statement", "annotation", "speaker", "speakername", "office", "briefing", "article", "outlet"),
    *("topic", "topicterm"),
]
# A wrong spelling, office or phrase is no public thing; all else is never deleted.
TAKEN_AWAY = ["speakername", "office", "topicterm"]
PASSWORD_VARIABLE = "ARCHIVE_EDITOR_PASSWORD"


class Command(BaseCommand):
    help = f"Create an editor: signs in at /admin/ and may change all but accounts. Asks for a password, or takes \
{PASSWORD_VARIABLE}."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *, username: str, **options: Any) -> None:
        if User.objects.filter(username=username).exists():
            raise CommandError(f"There is a user {username!r} already. Choose another name.")
        user = User(username=username, is_staff=True)
        user.set_password(self._read_password(user))
        try:
            user.full_clean()
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        with transaction.atomic():
            user.save()
            user.groups.add(make_editors())
        self.stdout.write(f"{username} can sign in at /admin/.")

    def _read_password(self, user: User) -> str:
        password = os.environ.get(PASSWORD_VARIABLE) or self._ask()
        try:
            validate_password(password, user)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        return password

    def _ask(self) -> str:
        try:
            password = getpass.getpass("Password: ")
            again = getpass.getpass("Once more: ")
        except (EOFError, KeyboardInterrupt) as error:
            raise CommandError(f"No password given. Type one, or set {PASSWORD_VARIABLE}.") from error
        if password != again:
            raise CommandError("The two passwords differ.")
        return password


def make_editors() -> Group:
    """Return the group of editors with the rights it has today: see all of the archive, change what is theirs."""
    group, _ = Group.objects.get_or_create(name=EDITORS)
    rights = Permission.objects.filter(content_type__app_label="statements")
    seen = rights.filter(codename__startswith="view_")
    changed = rights.filter(codename__in=[f"{verb}_{name}" for verb in ("add", "change") for name in EDITED])
    deleted = rights.filter(codename__in=[f"delete_{name}" for name in TAKEN_AWAY])
    group.permissions.set(seen | changed | deleted)
    return group
