"""The numbers of a search, whoever counted them: the index, or the database when there is none."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from statements.search.page import RowFacetName

Key: TypeAlias = int | str

LISTED = 30  # values of a facet that are listed, besides what is chosen; pages show 25


@dataclass(frozen=True, slots=True)
class Tally:
    """How many matches have which value. Not `complete` when rarer values were left out."""

    counts: Mapping[Key, int] = field(default_factory=dict)
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Years:
    """How many matches start and end in which year; open ends are FAR_PAST_YEAR and FAR_FUTURE_YEAR."""

    starts: Mapping[int, int] = field(default_factory=dict)
    ends: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Counted:
    """All counts of what a search found: `tallies` by facet, `months` each match at its earliest day.

    A month is year * 12 + month - 1.
    """

    briefings: int = 0
    tallies: Mapping[RowFacetName, Tally] = field(default_factory=dict)
    years: Years = field(default_factory=Years)
    months: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: `ids` of one page in order, and all counts."""

    ids: tuple[int, ...] = ()
    total: int = 0
    counted: Counted = field(default_factory=Counted)
