"""Speaking turns: what one speaker says in a row, over paragraphs, until the next name."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from statements.extraction.stage_directions import cut_directions, is_direction
from statements.extraction.turn_labels import Label, is_body, read_label
from statements.text import Span, find_blocks, skip_number, trim
from statements.text.lines import SENTENCE_END

FEWEST_TURNS = 4  # of a transcript that nobody told us is one
FEWEST_CERTAIN = 2
FEWEST_SHARE = 0.2  # of its paragraphs open a turn
DENSE = 0.4  # of its paragraphs open with a name: all of them do so to name a speaker
FEWEST_WORDS = 3  # of a turn that counts: "Clinton: 547." is a score
WORD = re.compile(r"[^\W\d_]+")
ENOUGH = 200  # characters in which those words stand
FAR_ENOUGH = 20_000  # characters: a transcript shows itself by then


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The spans of a paragraph without its number, and the heading above it."""

    spans: tuple[Span, ...]
    heading: Span | None


@dataclass(frozen=True, slots=True)
class Turn:
    """Paragraphs of one speaker; without a label, one paragraph."""

    label: Label | None
    paragraphs: tuple[tuple[Span, ...], ...]
    heading: Span | None

    @property
    def size(self) -> int:
        return sum(span.end - span.start for spans in self.paragraphs for span in spans)


def find_labels(text: str, paragraphs: Sequence[Paragraph], *, one_speaker: bool = False) -> dict[int, Label]:
    """The paragraphs that open a turn, by their place.

    What may as well be the title of a section ("Sergey Lavrov:", "Climate Change:") counts
    where it comes again beside another such name, or beside surer ones; or where it opens a
    record of which we know no other speaker (`one_speaker` False).
    """
    read = ((at, read_label(text, paragraph.spans[0])) for at, paragraph in enumerate(paragraphs))
    found = {at: label for at, label in read if label is not None}
    times = Counter(label.key for label in found.values())
    certain = sum(label.certain for label in found.values())
    is_dense = len(found) >= max(FEWEST_TURNS, DENSE * len(paragraphs)) and max(times.values()) > 1
    coming_again = sum(count for count in times.values() if count > 1)

    def is_borne_out(at: int, label: Label) -> bool:
        if is_dense:
            return True
        if times[label.key] > 1 and (certain or coming_again > times[label.key]):
            return True
        opens = at == 0 and not one_speaker
        if len(label.names) > 1 or label.base.isupper():
            return certain >= FEWEST_CERTAIN or opens
        return opens and is_body(label.base.lower().split())

    return {at: label for at, label in found.items() if label.certain or is_borne_out(at, label)}


def find_turns(text: str, paragraphs: Sequence[Paragraph], labels: Mapping[int, Label]) -> Iterator[Turn]:
    """The turns in order; what stands before the first name is a turn a paragraph. Stage directions are left out."""
    label: Label | None = None
    heading: Span | None = None
    words: list[tuple[Span, ...]] = []
    for at, paragraph in enumerate(paragraphs):
        if at in labels or label is None:
            if words:
                yield Turn(label, tuple(words), heading)
            label, heading, words = labels.get(at), paragraph.heading, []
        spans = _behind(text, paragraph.spans, labels[at].end) if at in labels else paragraph.spans
        if spans and not is_direction(text, spans):
            words.append(cut_directions(text, spans))
    if words:
        yield Turn(label, tuple(words), heading)


def _behind(text: str, spans: tuple[Span, ...], end: int) -> tuple[Span, ...]:
    rest = trim(text, end, spans[0].end) if end < spans[0].end else None
    return (*([rest] if rest else []), *spans[1:])


def is_transcript(text: str) -> bool:
    """Whether a text shows by itself that it is a transcript: several turns of at least two speakers.

    Lines such as "Venue: Geneva", "Moderator: Ann Lee" or "Clinton: 547." are no turns: what
    follows is no sentence.
    """
    if text.count(":", 0, FAR_ENOUGH) + text.count("\nQ", 0, FAR_ENOUGH) < FEWEST_TURNS:
        return False
    blocks = find_blocks(text[:FAR_ENOUGH])
    paragraphs = [Paragraph((Span(skip_number(text, block[0]), block[0].end), *block[1:]), None) for block in blocks]
    labels = find_labels(text, paragraphs, one_speaker=True)
    spoken = {at: label for at, label in labels.items() if _is_spoken(text, paragraphs, at, label)}
    speakers = {label.key for label in spoken.values()}
    return len(spoken) >= max(FEWEST_TURNS, FEWEST_SHARE * len(paragraphs)) and len(speakers) > 1


def _is_spoken(text: str, paragraphs: Sequence[Paragraph], at: int, label: Label) -> bool:
    alone = label.end >= paragraphs[at].spans[-1].end  # the name has a line of its own
    start = None if alone else label.end
    for paragraph in paragraphs[at + 1 : at + 2] if alone else paragraphs[at : at + 1]:
        words = text[start or paragraph.spans[0].start : paragraph.spans[-1].end]
        if SENTENCE_END.search(words) and len(WORD.findall(words, 0, ENOUGH)) >= FEWEST_WORDS:
            return True
    return False
