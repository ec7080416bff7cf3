"""What a reader typed, cut into tokens. Total: every text has tokens."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from statements.search.folding import says_something

FIELD_WORDS = ("speaker", "topic", "outlet", "briefing", "kind", "review", "before", "after", "since", "until")
QUOTES = '"“”„«»'

TOKEN = re.compile(
    rf"""
      (?P<open>\()
    | (?P<close>\))
    | (?P<minus>-(?=[^\s)-]))
    | (?P<field>{"|".join(FIELD_WORDS)}) :
      (?: [{QUOTES}] (?P<quoted>[^{QUOTES}]*) [{QUOTES}] | (?P<bare>[^\s(){QUOTES}]*) )
    | [{QUOTES}](?P<phrase>[^{QUOTES}]*)[{QUOTES}]
    | (?P<unclosed>[{QUOTES}])
    | (?P<word>[^\s(){QUOTES}]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Kind(Enum):
    OPEN = auto()
    CLOSE = auto()
    MINUS = auto()
    OR = auto()
    FIELD = auto()
    PHRASE = auto()
    UNCLOSED = auto()
    PREFIX = auto()
    WORD = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """`text` without its marks; of a field word the value, and its name in `field`. Offsets into the query."""

    kind: Kind
    text: str
    start: int
    end: int
    field: str = ""


def read_tokens(query: str) -> list[Token]:
    """Cut `query` into tokens. Words without a letter or digit, such as a dash, are left out, and so is AND."""
    return list(_tokens(query))


def _tokens(query: str) -> Iterator[Token]:
    for match in TOKEN.finditer(query):
        token = _token(match)
        if token is not None:
            yield token


def _token(match: re.Match[str]) -> Token | None:
    start, end = match.span()
    name = match.lastgroup or ""
    if match["field"]:
        value = match["quoted"] if match["quoted"] is not None else match["bare"]
        return Token(Kind.FIELD, value.strip(), start, end, field=match["field"].lower())
    if name == "word":
        return _word(match["word"], start, end)
    if name == "phrase":
        return Token(Kind.PHRASE, match["phrase"], start, end) if says_something(match["phrase"]) else None
    return Token(Kind[name.upper()], match[0], start, end)


def _word(text: str, start: int, end: int) -> Token | None:
    if text == "AND":
        return None
    if text == "OR":
        return Token(Kind.OR, text, start, end)
    if text == "NOT":
        return Token(Kind.MINUS, text, start, end)
    if not says_something(text):
        return None
    if text.endswith("*"):
        return Token(Kind.PREFIX, text.rstrip("*"), start, end)
    return Token(Kind.WORD, text, start, end)
