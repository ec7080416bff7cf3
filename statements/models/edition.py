"""Which state the database is in, told cheaply and exactly: what was read in one edition is true as long as it lasts.

SQLite counts the commits of others for each connection (`PRAGMA data_version`), so a connection of its own, which never
writes, sees every commit: https://www.sqlite.org/pragma.html#pragma_data_version
PostgreSQL names the transactions that a statement sees: between two equal snapshots nothing was committed.
See: https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-SNAPSHOT
"""

import os
import sqlite3
import threading
from collections.abc import Hashable
from pathlib import Path
from typing import TypeAlias

from django.db import connection

Edition: TypeAlias = Hashable


class _Watch:
    """A connection to one SQLite file, in one process."""

    def __init__(self, path: Path | str, identity: tuple[int, int, int]) -> None:
        self.path, self.identity = path, identity
        address = f"{Path(path).resolve().as_uri()}?mode=ro"
        self._connection = sqlite3.connect(address, uri=True, check_same_thread=False, isolation_level=None)

    def read(self) -> Edition:
        ((version,),) = self._connection.execute("PRAGMA data_version").fetchall()
        return (*self.identity, version)


class _Kept:
    """The watch of this process, shared by its threads, behind those that were left.

    They are few (a restored backup, a fork) and stay open: SQLite forbids to close one that a parent process opened.
    """

    watches: list[_Watch] = []
    lock = threading.Lock()


def current_edition() -> Edition | None:
    """Return a value that changes with every commit, by whatever process; None where that cannot be told.

    Ask before reading: what was committed in between then only makes the edition end sooner. It cannot be told inside a
    transaction, whose own changes nobody else sees, nor of a database in memory.
    """
    if connection.in_atomic_block:
        return None
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_current_snapshot()::text")
            (snapshot,) = cursor.fetchone()
            return str(snapshot)
    with _Kept.lock:
        try:
            return _watch(connection.settings_dict["NAME"]).read()
        except (OSError, sqlite3.Error):  # in memory, damaged, or too busy: who reads the rows says so better
            return None


def _watch(path: Path | str) -> _Watch:
    """Return the connection that watches; a new one where the file is another, or the process is a child."""
    identity = _identify(path)
    if not _Kept.watches or (_Kept.watches[-1].path, _Kept.watches[-1].identity) != (path, identity):
        _Kept.watches.append(_Watch(path, identity))
    return _Kept.watches[-1]


def _identify(path: Path | str) -> tuple[int, int, int]:
    found = os.stat(path)
    return os.getpid(), found.st_dev, found.st_ino
