"""How much one worker does at a time: pages, answers of the API and downloads share its threads."""

import threading
import weakref
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Generic, TypeVar

# One fewer than the threads of a worker (archive/server.py): the last one answers what costs nothing.
AT_ONCE = 3
# Of these, so many may be held by downloads that take long: pages always find one that comes free soon.
LONG_AT_ONCE = 2
PATIENCE = 3.0  # seconds
RETRY_AFTER = 10  # seconds

Piece = TypeVar("Piece", str, bytes)


class Busy(Exception):
    """So much is being worked on that the answer would come too late."""


class Turn:
    """A place among those who work. It is held until `close`, or until nobody has it any more."""

    def __init__(self, places: threading.Semaphore) -> None:
        self._give_back = weakref.finalize(self, places.release)  # which acts only once

    def close(self) -> None:
        self._give_back()

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Turns:
    """Lets at most `at_once` threads work at the same time; others wait for up to `patience` seconds."""

    def __init__(self, at_once: int = AT_ONCE, patience: float = PATIENCE) -> None:
        self._places = threading.Semaphore(at_once)
        self._patience = patience

    def turn(self) -> Turn:
        """Take a place.

        Raises:
            Busy: nobody finished in time.
        """
        if not self._places.acquire(timeout=self._patience):
            raise Busy
        return Turn(self._places)


class Held(Generic[Piece]):
    """The pieces of an answer that is still being made while it is sent, and holds a turn until it is closed.

    The server closes it at the end, after an error, and when the reader has gone away. A generator would not do:
    one that was never begun runs no `finally`.
    """

    def __init__(self, pieces: Iterable[Piece], turn: Turn) -> None:
        self._pieces: Iterator[Piece] = iter(pieces)
        self._turn = turn

    def __iter__(self) -> Iterator[Piece]:
        return self

    def __next__(self) -> Piece:
        return next(self._pieces)

    def close(self) -> None:
        self._pieces = iter(())
        self._turn.close()


# Of this worker. They are looked up here each time, never by a name of their own elsewhere.
TURNS = Turns()
LONG_TURNS = Turns(LONG_AT_ONCE, patience=0)
