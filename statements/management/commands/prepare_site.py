import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Count
from django.template.defaultfilters import pluralize

from statements.importing.fingerprints import hash_code
from statements.management.commands.create_editor import EDITORS, make_editors
from statements.models import Article, Statement

SEEDS = "seeds"


class Command(BaseCommand):
    """What `make run` does before it serves. What has not changed since the last time is not done again."""

    help = "Bring the site up to date: tables, seeds, search index, static files. Quick when there is nothing to do."
    requires_system_checks: list[str] = []

    def handle(self, **options: Any) -> None:
        refuse_what_cannot_serve()
        self.done = read_done()
        self.migrate()
        self.import_seeds()
        call_command("sync_search", verbosity=0)
        self.collect_static()
        self.describe()

    def migrate(self) -> None:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Making the tables")
            call_command("migrate", verbosity=0)
            if Group.objects.filter(name=EDITORS).exists():
                make_editors()  # new tables may be theirs to change

    def import_seeds(self) -> None:
        folder = settings.BASE_DIR / SEEDS
        # A change of the rules may find other statements in the same text.
        place = [connection.vendor, str(connection.settings_dict["NAME"]), hash_code()]
        mark = fingerprint(place, sorted(folder.rglob("*.*")))
        if self.done.get("seeds") == mark and Article.objects.exists():
            return
        self.stdout.write(f"Importing {SEEDS}/")
        call_command("load_seeds", str(folder), stdout=self.stdout)
        call_command("import_articles", str(folder), stdout=self.stdout, stderr=self.stderr)
        self.remember(seeds=mark)

    def collect_static(self) -> None:
        found = [Path(storage.path(name)) for finder in get_finders() for name, storage in finder.list([])]
        mark = fingerprint([str(settings.STATIC_ROOT)], found)
        if self.done.get("static") == mark and settings.STATIC_ROOT.is_dir():
            return
        self.stdout.write("Collecting static files")
        call_command("collectstatic", interactive=False, verbosity=0)
        self.remember(static=mark)

    def describe(self) -> None:
        found = Statement.objects.published()
        counts = {
            "statement": found.count(),
            "article": Article.objects.count(),
            "speaker": found.aggregate(count=Count("speaker", distinct=True))["count"],  # not those without any
        }
        held = ", ".join(f"{count} {name}{pluralize(count)}" for name, count in counts.items())
        self.stdout.write(f"The archive holds {held}.")
        self.stdout.write(
            "To make yourself an editor: .venv/bin/python manage.py create_editor NAME, then sign in at /admin/"
        )

    def remember(self, **marks: str) -> None:
        self.done |= marks
        path = done_path()
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(".draft")
        draft.write_text(json.dumps(self.done), encoding="utf-8")
        draft.replace(path)


def refuse_what_cannot_serve() -> None:
    """Say in one line what would stop the site, or gunicorn, with many."""
    processes = os.environ.get("WEB_CONCURRENCY", "2")
    if not processes.isascii() or not processes.isdigit() or not int(processes):
        raise CommandError(f"WEB_CONCURRENCY={processes}: write how many processes shall serve, a number from 1 up.")
    try:
        connection.ensure_connection()
    except OperationalError as error:
        told = " ".join(str(error).split())
        raise CommandError(f"The database that ARCHIVE_DATABASE_URL names cannot be used: {told}") from error


def done_path() -> Path:
    return Path(settings.STATE_DIR) / "prepared.json"


def read_done() -> dict[str, str]:
    """Return the fingerprints of what was done before; nothing when the file is missing or not ours."""
    try:
        done = json.loads(done_path().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return done if isinstance(done, dict) else {}


def fingerprint(words: Iterable[str], paths: Iterable[Path]) -> str:
    """Return a hash that changes with the words, and with the name or contents of any of the files."""
    whole = hashlib.sha256("\0".join(words).encode())
    for path in paths:
        whole.update(f"\0{path.name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()
