"""A statement in the making: what one rule found in one sentence."""

from dataclasses import dataclass

from statements.extraction.tokens import QUOTE, Sentence, is_spoken
from statements.text import Span

TRAILING = frozenset({"said.after", "said.inverted"})  # the words stand before their verb
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
        """Whether the last of the content is a spoken quotation, so that another may continue it.

        A few words in marks at the end of a reported clause (“until further notice.”) end with it.
        """
        if not self.held:
            return False
        first, last = self.held[-1]
        quotation = self.sentence.tokens[last]
        whole = first == last or self.rule in TRAILING or is_spoken(quotation)
        return quotation.kind == QUOTE and whole

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
