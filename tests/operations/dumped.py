"""An archive worth dumping, and what its dump holds."""

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS

from statements.models import Statement
from statements.models.dump_tables import list_tables
from tests.factories import (
    AnnotationFactory,
    FigureFactory,
    ImportRecordFactory,
    OfficeFactory,
    RetiredAddressFactory,
    RevisionFactory,
    SpeakerFactory,
    StatementFactory,
)

WORDS = '“=1+1 \x85\u2028 🕊 \\" İ”'
HOSTILE = f"He said:\n{WORDS}\n"


def fill_archive() -> Statement:
    """Make a withdrawn statement, a correction, an editor's notes, a copy, a figure that is none, and odd letters."""
    statement = StatementFactory(article__text=HOSTILE, words=WORDS, topics=["nato"], speaker__slug="khorev")
    OfficeFactory(speaker=SpeakerFactory(slug="khorev"))
    StatementFactory(withdrawn=True, article__copy_of=statement.article, article__copy_kind="edition")
    RevisionFactory(changes={"speaker": ["b", "a"], "kind": {"b": 1, "a": [None, 0.5]}})
    AnnotationFactory()
    RetiredAddressFactory()
    ImportRecordFactory()
    FigureFactory(statement=statement, words="1+1", origin="editor", refused=True)
    return statement


def load(folder: Path) -> None:
    call_command("load_dump", str(folder), verbosity=0)


def empty() -> None:
    """Take every row out, those that refer to others first."""
    for table in sorted(list_tables(), key=lambda table: table.name != "article", reverse=True):
        table.model._base_manager.all()._raw_delete(DEFAULT_DB_ALIAS)


def read_tables(folder: Path) -> dict[str, str]:
    """Return the lines of each table's file, but for its ending."""
    return {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.jsonl")}


def rewrite(folder: Path, name: str, change: Callable[[str], str]) -> None:
    """Change a file of a dump, and its checksum with it."""
    path = folder / name
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    sums = (folder / "SHA256SUMS").read_text(encoding="utf-8")
    (folder / "SHA256SUMS").write_text(re.sub(rf"\w+  {re.escape(name)}\n", f"{digest}  {name}\n", sums))
