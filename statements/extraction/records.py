"""Official records: every paragraph, or every speaking turn, is a statement."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from statements.extraction.roles import BODIES, COUNTRIES, LONG_COUNTRIES, ROLES, TITLES
from statements.extraction.topics import find_topics
from statements.extraction.values import Extraction, FoundOccasion, FoundSpeaker, FoundStatement, Kind, TopicTerms
from statements.extraction.words import DETERMINERS, PREPOSITIONS
from statements.text import Part, PartKind, Span, find_blocks, is_wrapped, read_parts, trim

TURN = re.compile(
    r"(?P<name>(?:(?:The )?[A-Z][\w.’'-]*(?: (?:of|the|and|[A-Z][\w.’'-]*)){0,6})(?: ?\([^()\n]{2,60}\)){0,2})\s?:\s"
)
COURTESY = re.compile(r"^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|H\.E|The)\.?\s+)+", re.I)
CAPITALS = re.compile(r"[^\W\d_]{2,}")  # not the letter of "J. SMITH"
BRACKET = re.compile(r"\s*\([^()]*\)\s*$")


Paragraph = tuple[tuple[Span, ...], Span | None]  # its spans, and the heading above


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in a row: the name as printed, the words, the heading above."""

    name: Span | None
    words: tuple[Span, ...]
    heading: Span | None


def extract_record(text: str, topics: Sequence[TopicTerms] = (), *, speaker: str = "") -> Extraction:
    """Read the record of a speech or debate: statements of kind `record`.

    With speaking turns ("MR. X:", "The President:") a turn is a statement, and the
    words before the colon are its source; without, every paragraph is one, said by
    `speaker` when it is given. Lines broken at a fixed width are read as paragraphs.
    """
    parts = read_parts(text)
    if is_wrapped(text):
        paragraphs: list[Paragraph] = [(block, None) for block in find_blocks(text)]
    else:
        paragraphs = list(_paragraphs(text, parts))
    speakers: list[FoundSpeaker] = []
    places: dict[str, int] = {}
    statements: list[FoundStatement] = []
    for turn in _turns(text, paragraphs):
        printed = turn.name.cut(text) if turn.name else speaker
        place = _enlist(speakers, places, printed, given=turn.name is None) if printed else None
        statements.append(_statement(text, turn, place, len(statements), topics))
    headline = next((part.span for part in parts if part.kind is PartKind.HEADLINE), None)
    return Extraction(parts, tuple(statements), tuple(speakers), FoundOccasion(), headline)


def _statement(
    text: str, turn: Turn, speaker: int | None, position: int, topics: Sequence[TopicTerms]
) -> FoundStatement:
    words = Span(turn.words[0].start, turn.words[-1].end)
    return FoundStatement(
        passage=Span(turn.name.start, words.end) if turn.name else words,
        content=turn.words,
        cue=(),
        source=(turn.name,) if turn.name else (),
        kind=Kind.RECORD,
        heading=turn.heading,
        position=position,
        rule="record.turn" if turn.name else "record.paragraph",
        speaker=speaker,
        relayed_from=None,
        topics=find_topics(text, words, turn.heading, topics),
        in_headline=False,
    )


def _paragraphs(text: str, parts: Sequence[Part]) -> Iterator[Paragraph]:
    """The paragraphs of a record with the heading above each."""
    heading: Span | None = None
    name: Span | None = None  # "MR. LEE:" looks like a dateline to the reader of reports
    for part in parts:
        if part.kind is PartKind.HEADING:
            heading = part.span
        elif part.kind is PartKind.DATELINE and part.span.cut(text).endswith(":"):
            name = part.span
        elif part.kind is PartKind.PARAGRAPH:
            yield (Span((name or part.span).start, part.span.end),), heading
            name = None


def _turns(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Turn]:
    """A turn runs over paragraphs until the next name; without names every paragraph is one."""
    open_turn: Turn | None = None
    for spans, heading in paragraphs:
        match = TURN.match(text, spans[0].start, spans[0].end)
        if open_turn and open_turn.words and (match or open_turn.name is None):
            yield open_turn
        if match:
            rest = trim(text, match.end(), spans[0].end)
            words = (*([rest] if rest else []), *spans[1:])
            open_turn = Turn(Span(*match.span("name")), words, heading)
        elif open_turn and open_turn.name:
            open_turn = Turn(open_turn.name, (*open_turn.words, *spans), open_turn.heading)
        else:
            open_turn = Turn(None, spans, heading)
    if open_turn and open_turn.words:
        yield open_turn


def _enlist(speakers: list[FoundSpeaker], places: dict[str, int], printed: str, *, given: bool) -> int | None:
    """The place of a speaker in the list, added when new; None when the name may be anybody's.

    A surname or a role alone ("Mr. Kelly", "The President") is another person in the next
    record, and may be in this one. A name that is `given` for the whole record is taken as it is.
    """
    bare = COURTESY.sub("", BRACKET.sub("", BRACKET.sub("", printed))) or printed
    body = _is_body(bare.lower().split())
    full = bare if given or body else _full_name(bare)
    if full is None:
        return None
    name = full if given or body else _in_title_case(full)
    if name.casefold() not in places:
        places[name.casefold()] = len(speakers)
        names = (name,) if full == name else (name, full)
        speakers.append(FoundSpeaker(name, "body" if body else "person", names, ()))
    return places[name.casefold()]


def _full_name(bare: str) -> str | None:
    """The name behind an office ("Ambassador Ann Lee"); None when there is only an office or a surname."""
    words = bare.split()
    first = next((at for at, word in enumerate(words) if word.lower().strip(".") not in ROLES | TITLES), len(words))
    name = words[first:]
    known = ROLES | TITLES | PREPOSITIONS | DETERMINERS
    return " ".join(name) if len(name) > 1 and not any(word.lower() in known for word in name) else None


def _is_body(words: Sequence[str]) -> bool:
    """Whether a ministry, council or country speaks, and not somebody with an office in it."""
    if any(word in ROLES for word in words):
        return False
    country = tuple(words) in LONG_COUNTRIES or all(word in COUNTRIES for word in words)
    return country or any(word in BODIES for word in words)


def _in_title_case(name: str) -> str:
    """A name printed in capitals as it is written elsewhere: VASSILY NEBENZIA, Vassily Nebenzia."""
    return CAPITALS.sub(lambda match: match.group().capitalize(), name) if name.isupper() else name
