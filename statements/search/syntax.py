"""The syntax tree of a search: what the reader's words mean, before any engine."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

# What a search can be narrowed by. Also the facets, with "year" for the dates.
Field: TypeAlias = Literal["topic", "speaker", "outlet", "briefing", "kind", "review"]


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any of its inflections. Offsets are into the query as typed."""

    text: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Prefix:
    """All words that begin so; `text` is without the star."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words exactly so, next to each other."""

    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """A field word as typed, such as speaker:khorev, that the database must still be asked about."""

    field: Field
    value: str


@dataclass(frozen=True, slots=True)
class Among:
    """One of these values: primary keys of rows, or the values of a choice."""

    field: Field
    keys: tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """Possibly said between two days, both included; either end may be open."""

    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Not:
    node: "Node"


@dataclass(frozen=True, slots=True)
class And:
    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    nodes: tuple["Node", ...]


Node: TypeAlias = Word | Prefix | Phrase | Named | Among | Said | Not | And | Or
