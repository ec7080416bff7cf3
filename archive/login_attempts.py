"""How often a password was tried, counted once for all processes of this machine.

In a small SQLite file of its own, as the API counts requests: nothing is lost with it but a count, and names and
addresses are kept only as keyed hashes. Django's caches read and write in two steps, between which others could try.
"""

import logging
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.utils.crypto import salted_hmac

MOST = 10  # tries
WINDOW = 15 * 60  # seconds
BUSY = 1.0  # seconds to wait for another process

TABLE = "CREATE TABLE IF NOT EXISTS tried (who TEXT NOT NULL, at REAL NOT NULL)"

logger = logging.getLogger(__name__)


def count_attempt(who: str, file: Path, now: float | None = None) -> int:
    """Count a try before it is made, so that none slips through beside it; return the seconds to wait, or 0.

    A refused try is not counted: who waits as told is let in. A file that cannot be written is logged, and nobody
    is refused for it.
    """
    moment = time.time() if now is None else now
    try:
        with _open(file) as connection:
            connection.execute("DELETE FROM tried WHERE at <= ?", [moment - WINDOW])
            key = _hide(who)
            last = connection.execute("SELECT at FROM tried WHERE who = ? ORDER BY at DESC", [key]).fetchmany(MOST)
            if len(last) == MOST:
                return max(int(last[-1][0] + WINDOW - moment), 0) + 1
            connection.execute("INSERT INTO tried VALUES (?, ?)", [key, moment])
    except sqlite3.Error as error:
        logger.error("Tries to sign in cannot be counted in %s: %s", file, error)
    return 0


def forget_attempts(who: str, file: Path) -> None:
    """Start anew for somebody who knew the password."""
    try:
        with _open(file) as connection:
            connection.execute("DELETE FROM tried WHERE who = ?", [_hide(who)])
    except sqlite3.Error as error:
        logger.error("Tries to sign in cannot be forgotten in %s: %s", file, error)


@contextmanager
def _open(file: Path) -> Iterator[sqlite3.Connection]:
    """Open the file with its write lock taken; commit at the end."""
    connection = sqlite3.connect(file, timeout=BUSY, isolation_level=None)
    try:
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute(TABLE)
        connection.execute("BEGIN IMMEDIATE")
        yield connection
        connection.execute("COMMIT")
    finally:
        connection.close()


def _hide(who: str) -> str:
    return salted_hmac("archive.login_attempts", who, algorithm="sha256").hexdigest()
