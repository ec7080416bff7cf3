"""When few statements have all the words, those that have some of them are offered."""

from urllib.parse import urlencode

import pytest

from statements.models import Statement
from statements.search import rebuild, search, sync
from statements.search.nearest import ENOUGH, find_nearest
from tests.factories import StatementFactory
from tests.search.asking import query

pytestmark = pytest.mark.django_db


def nearest(query_string: str) -> list[Statement]:
    asked = query(query_string)
    return [hit.statement for hit in find_nearest(asked, search(asked))]


def test_what_has_more_and_rarer_words_comes_first() -> None:
    one = StatementFactory(words="Grain leaves the port and talks go on.")
    two = StatementFactory(words="Grain leaves the harbour.")
    for _ in range(3):
        StatementFactory(words="Talks go on.")
    sync()

    assert nearest("q=grain+port+talks+wheat")[:2] == [one, two]


def test_statements_with_all_the_words_are_not_named_again() -> None:
    both = StatementFactory(words="Grain talks go on.")
    other = StatementFactory(words="Grain rots.")
    sync()

    assert both not in nearest("q=grain+talks")
    assert nearest("q=grain+talks") == [other]


def test_function_words_alone_bring_up_nothing() -> None:
    StatementFactory(words="What they said about the port is true.")
    grain = StatementFactory(words="Grain rots.")
    sync()

    assert nearest("q=what+did+they+say+about+the+grain+embargo") == [grain]


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "q=<script>alert('x')</script>", "zeppelin a 7"])
def test_one_letter_or_digit_alone_brings_up_nothing(text: str) -> None:
    StatementFactory(words="Point 1 and plan X of the 7 a day.")
    sync()

    assert nearest(urlencode({"q": text})) == []


def test_filters_and_unwanted_words_still_hold() -> None:
    StatementFactory(words="Grain rots at sea.")
    StatementFactory(words="Grain rots.", kind="indirect")
    kept = StatementFactory(words="Grain leaves.")
    sync()

    assert nearest("q=grain+embargo+-sea&kind=direct") == [kept]
    assert nearest("q=grain+embargo+-sea+kind:direct") == [kept]


def test_a_name_is_found_by_its_other_names() -> None:
    found = StatementFactory(words="The United Nations met.")
    sync()

    assert nearest("q=UN+embargo") == [found]


@pytest.mark.parametrize("typed", ["grain", '"grain+embargo"', "grain+OR+embargo", "grain+-embargo", "kind:direct", ""])
def test_nothing_is_offered_when_no_word_could_be_left_out(typed: str) -> None:
    StatementFactory(words="Grain rots.")
    sync()

    assert nearest(f"q={typed}") == []


def test_nothing_is_offered_when_enough_have_all_the_words_or_beyond_the_first_page() -> None:
    for _ in range(ENOUGH):
        StatementFactory(words="Grain talks go on.")
    StatementFactory(words="Grain rots.")
    rebuild()

    assert nearest("q=grain+talks") == []
    assert nearest("q=grain+embargo&page=2") == []


def test_a_better_spelling_is_offered_instead() -> None:
    StatementFactory(words="Grain talks go on.")
    sync()

    assert nearest("q=grain+talsk") == []


def test_without_an_index_nothing_is_offered() -> None:
    StatementFactory(words="Grain rots.")

    assert nearest("q=grain+embargo") == []


def test_what_is_marked_is_not_the_little_words() -> None:
    statement = StatementFactory(words="The grain rots in the port.")
    sync()
    asked = query("q=the+grain+in+storage")

    (hit,) = find_nearest(asked, search(asked))

    assert [statement.article.text[start:end] for start, end in hit.marks] == ["grain"]
