"""Adverbs and times between a verb and its content: said late on Tuesday that …"""

from statements.extraction.phrases import Tokens
from statements.extraction.tokens import WORD
from statements.extraction.words import (
    MONTHS,
    WEEKDAYS,
    is_adverb,
    word_set,
)

TIMES = WEEKDAYS | word_set("today yesterday tonight morning night afternoon evening")
BEFORE_TIMES = word_set("last this late early earlier")
LONG_TIMES = word_set("week month year")
DEGREES = word_set("least just even never not only nearly almost simply")  # adverbs that open content


def skip_time(tokens: Tokens, at: int) -> int:
    """Step over adverbs and "on Tuesday", "Tuesday night", "last week", "Dec. 6"."""
    while at < len(tokens) and tokens[at].kind == WORD:
        step = _time_length(tokens, at)
        if step == 0:
            break
        at += step
    return at


def _time_length(tokens: Tokens, at: int) -> int:
    low = tokens[at].low
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if low in BEFORE_TIMES:
        return 2 if following in TIMES | LONG_TIMES else int(low == "earlier")
    if low == "on":
        return 2 if following in WEEKDAYS else 0
    if _is_month(tokens, at):
        return 2 if following[:1].isdigit() else 0
    return int(low in TIMES or (is_adverb(low) and low not in DEGREES))


def _is_month(tokens: Tokens, at: int) -> bool:
    low = tokens[at].low
    return tokens[at].is_capital and (low in MONTHS or (len(low) in {3, 4} and any(m.startswith(low) for m in MONTHS)))
