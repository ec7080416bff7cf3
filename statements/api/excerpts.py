"""The stretch of a passage that a list of results shows: round the first match, whole words."""

from collections.abc import Sequence
from dataclasses import dataclass

from statements.search import Hit

SHOWN = 300  # characters
BEFORE = 80  # of them in front of the first match


@dataclass(frozen=True, slots=True)
class Excerpt:
    """`span`: code points into the article, half-open."""

    text: str
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class ShownHit:
    """A hit as the API tells it."""

    hit: Hit

    @property
    def statement(self) -> object:
        return self.hit.statement

    @property
    def matches(self) -> Sequence[Sequence[int]]:
        return [list(mark) for mark in self.hit.marks]

    @property
    def excerpt(self) -> Excerpt:
        text, offset = self.hit.statement.passage_text, self.hit.statement.passage_start
        first = self.hit.marks[0][0] - offset if self.hit.marks else 0
        start, end = choose_stretch(text, first)
        return Excerpt(text[start:end], (start + offset, end + offset))


def choose_stretch(text: str, first: int) -> tuple[int, int]:
    """Return start and end of what to show of `text`, at ends of words where there are any; all of a short one."""
    if len(text) <= SHOWN:
        return 0, len(text)
    start = 0
    if first > BEFORE:
        start = text.find(" ", first - BEFORE, first) + 1 or first
    end = min(start + SHOWN, len(text))
    if end < len(text):
        end = max(text.rfind(" ", start + 1, end), 0) or end
        end = end if end > first else min(start + SHOWN, len(text))
    return start, end
