"""Did you mean …? And how a word could go on."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from statements.search import IndexUnavailable, complete, sync
from statements.search.likeness import distance
from tests.factories import StatementFactory
from tests.search.asking import words

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("imigration", "immigration"),
        ("immigratoin", "immigration"),
        ("imigratoin", "immigration"),
        ("sanktions", "sanctions"),
        ("imigration sanktions", "immigration sanctions"),
        ('"and sanctions" imigration', '"and sanctions" immigration'),
        ("imigration -drones", "immigration -drones"),
        ("imigration OR qqqqqq", ""),
        ("qqqqqq", ""),
        ("adn", ""),
        ("immigration", ""),
        ("-imigration", ""),
        ("imigration sanktions Imigration imigratoin", "immigration sanctions immigration immigration"),
        ("imigration sanktions imigratoin immigratoin", ""),
    ],
)
def test_a_word_the_archive_does_not_have_is_corrected(typed: str, meant: str) -> None:
    StatementFactory(words="On immigration and sanctions.")
    sync()

    assert words(typed).suggestion == meant


def test_a_correction_says_how_much_it_would_find() -> None:
    StatementFactory.create_batch(3, words="On immigration.")
    sync()

    assert words("imigration").suggestion_total == 3


def test_the_commonest_of_several_likely_words_is_offered() -> None:
    StatementFactory.create_batch(2, words="The moon.")
    StatementFactory.create_batch(3, words="The room.")
    sync()

    assert words("roon").suggestion == "room"


def test_a_query_of_misspelt_words_alone_is_not_corrected_word_by_word(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    StatementFactory(words="On immigration.")
    sync()

    with django_assert_max_num_queries(12):
        assert words(" ".join(f"imigratio{letter}" for letter in "abcdefghij")).suggestion == ""


def test_spellings_are_read_from_passages_not_from_whole_articles() -> None:
    StatementFactory(words="On immigration.", article__text="The envoy said: “On immigration.”\n" + "Filler. " * 99)
    sync()

    with CaptureQueriesContext(connection) as queries:
        assert words("imigration").suggestion == "immigration"
    assert not [query for query in queries if re.search(r'SELECT[^(]*"text"', query["sql"])]


def test_nothing_is_offered_that_would_find_nothing() -> None:
    StatementFactory(words="On immigration.", kind="direct")
    sync()

    assert words("imigration kind:record").suggestion == ""
    assert words("imigration kind:direct").suggestion == "immigration kind:direct"


def test_nothing_is_offered_when_something_was_found() -> None:
    StatementFactory(words="On imigration.")
    StatementFactory(words="On immigration.")
    sync()

    assert words("imigration").suggestion == ""


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("talk", "talk", 0),
        ("talk", "talks", 1),
        ("takl", "talk", 1),
        ("talk", "walk", 1),
        ("talk", "", 4),
        ("ca", "abc", 3),
    ],
)
def test_slips_are_counted(one: str, other: str, slips: int) -> None:
    assert distance(one, other) == distance(other, one) == slips


def test_a_beginning_is_completed_with_the_commonest_words() -> None:
    StatementFactory.create_batch(2, words="Diplomacy.")
    StatementFactory(words="A diplomat’s dinner.")
    sync()

    assert complete("DIPL") == ["diplomacy", "diplomat"]
    assert complete("d", limit=1) == ["diplomacy"]
    assert complete("two words") == complete("") == complete("–") == []


def test_nothing_is_completed_without_an_index() -> None:
    with pytest.raises(IndexUnavailable):
        complete("dipl")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cease fire", "ceasefire"),
        ("Cease  Fire moscow", "CeaseFire moscow"),
        ("moscow (cease fire)", "moscow (ceasefire)"),
        ("cease -fire", ""),
        ('cease "fire"', ""),
        ("cease OR fire", ""),
    ],
)
def test_words_that_the_archive_writes_together_are_joined(typed: str, meant: str) -> None:
    StatementFactory(words="Moscow wants a ceasefire.")
    sync()

    assert words(typed).suggestion == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("landmines", "land-mines"),
        ("Landmine treaty", "Land-mine treaty"),
        ("(landmines OR zeppelins)", "(land-mines OR zeppelins)"),
        ("-landmines", ""),
        ('"landmines"', ""),
        ("landtreaty", ""),
    ],
)
def test_a_word_that_the_archive_writes_as_two_is_parted(typed: str, meant: str) -> None:
    StatementFactory(words="A treaty on land mines.")
    sync()

    assert words(typed).suggestion == meant


@pytest.mark.parametrize(("apart", "meant"), [(3, ""), (4, "land-mines")])
def test_a_word_that_is_found_is_parted_when_that_finds_much_more(apart: int, meant: str) -> None:
    StatementFactory(words="No landmines.")
    StatementFactory.create_batch(apart, words="No land mines.")
    sync()

    page = words("landmines")

    assert (page.total, page.suggestion) == (1, meant)


@pytest.mark.parametrize(("together", "offered"), [(4, ("", 0)), (5, ("ceasefire", 5))])
def test_words_found_apart_are_joined_when_that_finds_much_more(together: int, offered: tuple[str, int]) -> None:
    StatementFactory(words="They cease, and we fire.")
    StatementFactory.create_batch(together, words="A ceasefire.")
    sync()

    page = words("cease fire")

    assert (page.total, (page.suggestion, page.suggestion_total)) == (1, offered)
