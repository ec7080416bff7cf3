"""Field words such as speaker:khorev or before:2025-03: what they ask for, before any name is looked up."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise
from typing import cast

from statements.search.days import read_period
from statements.search.lexer import DATE_WORDS, DESCRIBING_WORDS, FIELD_WORDS, MINUS, Kind, Token
from statements.search.syntax import Described, Description, Field, Named, Node, Said

YEARS = re.compile(rf"(?P<first>\d{{4}})(?:(?:[{MINUS}]|\.\.)(?P<last>\d{{4}}))?", re.ASCII)

LOOKS_LIKE_ONE = re.compile(r"(?P<name>[a-z]{2,20}):(?!//)", re.IGNORECASE)  # foo:bar, and no address of the web
SEARCHED = {Kind.WORD, Kind.PREFIX, Kind.PATTERN}
*_OTHERS, _LAST = (f"{name}:" for name in FIELD_WORDS)
ALL_FIELD_WORDS = f"{', '.join(_OTHERS)} and {_LAST}"


def note_unknown(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield a sentence for each word that looks like a field word and is none, such as date:2025."""
    seen: set[str] = set()
    for token, following in pairwise([*tokens, None]):
        match = LOOKS_LIKE_ONE.match(token.text) if token and token.kind in SEARCHED else None
        if token is None or match is None or match["name"].lower() in seen:
            continue
        has_value = match.end() < len(token.text) or (following is not None and following.start == token.end)
        if has_value:
            seen.add(match["name"].lower())
            yield (
                f"“{match['name']}:” is no field word here, so it was searched as text. There are {ALL_FIELD_WORDS}."
            )


def read_field(name: str, value: str) -> Node:
    """Return the node for a field word such as speaker:khorev or before:2025-03.

    Raises:
        ValueError: no value, or a date that is none. `str(error)` is fit for a reader.
    """
    if not value:
        raise ValueError(f"“{name}:” needs a value right after the colon, such as {name}:{_example(name)}.")
    if name in DESCRIBING_WORDS:
        return Described(cast(Description, name), value)
    if name not in DATE_WORDS:
        return Named(cast(Field, name), value)
    if name == "year":
        return _years(value)
    first, last = read_period(value)
    try:
        match name:
            case "before":
                return Said(until=first - timedelta(days=1))
            case "after":
                return Said(since=last + timedelta(days=1))
            case "since":
                return Said(since=first)
            case _:
                return Said(until=last)
    except OverflowError as error:
        raise ValueError(f"There is no day {name} {value}.") from error


def _years(value: str) -> Said:
    """Read a year, or two with a dash between them."""
    match = YEARS.fullmatch(value)
    if match is None:
        raise ValueError(f"“{value}” is not a year: write 2025 or 2019-2025.")
    first, last = read_period(match["first"])[0], read_period(match["last"] or match["first"])[1]
    if first > last:
        raise ValueError(f"“{value}” ends before it begins.")
    return Said(first, last)


def _example(name: str) -> str:
    examples = {"speaker": "khorev", "topic": "nato", "kind": "direct", "review": "checked", "year": "2025"}
    return examples.get(name, "2025-03" if name in DATE_WORDS else '"some words"')
