"""What extraction gives back: frozen values, all places as spans of the untouched text."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from statements.text import Part, Span


class Kind(StrEnum):
    """How the words are given: all inside quotation marks, some, none; or an official record."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    RECORD = "record"


@dataclass(frozen=True, slots=True)
class TopicTerms:
    """The phrases that suggest a topic, and those in which none of them counts.

    How a phrase is read is told in `topic_phrases`. An exclusion covers a term only where they overlap.
    """

    slug: str
    terms: tuple[str, ...]
    exclusions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundTopic:
    """A topic of a statement, with the words that suggest it."""

    slug: str
    evidence: tuple[Span, ...]
    from_heading: bool


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A number that the words claim, with its unit ("USD", "percent", "km"; "" for things counted).

    `counted` is the noun, in the singular, that is counted or measured; "" where none is near.
    "More than 300" has a `low` of 300 and no `high`; "up to 300" the reverse; never are both None.
    `includes_bound`: of such an open one whether 300 itself is claimed, as in "at least 300"; None of others.
    """

    span: Span
    low: Decimal | None
    high: Decimal | None
    unit: str
    counted: str
    includes_bound: bool | None = None


@dataclass(frozen=True, slots=True)
class FoundOffice:
    """A post that a text says somebody holds or held.

    `title` is as printed, without the country where that can be cut off; `represents` the
    country or body in its short English form: "Russia’s Ambassador to Pakistan" is the
    "Ambassador to Pakistan" of "Russia". `since` and `until` are EDTF, as far as the text
    tells; `former` that the post was over when the text was written.
    """

    title: str
    represents: str = ""
    since: str = ""
    until: str = ""
    former: bool = False


@dataclass(frozen=True, slots=True)
class FoundSpeaker:
    """One person or body to whom an article attributes words.

    `name` is the fullest name printed, without titles; `names` all names as printed.
    """

    name: str
    kind: str  # "person" or "body"
    names: tuple[str, ...]
    offices: tuple[FoundOffice, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundStatement:
    """Words that the text attributes to a speaker, with the reason why we think so.

    `speaker` and `relayed_from` point into `Extraction.speakers`; None is not
    known. `source` is empty when the text names nobody.
    """

    passage: Span
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    kind: Kind
    heading: Span | None
    position: int
    rule: str
    speaker: int | None
    relayed_from: int | None
    topics: tuple[FoundTopic, ...]
    in_headline: bool
    figures: tuple[FoundFigure, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundOccasion:
    """Where and when the words fell, as far as the text itself proves it.

    `date_edtf` is an EDTF expression, empty when the text does not tell;
    `evidence` are the phrases that prove it, `notes` say in words what else does
    ("counted from publication on 24 September 2025"), `doubts` what contradicts it.
    """

    kind: str = ""
    place: str = ""
    date_edtf: str = ""
    evidence: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one text."""

    parts: tuple[Part, ...]
    statements: tuple[FoundStatement, ...]
    speakers: tuple[FoundSpeaker, ...]
    occasion: FoundOccasion
    headline: Span | None
    language: str = "en"
