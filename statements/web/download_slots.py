"""How many long downloads a process serves at once: pages must always find a thread that is free."""

import threading
from collections.abc import Iterator

LONG = 1_000  # rows
AT_ONCE = 2  # of the four threads of a process (archive/server.py)

_slots = threading.BoundedSemaphore(AT_ONCE)


class AllTaken(Exception):
    """As many long downloads as may be are under way."""


class LongDownload:
    """The pieces of a download that holds a slot until it is closed.

    The server closes it at the end, after an error, and when the reader has gone away. A generator would not do:
    one that was never begun runs no `finally`.
    """

    def __init__(self, pieces: Iterator[str]) -> None:
        """Take a slot.

        Raises:
            AllTaken: there is none.
        """
        if not _slots.acquire(blocking=False):
            raise AllTaken
        self._pieces: Iterator[str] | None = pieces

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self._pieces is None:
            raise StopIteration
        return next(self._pieces)

    def close(self) -> None:
        if self._pieces is not None:
            self._pieces = None
            _slots.release()
