"""A statement in the making: what one rule found in one sentence."""

from dataclasses import dataclass

from statements.extraction.tokens import QUOTE, Sentence
from statements.text import Span

Range = tuple[int, int]  # token numbers, both included


@dataclass(slots=True)
class Draft:
    """Content, cue and source as spans of the text; `held` are the token ranges of the content."""

    rule: str
    sentence: Sentence
    held: list[Range]
    cue: Span
    source: Span | None
    content: list[Span]
    source_tokens: Range | None = None
    is_said: bool = True  # whether the words were spoken at all

    def holds(self, token: int) -> bool:
        return any(first <= token <= last for first, last in self.held)

    @property
    def ends_quoted(self) -> bool:
        """Whether the last of the content is a quotation, so that another may continue it."""
        return bool(self.held) and self.sentence.tokens[self.held[-1][1]].kind == QUOTE

    @property
    def awaits_block(self) -> bool:
        """Whether the words stand in the next paragraph: He wrote:"""
        return not self.content


def make_draft(rule: str, sentence: Sentence, held: list[Range], cue: Range, source: Range | None) -> Draft:
    return Draft(
        rule,
        sentence,
        held,
        sentence.cut(*cue),
        sentence.cut(*source) if source else None,
        [sentence.cut(*piece) for piece in held],
        source,
    )
