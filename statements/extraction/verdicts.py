"""The judgement that ends a sentence: dismissed the report by Reuters on Monday as “fabrication”."""

from statements.extraction.cues import Cue
from statements.extraction.drafts import Range
from statements.extraction.lexicon import FORMS
from statements.extraction.phrases import Tokens
from statements.extraction.tokens import QUOTE, WORD
from statements.extraction.words import PERSONAL, word_set

CALLING = word_set(
    """
    dismiss reject describe denounce condemn slam blast characterize characterise portray label brand dub hail praise
    decry deride deplore criticize criticise ridicule mock welcome defend depict cite term quote lament bemoan tout
    """
)
FARTHEST = 30  # tokens between the verb and "as"
LONGEST = 6  # tokens between "as" and the marks: as a kind of very "big step"


def find_verdict(tokens: Tokens, cue: Cue, end: int) -> Range | None:
    """The tokens "as “…”" behind the object of a verb of judging, when its content ended before them."""
    if cue.verb.lemma not in CALLING:
        return None
    for at in range(end + 1, min(end + FARTHEST, len(tokens))):
        if tokens[at].low == "as":
            return _quoted(tokens, at)
        if tokens[at].kind not in {WORD, ","} or tokens[at].low in {"and", "but", *PERSONAL} or _reports(tokens, at):
            return None
    return None


def _quoted(tokens: Tokens, first: int) -> Range | None:
    for at in range(first + 1, min(first + LONGEST, len(tokens))):
        if tokens[at].kind == QUOTE:
            return (first, at)
        if tokens[at].kind != WORD or _reports(tokens, at):
            return None
    return None


def _reports(tokens: Tokens, at: int) -> bool:
    """Whether another verb of reporting begins, to which the marks would belong."""
    return tokens[at].low in FORMS and not tokens[at].is_capital and tokens[at - 1].low not in {"the", "a", "an", "on"}
