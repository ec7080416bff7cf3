"""A connection to an SQLite file is kept from page to page, for as long as it is the file that is there."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from django.db import OperationalError, connection
from pytest_django import DjangoDbBlocker

from archive.sqlite.base import DatabaseWrapper


def write(path: Path, words: str) -> Path:
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("CREATE TABLE notes AS SELECT ? AS words", [words])
    return path


@pytest.fixture
def kept(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[DatabaseWrapper]:
    name = str(write(tmp_path / "archive.sqlite3", "as it was"))
    kept = DatabaseWrapper({**connection.settings_dict, "NAME": name, "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True})
    with django_db_blocker.unblock():
        yield kept
        kept.close()


def read(kept: DatabaseWrapper) -> str:
    kept.close_if_unusable_or_obsolete()  # as Django does before each request
    with kept.cursor() as cursor:
        cursor.execute("SELECT words FROM notes")
        return str(cursor.fetchone()[0])


@pytest.mark.sqlite
def test_the_next_page_uses_the_connection_of_the_last(kept: DatabaseWrapper) -> None:
    connections = {id(kept.connection) for _ in range(3) if read(kept)}

    assert len(connections) == 1


@pytest.mark.sqlite
def test_a_backup_that_takes_the_place_of_the_file_is_read_by_the_next_page(
    kept: DatabaseWrapper, tmp_path: Path
) -> None:
    assert read(kept) == "as it was"

    os.replace(write(tmp_path / "backup.sqlite3", "as it is now"), tmp_path / "archive.sqlite3")

    assert read(kept) == "as it is now"


@pytest.mark.sqlite
def test_a_file_that_is_gone_is_not_read_any_longer(kept: DatabaseWrapper, tmp_path: Path) -> None:
    assert read(kept)

    os.unlink(tmp_path / "archive.sqlite3")

    with pytest.raises(OperationalError, match="no such table"):
        read(kept)
