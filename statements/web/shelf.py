"""Answers kept in the memory of one worker, for as long as the archive has not changed."""

import threading
from collections.abc import Hashable
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeAlias

from cachetools import LRUCache

OVERHEAD = 3_000  # bytes that an answer takes besides its body and what it is asked and sent with
LARGEST_PART = 1 / 16  # of the shelf that one answer may take

Key: TypeAlias = tuple[str | bool, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """All of a good response that is kept; `may_be_framed`: by other sites."""

    headers: dict[str, str]
    body: bytes
    may_be_framed: bool = False


@dataclass(frozen=True, slots=True)
class _Kept:
    answer: Answer
    size: int


class Shelf:
    """Holds answers of one edition, at most `most_bytes` of them. Those not asked for longest go first."""

    def __init__(self, most_bytes: int) -> None:
        self._lock = threading.Lock()
        self._answers: LRUCache[Key, _Kept] = LRUCache(most_bytes, getsizeof=attrgetter("size"))
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
            kept = self._answers.get(key)
            return kept.answer if kept else None

    def keep(self, edition: Hashable, key: Key, answer: Answer) -> None:
        """Keep an answer made after `edition` was read. Too late if another one is current by now."""
        with self._lock:
            size = _size(key, answer)
            if edition == self._edition and size <= self._answers.maxsize * LARGEST_PART:
                self._answers[key] = _Kept(answer, size)


def _size(key: Key, answer: Answer) -> int:
    """Return how many bytes an answer takes, with its address, which strangers choose, and which headers repeat."""
    texts = [*(part for part in key if isinstance(part, str)), *answer.headers.keys(), *answer.headers.values()]
    return len(answer.body) + sum(map(len, texts)) + OVERHEAD
