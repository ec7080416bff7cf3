"""What the search page says when it finds nothing, cannot read the question, or shows names that are alike."""

import pytest

from tests.factories import BriefingFactory, StatementFactory
from tests.web.conftest import ReadPage
from tests.web.reading import sentence_of

pytestmark = pytest.mark.django_db


def test_while_the_index_is_away_no_number_is_said_of_a_search_for_words(read_page: ReadPage) -> None:
    StatementFactory()

    page = sentence_of(read_page("/statements/", q="talks"))

    assert "Nothing was searched." in page
    assert "0 statements" not in page


def test_a_phrase_that_is_not_found_is_offered_without_quotation_marks(search_page: ReadPage) -> None:
    StatementFactory(words="Talks will be direct.")

    page = search_page(q='"direct talks"')

    assert '<a href="?q=direct+talks">Leave out the quotation marks</a>: 1 statement.' in page
    assert "inside them words must stand exactly so" not in page


@pytest.mark.parametrize(
    ("typed", "fewer", "no_marks"),
    [
        ("zeppelin", False, False),
        ("zeppelin gas", True, False),
        ('"zeppelin"', False, True),
        ("since:1990 until:1991", False, False),
    ],
)
def test_only_what_the_search_has_is_advised_against(
    search_page: ReadPage, typed: str, fewer: bool, no_marks: bool
) -> None:
    StatementFactory()

    page = search_page(q=typed)

    assert ("Use fewer words" in page, "Leave the quotation marks out" in page) == (fewer, no_marks)


def test_a_field_word_without_which_something_is_found_is_a_link(search_page: ReadPage) -> None:
    StatementFactory(words="Talks.")

    page = search_page(q="talks before:1999")

    assert '<a href="?q=talks">Leave out “<bdi>before:1999</bdi>”</a>: 1 statement.' in page


def test_a_value_that_is_no_good_is_named_as_it_was_written(search_page: ReadPage) -> None:
    page = search_page(kind="shouted", page="abc", sort="zzz")

    assert "Kind: <bdi>shouted</bdi>" in page
    told = sentence_of(page)
    assert "“shouted” is not a kind: write direct, mixed, indirect or record." in told
    assert "“page” takes a whole number from 1 to 1,000,000." in told
    assert "“zzz” is not a sort: write best, newest or oldest." in told


def test_briefings_with_the_same_title_are_told_apart_by_their_dates(search_page: ReadPage) -> None:
    for day in ("2025-09-23", "2025-02"):
        briefing = BriefingFactory(slug=f"of-{day}", title="Press briefing", date_edtf=day)
        StatementFactory(article__briefing=briefing)

    page = search_page(briefing="of-2025-02")

    assert "Briefing: <bdi>Press briefing, in February 2025</bdi>" in page
    assert "<bdi>Press briefing, on 23 September 2025</bdi>" in page
