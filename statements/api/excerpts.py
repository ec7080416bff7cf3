"""The stretch of a passage that a list of results shows: where most searched words stand, whole words."""

from collections.abc import Sequence
from dataclasses import dataclass

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
        text, offset = self.hit.statement.passage_text, self.hit.statement.passage_start
        start, end = choose_stretch(text, [mark[0] - offset for mark in self.hit.marks], SHOWN)
        return Excerpt(text[start:end], (start + offset, end + offset))
