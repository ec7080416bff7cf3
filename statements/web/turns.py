"""How many pages one worker makes at a time."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

# One fewer than the threads of a worker (archive/server.py): the last one answers what costs nothing.
AT_ONCE = 3
PATIENCE = 3.0  # seconds
RETRY_AFTER = 10  # seconds


class Busy(Exception):
    """So much is being worked on that the answer would come too late."""


class Turns:
    """Lets at most `at_once` threads work at the same time; others wait for up to `patience` seconds."""

    def __init__(self, at_once: int = AT_ONCE, patience: float = PATIENCE) -> None:
        self._places = threading.BoundedSemaphore(at_once)
        self._patience = patience

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Work inside.

        Raises:
            Busy: nobody finished in time.
        """
        if not self._places.acquire(timeout=self._patience):
            raise Busy
        try:
            yield
        finally:
            self._places.release()
