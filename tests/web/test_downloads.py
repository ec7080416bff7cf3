import csv
import io
import json

import pytest
from django.http.response import HttpResponseBase
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from statements.search import rebuild
from tests.factories import RetiredAddressFactory, StatementFactory

pytestmark = pytest.mark.django_db

FILES = ["/statements.csv", "/statements.jsonl"]
CITATIONS = ["cite.bib", "cite.ris", "cite.json"]


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


def test_links_in_a_download_lead_to_this_site(client: Client) -> None:
    statement = StatementFactory()

    record = json.loads(read(client.get("/statements.jsonl", headers={"host": "localhost:8000"})))

    assert record["url"] == f"http://localhost:8000/statements/{statement.public_id}/"


@pytest.mark.parametrize("address", FILES)
def test_a_download_cannot_be_posted_to(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405


@pytest.mark.parametrize(
    ("file", "content_type", "begins"),
    [
        ("cite.bib", "application/x-bibtex", "@misc{ontherecord-"),
        ("cite.ris", "application/x-research-info-systems", "TY  - NEWS"),
        ("cite.json", "application/vnd.citationstyles.csl+json", "[\n  {"),
    ],
)
def test_a_citation_comes_as_a_file(client: Client, file: str, content_type: str, begins: str) -> None:
    statement = StatementFactory()

    response = client.get(f"{statement.get_absolute_url()}{file}")

    assert response["Content-Type"] == f"{content_type}; charset=utf-8"
    assert response["Content-Disposition"] == (
        f'attachment; filename="on-the-record-{statement.public_id}.{file.split(".")[1]}"'
    )
    assert read(response).startswith(begins)
    assert f"http://testserver{statement.get_absolute_url()}" in read(response)
    assert "as reported by PTV Network" in read(response)


@pytest.mark.parametrize("file", CITATIONS)
def test_the_citation_of_a_withdrawn_statement_is_gone_with_its_reason(client: Client, file: str) -> None:
    statement = StatementFactory(withdrawn=True, retirement="Said by someone else.")

    response = client.get(f"{statement.get_absolute_url()}{file}")

    assert response.status_code == 410
    assert "Said by someone else." in read(response)


@pytest.mark.parametrize("file", CITATIONS)
def test_the_citation_of_a_merged_statement_is_that_of_its_successor(client: Client, file: str) -> None:
    RetiredAddressFactory(kind="statement", old="0000000aaa", successor="0000000bbb", reason="The same words.")

    response = client.get(f"/statements/0000000aaa/{file}")

    assert (response.status_code, response["Location"]) == (301, f"/statements/0000000bbb/{file}")


def test_an_id_typed_with_letters_that_look_like_digits_is_put_right(client: Client) -> None:
    response = client.get("/statements/OOOOOOOOO1/cite.bib")

    assert (response.status_code, response["Location"]) == (301, "/statements/0000000001/cite.bib")


def test_a_statement_that_never_was_has_no_citation(client: Client) -> None:
    assert client.get("/statements/zzzzzzzzzz/cite.bib").status_code == 404


@pytest.mark.parametrize("file", CITATIONS)
def test_a_citation_costs_three_queries(
    client: Client, file: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    statement = StatementFactory(topics=["nato"])

    with django_assert_num_queries(3):
        client.get(f"{statement.get_absolute_url()}{file}")
