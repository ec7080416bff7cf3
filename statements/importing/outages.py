"""A database that is away for a moment, or has no room: wait, or stop with words that help."""

import logging
import time
from collections.abc import Callable
from typing import TypeVar

from django.db import InterfaceError, OperationalError, connection

from statements.importing.errors import ImportingError

logger = logging.getLogger(__name__)

Result = TypeVar("Result")

PATIENCE = 60.0  # seconds: a restart of the database, or of the machine it is on
PAUSE = 0.5  # seconds
NO_ROOM = "53100"  # disk_full: PostgreSQL, appendix A of its manual
SQLITE_FULL = "database or disk is full"
SQLITE_BUSY = "locked"  # another process is writing; what else SQLite says will not pass by itself


def outlast(work: Callable[[], Result], *, patience: float = PATIENCE) -> Result:
    """Return what `work` returns, doing it again from the start while the database is away.

    `work` must be safe to repeat: a read, or one whole transaction.

    Raises:
        ImportingError: the disk is full or cannot be written, or the database stays away for
            longer than `patience` seconds.
    """
    end = time.monotonic() + patience
    while True:
        try:
            return work()
        except (OperationalError, InterfaceError) as error:
            if connection.in_atomic_block or not _may_pass(error) or time.monotonic() > end:
                raise _explain(error) from error
            logger.warning("The database does not answer; trying again: %s", error)
        connection.close()
        time.sleep(PAUSE)


def _may_pass(error: Exception) -> bool:
    if connection.vendor == "sqlite":
        return SQLITE_BUSY in str(error)
    return not _is_full(error)


def _explain(error: Exception) -> ImportingError:
    if _is_full(error):
        return ImportingError(
            "The database", problem="has no room left on its disk.", remedy="Make room, and import again."
        )
    return ImportingError(
        "The database",
        problem=f"cannot be used ({str(error).strip()}).",
        remedy="See to it, and import again: what is in stays in.",
    )


def _is_full(error: Exception) -> bool:
    return getattr(error.__cause__, "sqlstate", None) == NO_ROOM or SQLITE_FULL in str(error)
