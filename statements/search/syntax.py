"""The syntax tree of a search: what the reader's words mean, before any engine."""

from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date
from typing import Literal, TypeAlias

# What a search can be narrowed by. Also the facets, with "year" for the dates.
Field: TypeAlias = Literal["topic", "speaker", "outlet", "briefing", "kind", "review"]
# What describes some briefings or speakers without being one.
Description: TypeAlias = Literal["place", "office"]


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
class Pattern:
    """A word in which * stands for any letters, and ? for one."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words exactly so, in this order, with at most `slop` others between them in all.

    Offsets are into the query as typed, with the quotation marks and the number.
    """

    text: str
    slop: int = 0
    start: int = dataclass_field(default=0, compare=False)
    end: int = dataclass_field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Named:
    """A field word as typed, such as speaker:khorev, that the database must still be asked about.

    Offsets are into the query as typed.
    """

    field: Field
    value: str
    start: int = dataclass_field(default=0, compare=False)
    end: int = dataclass_field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Described:
    """A field word as typed, such as place:cairo: the database knows which rows it means."""

    name: Description
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


Node: TypeAlias = Word | Prefix | Pattern | Phrase | Named | Described | Among | Said | Not | And | Or
