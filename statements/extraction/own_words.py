"""Whose report the first paragraphs are: the first who speaks there, and in which sentences they do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from statements.extraction.casting import Casting
from statements.extraction.documents import Document, Paragraph
from statements.extraction.drafts import Draft
from statements.extraction.words import PERSONAL
from statements.text import Span

Identity = int | str | None  # of the cast; else the source as printed; None where nobody is named


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What the first paragraphs report, each with who said it, and who spoke first."""

    reports: tuple[tuple[Draft, Identity], ...]
    first: Identity

    def holds(self, phrase: Span) -> bool:
        """Whether a phrase tells where the first speaker spoke, and not somebody else, or what they said.

        A sentence that reports nothing ("Lee gave an interview.") is theirs when nobody else speaks.
        """
        if not self.reports or self.is_content(phrase):
            return False
        beside = [(draft, who) for draft, who in self.reports if draft.sentence.span.covers(phrase)]
        if not beside:
            return all(who == self.first for _, who in self.reports)
        return min(beside, key=lambda report: _distance(report[0].cue, phrase))[1] == self.first

    def is_content(self, span: Span) -> bool:
        return any(piece.overlaps(span) for draft, _ in self.reports for piece in draft.content)


def find_own_words(
    document: Document, lead: Sequence[Paragraph], drafts: Sequence[Draft], casting: Casting
) -> OwnWords:
    reports = tuple(_identify(document.text, lead, drafts, casting))
    return OwnWords(reports, reports[0][1] if reports else None)


def _identify(
    text: str, lead: Sequence[Paragraph], drafts: Sequence[Draft], casting: Casting
) -> Iterator[tuple[Draft, Identity]]:
    """The reports of the first paragraphs; a pronoun of nobody known is whoever spoke before."""
    before: Identity = None
    for draft, speaker in zip(drafts, casting.said_by, strict=True):
        if not draft.is_said or not any(paragraph.span.covers(draft.cue) for paragraph in lead):
            continue
        source = draft.source.cut(text).lower() if draft.source else ""
        if speaker is not None:
            before = speaker
        elif source not in PERSONAL:
            before = source or None
        yield draft, before


def _distance(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end)
