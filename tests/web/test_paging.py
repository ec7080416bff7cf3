"""Pages of long lists: what is none is answered in one way, wherever it is asked for."""

import re
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from statements.search import rebuild
from tests.factories import FigureFactory, StatementFactory
from tests.web.conftest import ReadPage
from tests.web.reading import sentence_of

LISTS = [
    *("/statements/", "/briefings/", "/speakers/", "/speakers/?find=al", "/speakers/albert-khorev/", "/outlets/"),
    *("/outlets/ptv-network/", "/topics/", "/numbers/", "/numbers/?of=name", "/collection/?s=0123456789"),
    *("/feeds/statements.atom", "/feeds/briefings.atom", "/feeds/speakers/albert-khorev.atom"),
]

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def archive(db: None) -> None:
    statement = StatementFactory(public_id="0123456789", words="We counted 339 names.", topics=["prisoners"])
    FigureFactory(statement=statement)
    rebuild()


def ask(client: Client, address: str, page: str) -> tuple[int, str]:
    answer = client.get(f"{address}{'&' if '?' in address else '?'}page={page}")
    return answer.status_code, sentence_of(answer.content.decode())


@pytest.mark.parametrize("page", ["abc", "0", "-1", "1e3", "%00", "9" * 30])
def test_what_is_no_number_of_a_page_is_told_so_everywhere(client: Client, page: str) -> None:
    for address in LISTS:
        status, told = ask(client, address, page)
        assert (address, status) == (address, 400)
        assert "“page” takes a whole number from 1 to 1,000,000." in told


def test_a_page_beyond_the_last_is_told_so_everywhere(client: Client) -> None:
    for address in LISTS:
        status, told = ask(client, address, "999")
        assert (address, status) == (address, 404)
        assert ("There is no page 999: the last one is 1." in told) != ("A feed has at most 20 pages." in told)


def test_while_the_index_is_away_no_page_is_said_to_be_missing(
    client: Client, settings: Settings, tmp_path: Path
) -> None:
    settings.SEARCH_INDEX_DIR = tmp_path / "none"

    for address in ("/statements/?q=talks", "/numbers/", "/numbers/?of=name", "/topics/prisoners/numbers/"):
        status, told = ask(client, address, "3")
        assert (address, status) == (address, 200)
        assert "There is no page" not in told
        assert "The search index is not available at the moment" in told


def test_an_empty_number_is_the_first_page_everywhere(client: Client) -> None:
    assert {ask(client, address, "")[0] for address in LISTS} == {200}


def test_the_way_back_to_the_first_page_keeps_the_list(client: Client) -> None:
    assert 'href="/numbers/?of=name"' in client.get("/numbers/?of=name&page=7").content.decode()


def test_a_speaker_of_many_words_is_read_page_by_page(read_page: ReadPage) -> None:
    StatementFactory.create_batch(24)
    rebuild()

    pages = [read_page("/speakers/albert-khorev/", page=str(number)) for number in (1, 2, 3)]

    assert [page.count('id="statement-') for page in pages] == [10, 10, 5]
    titles = [re.findall(r"<title>(.*?)</title>", page)[0] for page in pages]
    assert [title.removesuffix(" — On the Record") for title in titles] == [
        "Albert Khorev",
        "Albert Khorev, page 2",
        "Albert Khorev, page 3",
    ]
    assert "25 statements, page 2." in pages[1]
    assert "25 statements" in sentence_of(pages[1])
    assert "?page=3" in pages[1]
    assert "Topics over time" not in pages[1]
