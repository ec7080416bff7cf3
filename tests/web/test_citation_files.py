import pytest
from django.http.response import HttpResponseBase
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories import RetiredAddressFactory, StatementFactory

pytestmark = pytest.mark.django_db

CITATIONS = ["cite.bib", "cite.ris", "cite.json"]


def read(response: HttpResponseBase) -> str:
    return response.getvalue().decode()


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
def test_a_whole_briefing_is_cited_as_a_file(client: Client, file: str) -> None:
    StatementFactory()
    StatementFactory(article__outlet__slug="dawn")

    text = read(client.get(f"/briefings/islamabad-2025-09-23/{file}"))

    assert "as reported by PTV Network and Dawn" in text
    assert "http://testserver/briefings/islamabad-2025-09-23/" in text


@pytest.mark.parametrize(("kinds", "told"), [(["record"], "printed"), (["record", "indirect"], "reported")])
def test_a_briefing_of_official_records_alone_was_printed_and_not_reported(
    client: Client, kinds: list[str], told: str
) -> None:
    for kind in kinds:
        StatementFactory(kind=kind)

    assert f"as {told} by PTV Network" in read(client.get("/briefings/islamabad-2025-09-23/cite.txt"))


def test_a_briefing_page_leads_to_its_citation_and_its_statements(client: Client) -> None:
    StatementFactory()

    page = client.get("/briefings/islamabad-2025-09-23/").content.decode()

    for file in ["cite.txt?style=mla", "cite.bib", "statements.csv", "statements.akn"]:
        assert f'href="/briefings/islamabad-2025-09-23/{file}"' in page


def test_the_citation_of_a_briefing_moves_with_it(client: Client) -> None:
    RetiredAddressFactory(kind="briefing", old="old", successor="new")

    assert client.get("/briefings/old/cite.bib")["Location"] == "/briefings/new/cite.bib"
    assert client.get("/briefings/never/cite.bib").status_code == 404


@pytest.mark.parametrize("file", CITATIONS)
def test_a_citation_costs_three_queries(
    client: Client, file: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    statement = StatementFactory(topics=["nato"])

    with django_assert_num_queries(3):
        client.get(f"{statement.get_absolute_url()}{file}")
