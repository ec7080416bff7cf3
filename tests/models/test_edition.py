import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection, transaction

from statements.models.edition import current_edition
from tests.factories import TopicFactory


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database file in the place of the archive's."""
    path = tmp_path / "archive.sqlite3"
    write(path, "PRAGMA journal_mode=WAL; CREATE TABLE notes (words TEXT)")
    monkeypatch.setitem(connection.settings_dict, "NAME", str(path))
    return path


def write(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.executescript(script)


@pytest.mark.sqlite
def test_an_edition_lasts_while_nobody_commits(file: Path) -> None:
    assert current_edition() == current_edition() is not None


@pytest.mark.sqlite
def test_every_commit_is_another_edition(file: Path) -> None:
    seen = [current_edition()]
    for words in ("one", "two", "three"):
        write(file, f"INSERT INTO notes VALUES ('{words}')")
        seen.append(current_edition())
    assert len(set(seen)) == 4


@pytest.mark.sqlite
def test_a_restored_file_is_another_edition(file: Path) -> None:
    before = current_edition()
    file.unlink()
    write(file, "PRAGMA journal_mode=WAL; CREATE TABLE notes (words TEXT)")
    assert current_edition() not in {before, None}


@pytest.mark.sqlite
def test_a_database_in_memory_has_no_edition(db: None) -> None:
    assert current_edition() is None


@pytest.mark.django_db
def test_a_transaction_has_no_edition() -> None:
    assert current_edition() is None


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_every_commit_on_postgresql_is_another_edition() -> None:
    before = current_edition()
    assert before == current_edition()
    with transaction.atomic():
        TopicFactory()
    assert current_edition() not in {before, None}
