"""The stretch of a passage that a list shows: where most searched words stand, or a figure; whole words."""

from collections.abc import Sequence
from dataclasses import dataclass

from statements.models import Statement
from statements.search import Hit, Window, choose_stretch

SHOWN = Window(whole=300, shown=300, before=80)


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
        return cut_excerpt(self.hit.statement, [mark[0] for mark in self.hit.marks])


def cut_excerpt(statement: Statement, places: Sequence[int]) -> Excerpt:
    """Return the stretch of the passage with most of the `places`: code points into the article, in order."""
    text, offset = statement.passage_text, statement.passage_start
    start, end = choose_stretch(text, [place - offset for place in places], SHOWN)
    return Excerpt(text[start:end], (start + offset, end + offset))
