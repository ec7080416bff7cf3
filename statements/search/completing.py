"""How what is being typed could go on: names of speakers, topics and briefings, and words."""

from dataclasses import dataclass
from itertools import islice
from typing import Any

from statements.models import Briefing
from statements.search.counting import count_among
from statements.search.engine import IndexUnavailable, ask
from statements.search.names import ROWS, column_of, foreign_names, likely_names
from statements.search.page import Namesake, NamesakeField
from statements.search.suggest import complete
from statements.search.wording import words_of

FIELDS: tuple[NamesakeField, ...] = ("speaker", "topic", "briefing")
SHORTEST = 2  # letters of a beginning
MOST = 5  # names of a kind, and words
MOST_LOOKED_AT = 500  # names with the beginning anywhere in them


@dataclass(frozen=True, slots=True)
class Completions:
    """`names`, by kind the ones with most statements first; `words`, the commonest first."""

    names: tuple[Namesake, ...] = ()
    words: tuple[str, ...] = ()


def complete_last_word(typed: str) -> Completions:
    """Complete the last word of what was typed, unless a space ends it. Nothing without an index."""
    words = words_of(typed)
    if not words or len(words[-1]) < SHORTEST or not typed[-1:].isalnum():
        return Completions()
    try:
        names = [name for field in FIELDS for name in _names(field, words[-1])]
        return Completions(tuple(names), tuple(complete(words[-1], MOST)))
    except IndexUnavailable:
        return Completions()


def _names(field: NamesakeField, beginning: str) -> list[Namesake]:
    """Return those with a word that begins so and at least one statement."""
    likely = islice(likely_names(field, [beginning]), MOST_LOOKED_AT)
    keys = {key for key, name in [*likely, *foreign_names(field)] if _has(beginning, name)}
    counts = ask(lambda searcher: count_among(searcher, field, keys)) if keys else {}
    used = sorted((key for key in keys if counts.get(key)), key=lambda key: (-counts[key], key))[:MOST]
    rows = ROWS[field]._default_manager.in_bulk(used)
    return [_namesake(field, rows[key], counts[key]) for key in used]


def _namesake(field: NamesakeField, row: Any, count: int) -> Namesake:
    date = row.date_edtf if isinstance(row, Briefing) else ""
    return Namesake(field, row.slug, getattr(row, column_of(field)), count, date)


def _has(beginning: str, name: str) -> bool:
    return any(word.startswith(beginning) for word in words_of(name))
