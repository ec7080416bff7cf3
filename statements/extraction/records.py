"""Official records: every paragraph, or every speaking turn, is a statement."""

import re
from collections.abc import Iterator, Sequence

from statements.extraction.topics import find_topics
from statements.extraction.values import (
    Extraction,
    FoundOccasion,
    FoundSpeaker,
    FoundStatement,
    Kind,
    TopicTerms,
)
from statements.text import Part, PartKind, Span, read_parts, trim

TURN = re.compile(
    r"(?P<name>(?:(?:The )?[A-Z][\w.’'-]*(?: (?:of|the|and|[A-Z][\w.’'-]*)){0,6})(?: ?\([^()\n]{2,60}\))?)\s?:\s"
)
TITLES = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr|Sir|H\.E|MR|MRS|MS|DR)\.?\s+|^(?:The|THE)\s+")


def extract_record(text: str, topics: Sequence[TopicTerms] = (), *, speaker: str = "") -> Extraction:
    """Read the record of a speech or debate: statements of kind `record`.

    With speaking turns ("MR. X:", "The President:") a turn is a statement, and the
    words before the colon are its source; without, every paragraph is one, said by
    `speaker` when it is given.
    """
    parts = read_parts(text)
    speakers: list[FoundSpeaker] = []
    statements: list[FoundStatement] = []
    for name, content, heading in _turns(text, parts):
        printed = name.cut(text).strip() if name else speaker
        statements.append(
            FoundStatement(
                passage=Span(name.start, content[-1].end) if name else Span(content[0].start, content[-1].end),
                content=content,
                cue=(),
                source=(name,) if name else (),
                kind=Kind.RECORD,
                heading=heading,
                position=len(statements),
                rule="record.turn" if name else "record.paragraph",
                speaker=_enlist(speakers, printed) if printed else None,
                relayed_from=None,
                topics=find_topics(text, Span(content[0].start, content[-1].end), heading, topics),
                in_headline=False,
            )
        )
    headline = next((part.span for part in parts if part.kind is PartKind.HEADLINE), None)
    return Extraction(parts, tuple(statements), tuple(speakers), FoundOccasion(), headline)


def _turns(text: str, parts: Sequence[Part]) -> Iterator[tuple[Span | None, tuple[Span, ...], Span | None]]:
    """Speaker as printed, words, heading: a turn runs over paragraphs till the next one."""
    heading: Span | None = None
    name: Span | None = None
    words: list[Span] = []
    for part in parts:
        if part.kind is PartKind.HEADING:
            heading = part.span
        if part.kind is not PartKind.PARAGRAPH:
            continue
        match = TURN.match(text, part.span.start, part.span.end)
        if words and (match or name is None):
            yield name, tuple(words), heading
            words = []
        if match:
            name = Span(*match.span("name"))
            rest = trim(text, match.end(), part.span.end)
            words = [rest] if rest else []
        else:
            words.append(part.span)
    if words:
        yield name, tuple(words), heading


def _enlist(speakers: list[FoundSpeaker], printed: str) -> int:
    """The place of a speaker in the list, added when new."""
    bare = TITLES.sub("", printed)
    for at, known in enumerate(speakers):
        if known.name.casefold() == bare.casefold():
            return at
    kind = "person" if bare else "body"
    speakers.append(FoundSpeaker(bare or printed, kind, (printed,), ()))
    return len(speakers) - 1
