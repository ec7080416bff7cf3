import csv
import io
import json
import re
from collections.abc import Iterator

import pytest
from django.db import DatabaseError, connection
from django.http.response import HttpResponseBase
from django.test import Client

from archive import turns
from statements.exports import tables
from statements.exports.formats import FORMATS
from statements.search import rebuild
from statements.web import downloads
from tests.factories import RetiredAddressFactory, StatementFactory

pytestmark = pytest.mark.django_db

FILES = [f"/statements.{ending}" for ending in FORMATS]


def read(response: HttpResponseBase) -> str:
    return response.getvalue().decode()


def ids_in(response: HttpResponseBase) -> list[str]:
    return [json.loads(line)["id"] for line in read(response).splitlines()]


def test_a_download_holds_every_match_and_not_only_a_page(client: Client) -> None:
    StatementFactory.create_batch(45)

    rows = csv.DictReader(io.StringIO(read(client.get("/statements.csv")).removeprefix("\ufeff"), newline=""))

    assert len(list(rows)) == 45


def test_a_download_takes_the_filters_of_the_search_page(client: Client) -> None:
    StatementFactory(kind="indirect")
    direct = StatementFactory(kind="direct")

    assert ids_in(client.get("/statements.jsonl", {"kind": "direct"})) == [direct.public_id]


def test_a_download_of_words_holds_what_the_index_finds(client: Client) -> None:
    StatementFactory(words="Talks will go on.")
    found = StatementFactory(words="No ceasefire is near.")
    rebuild()

    assert ids_in(client.get("/statements.jsonl", {"q": "ceasefire"})) == [found.public_id]


@pytest.mark.parametrize("address", FILES)
def test_words_that_cannot_be_searched_are_refused_for_now(client: Client, address: str) -> None:
    StatementFactory()

    response = client.get(address, {"q": "talks"})

    assert (response.status_code, response["Retry-After"]) == (503, "60")
    assert "Talks will go on" not in read(response)


def test_a_download_is_in_the_order_of_the_search(client: Client) -> None:
    old = StatementFactory(article__briefing__slug="old", article__briefing__date_edtf="1999-01-01")
    new = StatementFactory()

    assert ids_in(client.get("/statements.jsonl", {"sort": "newest"})) == [new.public_id, old.public_id]
    assert ids_in(client.get("/statements.jsonl", {"sort": "oldest"})) == [old.public_id, new.public_id]


def test_a_download_leaves_out_what_was_withdrawn(client: Client) -> None:
    StatementFactory(withdrawn=True)

    assert ids_in(client.get("/statements.jsonl")) == []


@pytest.mark.parametrize("address", FILES)
@pytest.mark.parametrize(
    "question", ["since=last+tuesday", "kind=nonsense", "speaker=nobody", "page=0", "q=kind:nonsense"]
)
def test_an_unreadable_filter_is_refused_and_gives_nothing(client: Client, address: str, question: str) -> None:
    StatementFactory()

    response = client.get(f"{address}?{question}")

    assert response.status_code == 400
    assert response["Content-Type"].startswith("text/plain")
    assert read(response).startswith(f"{question.split('=')[0]}: ")
    assert "Talks will go on" not in read(response)


def test_a_file_has_a_name_that_says_what_it_is(client: Client) -> None:
    response = client.get("/statements.csv")

    assert response["Content-Type"] == "text/csv; charset=utf-8; header=present"
    assert response["Content-Disposition"].startswith('attachment; filename="on-the-record-2')
    assert response["Content-Disposition"].endswith('.csv"')


def test_a_file_of_a_search_is_named_by_its_words(client: Client) -> None:
    rebuild()

    name = client.get("/statements.ris", {"q": 'Ceasefire "now"\r\n../../x'})["Content-Disposition"]

    assert re.fullmatch(r'attachment; filename="on-the-record-ceasefire-now-x-\d{4}-\d\d-\d\d\.ris"', name)


@pytest.mark.parametrize("address", FILES)
def test_a_download_says_how_many_there_are_and_where_to_read_them(client: Client, address: str) -> None:
    StatementFactory.create_batch(3)

    for response in [client.get(address, {"kind": "direct", "page": "1"}), client.head(address, {"kind": "direct"})]:
        assert response["X-Total-Count"] == "3"
        assert response["Link"] == '<http://testserver/statements/?kind=direct>; rel="alternate"; type="text/html"'


@pytest.mark.parametrize(("option", "begins"), [("", "\ufeffid,url"), ("yes", "\ufeffid,url"), ("no", "id,url")])
def test_a_csv_file_has_a_byte_order_mark_unless_it_is_not_wanted(client: Client, option: str, begins: str) -> None:
    assert read(client.get("/statements.csv", {"bom": option})).startswith(begins)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/statements.csv?bom=perhaps", "bom: choose one of yes, no."),
        ("/statements.txt?style=x", "style: choose one of"),
    ],
)
def test_an_option_that_cannot_be_read_is_refused(client: Client, address: str, told: str) -> None:
    response = client.get(address)

    assert (response.status_code, read(response).startswith(told)) == (400, True)


@pytest.mark.parametrize("style", ["", "chicago", "mla"])
def test_a_short_list_comes_as_citations_in_a_style(client: Client, style: str) -> None:
    StatementFactory.create_batch(2)

    lines = read(client.get("/statements.txt", {"style": style})).splitlines()

    assert ["as reported by PTV Network" in line for line in lines] == [True, True]


def test_a_long_list_is_not_formatted_as_citations(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloads, "MOST_CITED", 1)
    StatementFactory.create_batch(2)

    response = client.get("/statements.txt")

    assert response.status_code == 400
    assert read(response).startswith("These are 2 statements, and at most 1 are formatted as citations at once.")


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize(
    "page", ["/speakers/albert-khorev/", "/topics/nato/", "/outlets/ptv-network/", "/briefings/islamabad-2025-09-23/"]
)
def test_a_list_can_be_taken_away_in_every_form(client: Client, page: str, ending: str) -> None:
    statement = StatementFactory(topics=["nato"])
    StatementFactory(
        speaker__slug="x", article__outlet__slug="x", article__briefing__slug="x", words="Other words.", withdrawn=True
    )

    response = client.get(f"{page}statements.{ending}")

    assert response["X-Total-Count"] == "1"
    assert f'<http://testserver{page}>; rel="alternate"' in response["Link"]
    assert statement.public_id in read(response)


def test_an_article_is_taken_away_in_its_own_order(client: Client) -> None:
    second = StatementFactory(position=1)
    first = StatementFactory(article=second.article, words="Talks will go on.", position=0)
    StatementFactory()

    response = client.get(f"{second.article.get_absolute_url()}statements.jsonl")

    assert ids_in(response) == [first.public_id, second.public_id]


def test_a_list_that_was_renamed_is_taken_away_under_its_new_name(client: Client) -> None:
    RetiredAddressFactory(kind="speaker", old="a-khorev", successor="albert-khorev")

    response = client.get("/speakers/a-khorev/statements.csv")

    assert (response.status_code, response["Location"]) == (301, "/speakers/albert-khorev/statements.csv")


@pytest.mark.parametrize(
    "address", ["/speakers/nobody/statements.csv", "/articles/0/statements.csv", "/about/x/statements.csv"]
)
def test_a_list_that_never_was_cannot_be_taken_away(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.fixture
def long_downloads(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every statement is a chunk and a block of its own, and two are a long download."""
    StatementFactory.create_batch(2)
    monkeypatch.setattr(tables, "CHUNK", 1)
    monkeypatch.setattr(downloads, "LINES_A_BLOCK", 1)
    monkeypatch.setattr(downloads, "LONG", 1)
    yield
    assert (turns.TURNS._places._value, turns.LONG_TURNS._places._value) == (3, 2)  # all given back


@pytest.mark.usefixtures("long_downloads")
def test_an_error_half_way_is_not_taken_for_the_end(client: Client) -> None:
    response = client.get("/statements.jsonl")
    pieces = iter(response)
    next(pieces)
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE statements_statement RENAME TO lost")

    with pytest.raises(DatabaseError):
        next(pieces)


@pytest.mark.usefixtures("long_downloads")
@pytest.mark.parametrize("address", ["/statements.csv", "/statements.txt?kind=direct", f"/collection.txt?s={'0' * 10}"])
def test_long_downloads_leave_threads_for_pages(client: Client, address: str) -> None:
    under_way = [client.get(address) for _ in range(turns.LONG_AT_ONCE)]

    refused = [client.get(address), client.get("/statements.txt")]
    short = client.get("/statements.csv?kind=record").getvalue()
    asked = client.head("/statements.csv")

    assert {(response.status_code, response["Retry-After"]) for response in refused} == {(503, "60")}
    assert short.decode().startswith("\ufeffid,url")
    assert asked.status_code == 200
    for response in under_way:
        response.getvalue()
    assert client.get("/statements.csv").getvalue()


@pytest.mark.usefixtures("long_downloads")
def test_downloads_pages_and_the_api_share_what_a_worker_can_do(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "TURNS", turns.Turns(patience=0))
    under_way = [client.get(f"/statements.csv?kind={kind}") for kind in ("direct", "record", "record")]

    refused = [client.get(address) for address in ("/about/search/", "/api/v1/topics/", "/statements.csv")]
    alive = client.get("/healthz")
    for response in under_way:
        response.getvalue()

    assert [response.status_code for response in refused] == [503, 503, 503]
    assert "Too much is being asked" in refused[1].json()["detail"]
    assert refused[1].headers["Retry-After"]
    assert alive.status_code == 200
    assert client.get("/api/v1/topics/").status_code == 200


def test_links_in_a_download_lead_to_this_site(client: Client) -> None:
    statement = StatementFactory()

    record = json.loads(read(client.get("/statements.jsonl", headers={"host": "localhost:8000"})))

    assert record["url"] == f"http://localhost:8000/statements/{statement.public_id}/"


@pytest.mark.parametrize("address", FILES)
def test_a_download_cannot_be_posted_to(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405


@pytest.mark.parametrize("style", ["", "apa", "chicago", "mla"])
def test_a_citation_in_a_style_is_text_to_be_copied(client: Client, style: str) -> None:
    statement = StatementFactory()

    for page in [statement.get_absolute_url(), "/briefings/islamabad-2025-09-23/"]:
        response = client.get(f"{page}cite.txt", {"style": style})
        assert response["Content-Type"] == "text/plain; charset=utf-8"
        assert "Content-Disposition" not in response
        text = read(response)
        for part in ["as reported by PTV Network", "2025", f"http://testserver{page}", "retrieved "]:
            assert part in text


def test_a_style_that_there_is_not_is_refused(client: Client) -> None:
    assert client.get(f"{StatementFactory().get_absolute_url()}cite.txt?style=vancouver").status_code == 400
