"""Answers kept in the memory of one worker, for as long as the archive has not changed."""

import threading
from collections.abc import Hashable
from dataclasses import dataclass
from typing import TypeAlias

from cachetools import LRUCache

OVERHEAD = 6_000  # bytes that an answer takes besides its body: headers, and an address of at most 4 KB
LARGEST_PART = 1 / 16  # of the shelf that one answer may take

Key: TypeAlias = tuple[str | bool, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """All of a good response that is kept; `may_be_framed`: by other sites."""

    headers: dict[str, str]
    body: bytes
    may_be_framed: bool = False


class Shelf:
    """Holds answers of one edition, at most `most_bytes` of them. Those not asked for longest go first."""

    def __init__(self, most_bytes: int) -> None:
        self._lock = threading.Lock()
        self._answers: LRUCache[Key, Answer] = LRUCache(most_bytes, getsizeof=_size)
        self._edition: Hashable = None

    @property
    def bytes(self) -> int:
        return int(self._answers.currsize)

    def find(self, edition: Hashable, key: Key) -> Answer | None:
        """Return what was kept for this very edition. The first who asks for another one clears the shelf."""
        with self._lock:
            if edition != self._edition:
                self._answers.clear()
                self._edition = edition
            return self._answers.get(key)

    def keep(self, edition: Hashable, key: Key, answer: Answer) -> None:
        """Keep an answer made after `edition` was read. Too late if another one is current by now."""
        with self._lock:
            if edition == self._edition and _size(answer) <= self._answers.maxsize * LARGEST_PART:
                self._answers[key] = answer


def _size(answer: Answer) -> int:
    return len(answer.body) + OVERHEAD
