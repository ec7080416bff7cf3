"""A sentence that leads to a quotation by its colon alone: He listed the conditions: “…”; More from the report: “…”"""

from statements.extraction.drafts import Draft, Range, make_draft
from statements.extraction.inverted import find_inverted_subject
from statements.extraction.phrases import Tokens, is_finite
from statements.extraction.roles import ROLES
from statements.extraction.subjects import find_first_subject
from statements.extraction.tokens import END, QUOTE, Sentence, is_spoken
from statements.extraction.words import PERSONAL

LONGEST_ORIGIN = 6  # tokens of "the report of the ministry"


def find_colon_lead(sentence: Sentence) -> Draft | None:
    """The statement whose quotation stands behind a colon at the end of a sentence, or in the next paragraph."""
    tokens = sentence.tokens
    colon = next((at for at in range(len(tokens) - 1, 0, -1) if tokens[at].kind == ":"), None)
    if colon is None or not _leads_to_quotation(tokens, colon):
        return None
    source = _source(tokens, colon)
    if source is None:
        return None
    if colon + 1 == len(tokens):
        return make_draft("colon.block", sentence, [], (colon, colon), source)
    return make_draft("colon.lead", sentence, [(colon + 1, colon + 1)], (colon, colon), source)


def _leads_to_quotation(tokens: Tokens, colon: int) -> bool:
    """Whether nothing but one spoken quotation stands behind the colon, or nothing at all."""
    behind = tokens[colon + 1 :]
    if not behind:
        return True
    return behind[0].kind == QUOTE and is_spoken(behind[0]) and all(token.kind == END for token in behind[1:])


def _source(tokens: Tokens, colon: int) -> Range | None:
    if tokens[0].low in {"here's", "here"}:
        return find_inverted_subject(tokens, 1 + (tokens[1].low == "is"))
    if any(is_finite(tokens, at) for at in range(1, colon)):
        subject = find_first_subject(tokens, colon)
        return subject if subject and _can_speak(tokens, subject) else None
    origin = next((at + 1 for at in range(colon - 1, -1, -1) if tokens[at].low in {"from", "per"}), colon)
    return (origin, colon - 1) if 0 < colon - origin <= LONGEST_ORIGIN else None


def _can_speak(tokens: Tokens, phrase: Range) -> bool:
    words = tokens[phrase[0] : phrase[1] + 1]
    return any(
        (token.is_capital and (at or token.low.endswith("'s") or _is_name(tokens)))
        or token.low in PERSONAL
        or token.low in ROLES
        for at, token in enumerate(words, phrase[0])
    )


def _is_name(tokens: Tokens) -> bool:
    """Whether the sentence opens with a name of two words, of which the first may be no more than a beginning."""
    return len(tokens) > 1 and tokens[1].is_capital
