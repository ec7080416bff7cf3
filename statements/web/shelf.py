"""Answers kept in the memory of one worker, for as long as the archive has not changed."""

import threading
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from typing import TypeAlias

OVERHEAD = 1_000  # bytes that an answer takes besides its body and its address
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
        self._most_bytes = most_bytes
        self._lock = threading.Lock()
        self._answers: OrderedDict[Key, Answer] = OrderedDict()
        self._edition: Hashable = None
        self.bytes = 0

    def find(self, edition: Hashable, key: Key) -> Answer | None:
        """Return what was kept for this very edition. The first who asks for another one clears the shelf."""
        with self._lock:
            if edition != self._edition:
                self._answers.clear()
                self._edition, self.bytes = edition, 0
            answer = self._answers.get(key)
            if answer:
                self._answers.move_to_end(key)
            return answer

    def keep(self, edition: Hashable, key: Key, answer: Answer) -> None:
        """Keep an answer made after `edition` was read. Too late if another one is current by now."""
        size = _size(key, answer)
        with self._lock:
            if edition != self._edition or key in self._answers or size > self._most_bytes * LARGEST_PART:
                return
            self._answers[key] = answer
            self.bytes += size
            while self.bytes > self._most_bytes:
                self.bytes -= _size(*self._answers.popitem(last=False))


def _size(key: Key, answer: Answer) -> int:
    return len(answer.body) + 4 * sum(len(str(part)) for part in key) + OVERHEAD
