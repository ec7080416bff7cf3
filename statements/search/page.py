"""What a search gives back: one page of hits with everything counted.

Not frozen is what a page has by the hundred: to make a frozen one takes eight times as long. Nobody changes them.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal, Self, TypeAlias

from statements.models import Statement
from statements.search.syntax import Field

RowFacetName: TypeAlias = Literal["topic", "speaker", "outlet", "briefing", "kind"]
FacetName: TypeAlias = Literal["topic", "speaker", "outlet", "briefing", "kind", "year"]
NamesakeField: TypeAlias = Literal["topic", "speaker", "briefing"]


@dataclass(slots=True)
class Hit:
    """A statement from `published().for_cards()` and where the searched words stand in it.

    `marks` are code-point offsets, half-open, into `article.text`, all inside the
    passage; in order, not overlapping. Subtract `passage_start` to mark `passage_text`.
    """

    statement: Statement
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class FacetValue:
    """One value to narrow by: `value` is what the query string takes, `label` what people read.

    `date`: of a briefing, in EDTF; many have the same label.
    """

    value: str
    label: str
    count: int
    chosen: bool = False
    date: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """How many matches have which value, most first, years newest first; its own selection is not applied.

    `complete` is false when there are more values than are listed. What was chosen is
    always listed, even with a count of 0. For `year` the count is of statements that
    may have been said in that year, so one can count in several.
    """

    name: FacetName
    values: tuple[FacetValue, ...] = ()
    complete: bool = True


@dataclass(slots=True)
class Bar:
    """A month or a year of the histogram, both days included. Each statement counts once, at its earliest day."""

    start: date
    end: date
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Namesake:
    """A row whose name has all the words searched for, or one that begins so.

    `value` is the slug; `count` is of all its statements. `date`: of a briefing, in EDTF.
    """

    field: NamesakeField
    value: str
    label: str
    count: int
    date: str = ""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A part of a search without which `total` statements would match.

    `name`: a filter, "year" for the dates, "newer_than", "word" for the `word`, as typed, "part" for a phrase, a field
    word and the like, or "marks" for the quotation marks; `rest` is what was typed without it.
    """

    name: Field | Literal["year", "newer_than", "word", "part", "marks"]
    total: int
    word: str = ""
    rest: str = ""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of a search.

    `total` is exact. `briefings`: how many briefings the matches come from. `suggestion`:
    a better spelling of the whole query, which would give `suggestion_total` matches.
    `namesakes`: topics and speakers called as the words say, which may be what was meant.
    `obstacles`: when nothing was found, what could be left out to find something.
    `degraded`: answered without the index; a note says so. `unanswered`: only the index could
    have answered, so nothing was searched.
    A page after the last has no hits and a note.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    briefings: int = 0
    number: int = 1
    pages: int = 0
    facets: tuple[Facet, ...] = ()
    histogram: tuple[Bar, ...] = ()
    suggestion: str = ""
    suggestion_total: int = 0
    namesakes: tuple[Namesake, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    degraded: bool = False
    unanswered: bool = False
    notes: tuple[str, ...] = ()

    @classmethod
    def empty(cls) -> Self:
        """The page for a form with errors: nothing is searched, nothing is found."""
        return cls()

    def facet(self, name: FacetName) -> Facet:
        """Return the facet called `name`; without values when nothing was counted."""
        return next((facet for facet in self.facets if facet.name == name), Facet(name))
