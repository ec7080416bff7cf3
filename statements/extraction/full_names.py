"""The full name behind a surname: the only one in a text that ends in it."""

import re
from collections.abc import Sequence, Set
from functools import lru_cache

from statements.extraction.roles import COUNTRIES, PORTFOLIOS, ROLES, TITLES, share_country
from statements.extraction.words import ADVERBS, DETERMINERS, MONTHS, NO_NAMES, PERSONAL, word_set

CAPITALISED = re.compile(r"(?<![\w.’'-])[^\W\d_a-z][\w’'-]*\.?(?:[ \n][^\W\d_a-z][\w’'-]*\.?){1,9}")
CAPITALS = re.compile(r"[^\W\d_]{2,}")  # not the letter of "J. SMITH"
INITIAL = re.compile(r"\b\w\.\s*")
POSSESSIVE = re.compile(r"[’']s?$")
FORENAMES = 3  # words before a surname, at most
NO_FORENAMES = (
    ROLES | TITLES | PORTFOLIOS | COUNTRIES | NO_NAMES | DETERMINERS | ADVERBS | MONTHS | PERSONAL
) | word_set("madam madame mister dear mme question")


def fold(name: str) -> str:
    """A printed name without initials and capitals."""
    return (INITIAL.sub("", name).strip() or name).casefold().replace("’", "'")


def in_title_case(name: str) -> str:
    """A name printed in capitals as it is written elsewhere: VASSILY NEBENZIA, Vassily Nebenzia."""
    return " ".join(
        CAPITALS.sub(lambda match: match.group().capitalize(), word) if word.isupper() and len(word) > 2 else word
        for word in name.split()
    )


def is_full(name: str) -> bool:
    return " " in fold(name)


def find_full_names(text: str, surnames: Set[str]) -> dict[str, str]:
    """The full name for each of some folded surnames, where a text prints one and no other.

    A middle name makes no other; a word that only begins a sentence is no forename.
    """
    found: dict[str, dict[tuple[str, str], str]] = {}
    for run in CAPITALISED.finditer(text) if surnames else ():
        words = run.group().split()
        for at, word in enumerate(words):
            printed = POSSESSIVE.sub("", word.rstrip("."))
            surname = fold(printed)
            if surname in surnames and (forenames := _forenames(words[max(0, at - FORENAMES) : at])):
                full = in_title_case(" ".join([*forenames, printed]))
                found.setdefault(surname, {}).setdefault((fold(full).split()[0], surname), full)
    return {surname: next(iter(names.values())) for surname, names in found.items() if len(names) == 1}


def _forenames(before: Sequence[str]) -> list[str]:
    names: list[str] = []
    for word in reversed(before):
        is_initial = len(word.rstrip(".")) == 1
        if not _can_be_forename(word) or (word.endswith(".") and not is_initial):
            break
        names.insert(0, word)
    return names if any(len(name.rstrip(".")) > 1 for name in names) else []


@lru_cache(maxsize=4096)
def _can_be_forename(word: str) -> bool:
    low = word.lower().rstrip(".")
    return low not in NO_FORENAMES and not any(share_country(low, each) for each in COUNTRIES)
