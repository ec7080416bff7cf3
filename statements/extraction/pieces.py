"""The words round an attribution: The plan, he said, is dead. “We wait,” he said, “and we go.”"""

from statements.extraction.drafts import Range
from statements.extraction.lexicon import FORMS
from statements.extraction.markers import SPOKEN
from statements.extraction.phrases import Tokens
from statements.extraction.times import skip_time
from statements.extraction.tokens import END, QUOTE, is_spoken
from statements.extraction.words import PERSONAL, word_set

NO_REST = word_set("who which whose whom while as when but though although where with including")


def find_pieces(tokens: Tokens, before: int, behind: int) -> list[Range]:
    """The content round an attribution: up to token `before`, and what goes on from `behind`."""
    first, last = 0, before
    quoted = tokens[before].kind == QUOTE
    if quoted and before and tokens[before - 1].kind in {":", "("}:
        first = before
    while last > first and tokens[last].kind in {",", "dash"}:
        last -= 1
    rest = _rest(tokens, behind, quoted)
    return [(first, last), rest] if rest else [(first, last)]


def _rest(tokens: Tokens, behind: int, quoted: bool) -> Range | None:
    """The second piece: the quotation, or the rest of the clause, behind the attribution."""
    comma = skip_time(tokens, behind)
    for at in range(behind, len(tokens)):
        token = tokens[at]
        if token.kind == QUOTE:
            led = tokens[at - 1].kind in {",", ":", "dash"} and (quoted or is_spoken(token))
            goes_on = led or (at == behind and quoted and is_spoken(token))
            return (at, at) if goes_on else None
        if token.kind in {END, ";"} or (token.low in FORMS and FORMS[token.low][0].frames & SPOKEN):
            return None
        if token.kind == "," and not quoted and at == comma:
            return _clause_rest(tokens, at + 1)
    return None


def _clause_rest(tokens: Tokens, first: int) -> Range | None:
    last = len(tokens) - 1
    while last > first and tokens[last].kind == END:
        last -= 1
    if first > last or (first == last and tokens[first].kind != QUOTE):
        return None
    also = tokens[first].low == "but" and tokens[first + 1].low in {"also", "not"}
    if tokens[first].low.endswith("ing") or (tokens[first].low in NO_REST - PERSONAL and not also):
        return None
    return (first, last)
