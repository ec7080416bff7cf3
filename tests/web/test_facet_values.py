"""All values of a facet, on a page of their own."""

import pytest
from django.test import Client

from statements.search.counts import LISTED
from tests.factories import SpeakerFactory, StatementFactory
from tests.web.conftest import ReadPage
from tests.web.reading import part_of, sentence_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def values_page(search_page: ReadPage, read_page: ReadPage) -> ReadPage:
    def read(address: str, **parameters: str | list[str]) -> str:
        search_page()  # builds the index
        return part_of(read_page(address, **parameters), '<section class="facets values"', "</section>")

    return read


def test_all_speakers_are_listed_with_their_counts(values_page: ReadPage) -> None:
    for number in range(LISTED + 3):
        StatementFactory(speaker=SpeakerFactory(slug=f"n-{number}"))
    StatementFactory(speaker=SpeakerFactory(slug="n-7"))

    values = values_page("/statements/by/speaker/")

    assert f"{LISTED + 3} found" in sentence_of(values)
    assert values.index('id="speaker-n-7" href="/statements/?speaker=n-7"') < values.index('id="speaker-n-0"')


@pytest.mark.parametrize(("typed", "found"), [("khor", 1), ("ALBERT khor", 1), ("horev", 0), ("", 2), ("–", 2)])
def test_one_is_found_by_the_beginning_of_its_name(values_page: ReadPage, typed: str, found: int) -> None:
    StatementFactory(speaker=SpeakerFactory(slug="albert-khorev"))
    StatementFactory(speaker=SpeakerFactory(slug="maria-zakharova"))

    assert f"{found} found" in sentence_of(values_page("/statements/by/speaker/", find=typed))


def test_the_search_goes_on_with_what_is_chosen_and_counts_leave_out_the_own_filter(values_page: ReadPage) -> None:
    StatementFactory(topics=["nato"], kind="direct", words="Talks.")
    StatementFactory(topics=["drones"], kind="direct", words="Talks.")
    StatementFactory(topics=["oil"], kind="record", words="Talks.")

    values = values_page("/statements/by/topic/", q="talks", kind="direct", topic="nato", page="3", find="d")

    assert "1 found" in sentence_of(values)
    assert 'href="/statements/?q=talks&amp;kind=direct&amp;topic=nato&amp;topic=drones"' in values


@pytest.mark.parametrize("name", ["kind", "year", "review", "nonsense"])
def test_only_long_facets_have_such_a_page(client: Client, name: str) -> None:
    assert client.get(f"/statements/by/{name}/").status_code == 404


def test_what_cannot_be_read_lists_nothing(client: Client) -> None:
    answer = client.get("/statements/by/topic/", {"since": "nonsense"})

    assert answer.status_code == 400
    assert "is not a date" in answer.content.decode()


def test_without_an_index_the_database_counts(read_page: ReadPage) -> None:
    StatementFactory(topics=["nato"])

    assert "1 found" in sentence_of(read_page("/statements/by/topic/"))
    assert "0 found" in sentence_of(read_page("/statements/by/topic/", q="talks"))
