"""How often an address has asked in the current minute, counted once for all processes of this machine.

In a small SQLite file of its own. Django's caches cannot do it: the one in memory is each process's own, and those
in files or in the database read and write in two steps, between which another process can count too. What stands
in the file is worth a minute, so nothing is synced to disk; addresses are kept only as keyed hashes.
"""

import logging
import sqlite3
from contextlib import closing
from pathlib import Path
from time import time

from django.utils.crypto import salted_hmac

WINDOW = 60  # seconds
BUSY = 1.0  # seconds to wait for another process

TABLE = """CREATE TABLE IF NOT EXISTS asked (
    minute INTEGER NOT NULL, who TEXT NOT NULL, times INTEGER NOT NULL, PRIMARY KEY (minute, who)
) WITHOUT ROWID"""
COUNT = "INSERT INTO asked VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET times = times + 1"

logger = logging.getLogger(__name__)


def count_request(address: str, file: Path, now: float | None = None) -> tuple[int, int]:
    """Return how often `address` has asked in this minute, this request included, and the seconds until the next.

    A file that cannot be written is logged, and nobody is refused for it.
    """
    moment = time() if now is None else now
    minute, passed = divmod(int(moment), WINDOW)
    who = salted_hmac("statements.api.counting", address, algorithm="sha256").hexdigest()
    try:
        return _count(file, minute, who), WINDOW - passed
    except sqlite3.Error as error:
        logger.error("Requests cannot be counted in %s: %s", file, error)
        return 0, WINDOW - passed


def _count(file: Path, minute: int, who: str) -> int:
    with closing(sqlite3.connect(file, timeout=BUSY, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute(TABLE)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM asked WHERE minute < ?", [minute])
        connection.execute(COUNT, [minute, who])
        times = connection.execute("SELECT times FROM asked WHERE minute = ? AND who = ?", [minute, who]).fetchone()[0]
        connection.execute("COMMIT")
    return int(times)
