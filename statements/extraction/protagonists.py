"""Whom a sentence is about: the subjects of its clauses, outside quoted and reported words."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from statements.extraction.drafts import Draft
from statements.extraction.phrases import Range, Tokens
from statements.extraction.subjects import find_clause_subjects, find_main_subjects
from statements.extraction.tokens import END, QUOTE, WORD, Sentence, Token
from statements.extraction.words import NO_NAMES, PREPOSITIONS
from statements.text import Span

LONGEST_OPENING = 10  # tokens of capitals
FARTHEST = 60  # tokens in which the subject of a sentence has come


@dataclass(frozen=True, slots=True)
class Narrated:
    """One sentence without the words that somebody in it says."""

    sentence: Sentence
    reported: tuple[Span, ...]
    sources: tuple[Span, ...]

    @property
    def is_quotation(self) -> bool:
        """Whether nothing stands here but what is said: it goes on from the sentence before."""
        return self.reported == (self.sentence.span,) or all(
            token.kind in (QUOTE, END) for token in self.sentence.tokens
        )

    @property
    def capitals(self) -> list[Token]:
        return [token for token in self.sentence.tokens if token.is_capital and not self._is_in(token, self.reported)]

    def find_protagonists(self) -> list[Span]:
        """Return the subjects of main clauses who speak nowhere in the sentence, in order."""
        tokens = self.sentence.tokens
        end = min(len(tokens), FARTHEST)
        subjects = find_main_subjects(tokens, end) or find_clause_subjects(tokens, end)
        opening = _opening(tokens)
        if opening and not any(first <= opening[1] for first, _ in subjects):
            subjects = [opening, *subjects]
        return self._spans(subjects)

    def find_before(self, pronoun: Span) -> list[Span]:
        """Return the subjects of clauses in front of a pronoun: When Biden came, he said …"""
        tokens = self.sentence.tokens
        end = next((at for at, token in enumerate(tokens) if token.start >= pronoun.start), len(tokens))
        return self._spans(find_clause_subjects(tokens, min(end, FARTHEST)))

    def _spans(self, subjects: Sequence[Range]) -> list[Span]:
        tokens = self.sentence.tokens
        outside = self.reported + self.sources
        return [self.sentence.cut(*each) for each in subjects if not self._is_in(tokens[each[0]], outside)]

    @staticmethod
    def _is_in(token: Token, spans: Sequence[Span]) -> bool:
        return any(span.start <= token.start < span.end for span in spans)


def narrate(sentence: Sentence, drafts: Sequence[Draft], carried: Sequence[Span]) -> Narrated:
    """Read a sentence with the drafts found in it; `carried` are the words, in order, that belong to earlier ones."""
    at = bisect_right(carried, sentence.span.start, key=lambda span: span.start) - 1
    if at >= 0 and carried[at].end > sentence.span.start:
        return Narrated(sentence, (sentence.span,), ())
    return Narrated(
        sentence,
        tuple(span for draft in drafts for span in draft.content),
        tuple(draft.source for draft in drafts if draft.source),
    )


def find_carried(drafts: Sequence[Draft]) -> list[Span]:
    """Return the words that stand in other sentences than their source, in order."""
    carried = (span for draft in drafts for span in draft.content if span.start >= draft.sentence.span.end)
    return sorted(carried, key=lambda span: span.start)


def _opening(tokens: Tokens) -> Range | None:
    """The name with which a sentence begins whose verb is not known."""
    last = -1
    if not tokens or tokens[0].low in NO_NAMES | {"according"} or tokens[0].low.endswith(("'s", "s'")):
        return None
    for at, token in enumerate(tokens[:LONGEST_OPENING]):
        if token.kind != WORD or not (token.is_capital or token.low in PREPOSITIONS | {"the"}):
            break
        if token.is_capital:
            last = at
    return (0, last) if last >= 0 else None
