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


def outlast(work: Callable[[], Result], *, patience: float = PATIENCE) -> Result:
    """Return what `work` returns, doing it again from the start while the database is away.

    `work` must be safe to repeat: a read, or one whole transaction.

    Raises:
        ImportingError: the disk is full, or the database stays away for longer than `patience` seconds.
    """
    end = time.monotonic() + patience
    while True:
        try:
            return work()
        except (OperationalError, InterfaceError) as error:
            if is_full(error):
                raise ImportingError(
                    "The database", problem="has no room left on its disk.", remedy="Make room, and import again."
                ) from error
            if connection.in_atomic_block or time.monotonic() > end:
                raise ImportingError(
                    "The database",
                    problem=f"does not answer ({str(error).strip()}).",
                    remedy="Bring it back, and import again: what is in stays in.",
                ) from error
            logger.warning("The database does not answer; trying again: %s", error)
        connection.close()
        time.sleep(PAUSE)


def is_full(error: Exception) -> bool:
    return getattr(error.__cause__, "sqlstate", None) == NO_ROOM or SQLITE_FULL in str(error)
