"""Whatever is asked, the index finds the same statements as a reader who goes through all of them word by word.

The oracle knows nothing of the engine or the analysis: its words are few, and what belongs together is written down.
"""

import random
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import combinations
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from statements.search import StatementFilter, search, sync
from statements.search.door import list_ids
from tests.factories import BriefingFactory, StatementFactory

# Printed words, and which of them are one word in several forms.
FAMILIES = {
    "talk": ["talk", "talks", "Talked", "talking"],
    "peace": ["peace", "PEACE"],
    "war": ["war", "wars"],
    "defence": ["defence", "Defense", "défense"],
    "deja": ["déjà", "deja"],
    "the": ["the", "The"],
    "negotiation": ["negotiation", "negotiations"],
    "salam": ["سلام", "سَلام"],
}
FAMILY = {word: family for family, words in FAMILIES.items() for word in words}
WORDS = sorted(FAMILY)
YEARS = [2023, 2024, 2025]
KINDS = ["direct", "mixed", "indirect", "record"]
SIZE = 60


@dataclass(frozen=True)
class Printed:
    pk: int
    words: tuple[str, ...]
    kind: str
    year: int


Holds: TypeAlias = Callable[[Printed], bool]
Asked: TypeAlias = tuple[str, Holds]  # a query as typed, and what it means


def plain(word: str) -> str:
    apart = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def word(typed: str) -> Asked:
    return typed, lambda row: any(FAMILY[printed] == FAMILY[typed] for printed in row.words)


def phrase(typed: list[str], slop: int) -> Asked:
    wanted = [plain(each) for each in typed]

    def holds(row: Printed) -> bool:
        printed = [plain(each) for each in row.words]
        return any(
            [printed[place] for place in places] == wanted and places[-1] - places[0] < len(wanted) + slop
            for places in combinations(range(len(printed)), len(wanted))
        )

    return f'"{" ".join(typed)}"' + (f"~{slop}" if slop else ""), holds


def pattern(typed: str) -> Asked:
    return typed, lambda row: any(fnmatchcase(plain(printed), plain(typed)) for printed in row.words)


def kind(value: str) -> Asked:
    return f"kind:{value}", lambda row: row.kind == value


def year(first: int, last: int) -> Asked:
    return f"year:{first}-{last}", lambda row: first <= row.year <= last


def negated(asked: Asked) -> Asked:
    return f"-({asked[0]})", lambda row: not asked[1](row)


def both(parts: list[Asked]) -> Asked:
    return " ".join(f"({text})" for text, _ in parts), lambda row: all(holds(row) for _, holds in parts)


def either(parts: list[Asked]) -> Asked:
    return " OR ".join(f"({text})" for text, _ in parts), lambda row: any(holds(row) for _, holds in parts)


some_word = st.sampled_from(WORDS)
leaves = st.one_of(
    some_word.map(word),
    st.builds(phrase, st.lists(some_word, min_size=1, max_size=3), st.integers(0, 3)),
    st.sampled_from(["ta*", "tal?s", "*ation", "neg*ions", "d?ja", "d*", "Défen?e", "سل*"]).map(pattern),
    st.sampled_from(KINDS).map(kind),
    st.tuples(st.sampled_from(YEARS), st.sampled_from(YEARS)).map(lambda years: year(min(years), max(years))),
)
queries = st.recursive(
    leaves,
    lambda inner: st.one_of(
        inner.map(negated),
        st.lists(inner, min_size=2, max_size=3).map(both),
        st.lists(inner, min_size=2, max_size=3).map(either),
    ),
    max_leaves=6,
)


@pytest.fixture
def archive() -> list[Printed]:
    chance = random.Random(4)
    rows = []
    for _ in range(SIZE):
        words, spoken, said = chance.choices(WORDS, k=chance.randint(1, 7)), chance.choice(KINDS), chance.choice(YEARS)
        statement = StatementFactory(
            words=" ".join(words),
            # Only the words themselves, without "The envoy said".
            article__text=" ".join(words) + "\n",
            article__briefing=BriefingFactory(slug=f"of-{said}", date_edtf=str(said)),
            kind=spoken,
        )
        rows.append(Printed(statement.pk, tuple(words), spoken, said))
    sync()
    return rows


@pytest.mark.django_db
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(queries)
def test_the_index_finds_what_reading_everything_finds(archive: list[Printed], asked: Asked) -> None:
    text, holds = asked
    form = StatementFilter({"q": text})
    assert form.is_valid(), (text, form.errors)
    query = form.to_query()
    expected = {row for row in archive if holds(row)}

    answer = search(query)

    assert not query.notes, text
    assert set(list_ids(query)) == {row.pk for row in expected}, text
    assert answer.total == len(expected), text
    counted = {value.value: value.count for value in answer.facet("kind").values}
    assert counted == Counter(row.kind for row in expected), text
