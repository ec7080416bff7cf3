"""The speaker behind the verb: said Ann Lee, the envoy."""

from statements.extraction.phrases import Range, Tokens, is_finite
from statements.extraction.roles import ROLES, TITLES
from statements.extraction.subjects import SPEECH_OCCASIONS
from statements.extraction.tokens import QUOTE, WORD
from statements.extraction.words import (
    CONTRACTIONS,
    COORDINATORS,
    DETERMINERS,
    MONTHS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    WEEKDAYS,
    is_adverb,
)


def find_inverted_subject(tokens: Tokens, start: int, *, any_word: bool = False) -> Range | None:
    """The subject that begins at `start`, right behind its verb: said Ann Lee, the envoy."""
    if start >= len(tokens) or tokens[start].kind != WORD:
        return None
    first = tokens[start]
    if first.low in CONTRACTIONS:
        return None
    if first.low in PERSONAL - {"who"}:
        return (start, start)
    if not (
        any_word
        or first.is_capital
        or first.low in DETERMINERS
        or first.low.endswith("s")
        or first.low in ROLES | TITLES | {"one"}
    ):
        return None
    if first.low in PREPOSITIONS or first.low in SUBORDINATORS - {"that"} or first.low in WEEKDAYS:
        return None
    at = start
    while at + 1 < len(tokens) and _goes_on(tokens, at + 1):
        at += 1
    return (start, at)


def _goes_on(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    if token.kind == ",":
        return _is_apposition(tokens, at)
    if token.kind == QUOTE:
        return len(token.text.split()) <= 3
    if token.kind != WORD:
        return token.low in {"'", "’", "&", "/", "(", ")"}
    low = token.low
    if low in WEEKDAYS or low in SUBORDINATORS - {"who"} or low in COORDINATORS - {"and"}:
        return False
    if low == "who":
        return tokens[at - 1].kind == WORD
    if is_finite(tokens, at) and "who" not in (tokens[at - 1].low, tokens[at - 2].low):
        return False
    if low in PREPOSITIONS:
        return low in {"of", "for", "from", "at", "with", "to", "in"} and not _opens_occasion(tokens, at)
    if is_adverb(low) and not token.is_capital:
        return False
    return not (low.endswith("ing") and not token.is_capital and tokens[at - 1].kind != WORD)


def _opens_occasion(tokens: Tokens, at: int) -> bool:
    """Whether the preposition at `at` opens "in an interview", "at a rally", "in 2015"."""
    following = [token.low for token in tokens[at + 1 : at + 6]]
    return bool(set(following) & (SPEECH_OCCASIONS | WEEKDAYS | MONTHS)) or (
        bool(following)
        and (following[0] in {"an", "response", "his", "her"} or following[0].isdigit())
        and tokens[at].low in {"in", "at"}
    )


def _is_apposition(tokens: Tokens, at: int) -> bool:
    """Whether the comma at `at` leads to a description of the person named before it."""
    if at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if following.kind != WORD or following.low in COORDINATORS or following.low in PREPOSITIONS:
        return False
    if following.low in SUBORDINATORS or following.low in PERSONAL or following.low.endswith("ing"):
        return False
    return (
        following.low in DETERMINERS
        or following.is_capital
        or (following.low[:1].isalpha() and not is_adverb(following.low))
    )
