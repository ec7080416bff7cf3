"""What a reader typed, cut into tokens. Total: every text has tokens."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from statements.search.folding import says_something

NAME_WORDS = ("speaker", "topic", "outlet", "briefing", "kind", "review")
DESCRIBING_WORDS = ("place", "office")
DATE_WORDS = ("before", "after", "since", "until", "year")
FIELD_WORDS = (*NAME_WORDS, *DESCRIBING_WORDS, *DATE_WORDS)
QUOTES = '"“”„‟«»‹›＂'
# Phones and word processors write some of these for a minus. A long dash is a dash, and means nothing.
MINUS = "−–‐‑﹣－-"

TOKEN = re.compile(
    rf"""
      (?P<open>\()
    | (?P<close>\))
    | (?P<minus>[{MINUS}](?=[^\s){MINUS}]))
    | (?P<field>{"|".join(FIELD_WORDS)}) :
      (?: [{QUOTES}] (?P<quoted>[^{QUOTES}]*) [{QUOTES}] | (?P<bare>[^\s(){QUOTES}]*) )
    | [{QUOTES}](?P<phrase>[^{QUOTES}]*)[{QUOTES}](?:~(?P<slop>[0-9]{{1,3}}))?
    | (?P<unclosed>[{QUOTES}])
    | (?P<word>[^\s(){QUOTES}]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)

WITHIN = re.compile(r"[^\W_]\?+[^\W_*]")  # at its end it asks a question


class Kind(Enum):
    OPEN = auto()
    CLOSE = auto()
    MINUS = auto()
    OR = auto()
    FIELD = auto()
    PHRASE = auto()
    UNCLOSED = auto()
    PREFIX = auto()
    PATTERN = auto()
    WORD = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """`text` without its marks; of a field word the value, and its name in `field`. Offsets into the query.

    `slop`: the number after a phrase.
    """

    kind: Kind
    text: str
    start: int
    end: int
    field: str = ""
    slop: int = 0


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
    if match["phrase"] is not None:
        slop = int(match["slop"] or 0)
        return Token(Kind.PHRASE, match["phrase"], start, end, slop=slop) if says_something(match["phrase"]) else None
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
    stem = text.rstrip("*")
    if "*" in stem or WITHIN.search(text):
        return Token(Kind.PATTERN, text, start, end)
    if text != stem:
        return Token(Kind.PREFIX, stem, start, end)
    return Token(Kind.WORD, text, start, end)
