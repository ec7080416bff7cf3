"""Adverbs and times between a verb and its content: said late on Tuesday that …"""

import re

from statements.extraction.phrases import Tokens
from statements.extraction.tokens import WORD
from statements.extraction.words import (
    MONTHS,
    WEEKDAYS,
    is_adverb,
    word_set,
)

DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
YEAR = re.compile(r"(?:19|20)\d\d")
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
        if following in WEEKDAYS:
            return 2
        date = date_length(tokens, at + 1)
        return 1 + date if date else 0
    date = date_length(tokens, at)
    return date or int(low in TIMES or (is_adverb(low) and low not in DEGREES))


def date_length(tokens: Tokens, at: int) -> int:
    """How many tokens from `at` are a date: "May 7", "7 May 2025", "May 7, 2025,"; 0 when there is none.

    The comma behind the year of "May 7, 2025," is counted with it.
    """
    if at + 1 >= len(tokens):
        return 0
    one, two = (tokens[at], tokens[at + 1])
    if not (_is_month(tokens, at) and _is_day(two.low)) and not (_is_day(one.low) and _is_month(tokens, at + 1)):
        return 0
    comma = at + 2 < len(tokens) and tokens[at + 2].kind == ","
    year = at + 2 + comma
    if year >= len(tokens) or not YEAR.fullmatch(tokens[year].low):
        return 2
    closed = comma and year + 1 < len(tokens) and tokens[year + 1].kind == ","
    return year + 1 + closed - at


def _is_day(low: str) -> bool:
    return DAY.fullmatch(low) is not None


def _is_month(tokens: Tokens, at: int) -> bool:
    low = tokens[at].low.rstrip(".")
    return tokens[at].is_capital and (low in MONTHS or (len(low) in {3, 4} and any(m.startswith(low) for m in MONTHS)))
