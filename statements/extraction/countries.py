"""Which country words mean: "Russian", "Russia’s", "the Russian Federation", "Moscow"."""

import re
from functools import lru_cache

from statements.extraction.country_names import COUNTRIES, SUCCESSIONS, UNIONS

Row = tuple[str, list[str], list[str], list[str]]


def _read(table: str) -> list[Row]:
    return [_read_line(line) for line in table.strip().splitlines()]


def _read_line(line: str) -> Row:
    short, adjectives, others, cities = (
        [word.strip() for word in cell.split(",") if word.strip()] for cell in line.split("|")
    )
    return short[0], adjectives, others, cities


_ROWS = _read(COUNTRIES)
_ALL = _ROWS + _read(UNIONS)


def _fold(words: str) -> str:
    return re.sub(r"\s+", " ", words.replace("’", "'").casefold()).strip()


NAMES = {_fold(name): short for short, _, others, _ in _ALL for name in (short, *others)}
ADJECTIVES = {_fold(word): short for short, adjectives, _, _ in _ALL for word in adjectives}
CAPITALS = {_fold(city): short for short, _, _, cities in _ALL for city in cities}
STATES = frozenset(short for short, *_ in _ROWS)
LONGEST = max(len(name.split()) for name in NAMES | ADJECTIVES)
FIRST_WORDS = frozenset(name.split()[0] for name in NAMES | ADJECTIVES)


OFFICIAL = re.compile(
    r"^(?:the )?(?:(?:people's|democratic|socialist|federal|islamic|federative|united|independent|eastern|arab"
    r"|co-operative|bolivarian|plurinational|hashemite|grand) )*"
    r"(?:republic|kingdom|state|commonwealth|principality|union|sultanate|duchy|federation|government) of (?:the )?"
)
BRACKET = re.compile(r"\s*[(/].*$")


@lru_cache(maxsize=4096)
def read_country(words: str) -> str:
    """Return the short name of the country or union that `words` name as a whole; empty for all others.

    Names, adjectives and possessives, official forms ("Kingdom of Denmark", "Moldova, Republic of"),
    with or without "the". No capitals: see `CAPITALS`.
    """
    folded = _fold(words).removeprefix("the ")
    bare = BRACKET.sub("", folded)
    before, _, after = (part.strip() for part in folded.partition(","))
    for form in (folded, bare, OFFICIAL.sub("", bare), f"{after} {before}", OFFICIAL.sub("", f"{after} {before}")):
        if found := _read_form(form):
            return found
    return ""


def _read_form(form: str) -> str:
    plain = form.removesuffix("'s").removesuffix("'")
    return NAMES.get(form) or NAMES.get(plain) or NAMES.get(f"{plain}s") or ADJECTIVES.get(plain, "")


def may_be_one(one: str, other: str) -> bool:
    """Whether a person may have spoken for both: one country, a state and its successor, or a union of many."""
    if one == other or one not in STATES or other not in STATES:
        return True
    return any(group[0] in (one, other) and {one, other} <= set(group) for group in SUCCESSIONS)
