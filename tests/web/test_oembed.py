"""oEmbed 1.0 (oembed.com) and the frame that it offers."""

from typing import Any

import pytest
from django.test import Client
from lxml import html

from statements.models import RetiredAddress, Statement
from tests.factories import StatementFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement() -> Statement:
    made: Statement = StatementFactory()
    return made


def url_of(statement: Statement) -> str:
    return f"http://testserver{statement.get_absolute_url()}"


def ask(client: Client, url: str, **parameters: str | int) -> dict[str, Any]:
    answer: dict[str, Any] = client.get("/oembed/", {"url": url, **parameters}).json()
    return answer


def test_an_answer_has_what_the_specification_requires_of_rich_content(client: Client, statement: Statement) -> None:
    answer = ask(client, url_of(statement), format="json")

    assert (answer["type"], answer["version"]) == ("rich", "1.0")
    assert isinstance(answer["width"], int)
    assert isinstance(answer["height"], int)
    assert answer["title"] == "Albert Khorev, on 23 September 2025, as reported by PTV Network"
    assert answer["provider_url"] == "http://testserver/"
    assert {"thumbnail_url", "thumbnail_width", "thumbnail_height"} <= answer.keys()


def test_the_page_says_where_to_ask(client: Client, statement: Statement) -> None:
    page = html.document_fromstring(client.get(statement.get_absolute_url()).content)
    (address,) = page.xpath("//link[@type='application/json+oembed']/@href")

    assert client.get(address).json()["author_name"] == "Albert Khorev"


def test_the_frame_leads_to_a_page_without_scripts_that_may_be_framed(client: Client, statement: Statement) -> None:
    frame = html.fragment_fromstring(ask(client, url_of(statement))["html"])

    response = client.get(frame.get("src"))
    page = html.document_fromstring(response.content)

    assert frame.get("title") == "Statement of Albert Khorev, in the archive On the Record"
    assert "Talks will go on." in page.text_content()
    assert page.xpath("//script") == []
    assert "X-Frame-Options" not in response.headers
    assert "frame-ancestors *" in response.headers["Content-Security-Policy"]
    assert "script-src" not in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("page", ["embed/", "annotation.json", ""])
def test_a_page_that_the_browser_has_already_keeps_its_headers(client: Client, statement: Statement, page: str) -> None:
    address = f"{statement.get_absolute_url()}{page}"
    first = client.get(address)

    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    for name in ["Content-Security-Policy", "X-Frame-Options", "X-Robots-Tag", "Access-Control-Allow-Origin", "Link"]:
        assert again.headers.get(name) == first.headers.get(name)


def test_the_page_shows_the_code_of_the_frame_and_not_the_frame(client: Client, statement: Statement) -> None:
    page = html.document_fromstring(client.get(statement.get_absolute_url()).content)

    assert page.xpath("//iframe") == []
    assert page.get_element_by_id("embed-code").text_content() == ask(client, url_of(statement))["html"]


@pytest.mark.parametrize("address", ["/", "/statements/", "versions"])
def test_no_other_page_may_be_framed(client: Client, statement: Statement, address: str) -> None:
    response = client.get(address if address.startswith("/") else f"{statement.get_absolute_url()}{address}/")

    assert response.headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]


def test_the_frame_is_no_larger_than_is_wanted(client: Client, statement: Statement) -> None:
    answer = ask(client, url_of(statement), maxwidth=320, maxheight=200)

    assert (answer["width"], answer["height"]) <= (320, 200)
    assert "thumbnail_url" not in answer


@pytest.mark.parametrize("path", ["{0}", "{0}versions/", "{0}?version=1#cite", "/s/{1}", "/statements/{2}/"])
def test_every_address_of_a_statement_is_answered(client: Client, path: str) -> None:
    statement = StatementFactory(public_id="01abcdefgh")
    address = path.format(statement.get_absolute_url(), statement.public_id, "O1-ABCDEFGH")

    assert ask(client, f"http://testserver{address}")["author_name"] == "Albert Khorev"


@pytest.mark.parametrize("site", ["HTTP://TestServer", "http://testserver:80", "https://testserver:443"])
@pytest.mark.parametrize("last", ["/", ""])
def test_an_address_is_known_however_it_is_written(client: Client, statement: Statement, site: str, last: str) -> None:
    address = f"{site}/statements/{statement.public_id}{last}"

    assert ask(client, address)["author_name"] == "Albert Khorev"


def test_a_merged_statement_is_answered_with_its_successor(client: Client, statement: Statement) -> None:
    merged = StatementFactory(withdrawn=True)
    RetiredAddress.objects.update(successor=statement.public_id)

    assert f"/statements/{statement.public_id}/embed/" in ask(client, url_of(merged))["html"]


@pytest.mark.parametrize(
    ("parameters", "status"),
    [
        ({"url": "http://testserver/statements/zzzzzzzzzz/"}, 404),
        ({"url": "http://elsewhere.example/statements/0000000001/"}, 404),
        ({"url": "http://testserver/speakers/"}, 404),
        ({"url": "http://testserver/api/v1/statements/0000000001/"}, 404),
        ({"url": "http://someone@testserver/statements/0000000001/"}, 404),
        ({"url": "http://testserver:8080/statements/0000000001/"}, 404),
        ({"url": "http://testserver"}, 404),
        ({"url": "http://testserver/statements/\0/"}, 404),
        ({"url": "http://[testserver"}, 404),
        ({"url": "x" * 5000}, 404),
        ({}, 400),
        ({"url": "http://testserver/statements/0000000001/", "format": "xml"}, 501),
        ({"url": "http://testserver/statements/0000000001/", "maxwidth": "wide"}, 400),
        ({"url": "http://testserver/statements/0000000001/", "maxheight": "0"}, 400),
    ],
)
def test_what_cannot_be_answered_says_why(client: Client, parameters: dict[str, str], status: int) -> None:
    StatementFactory(public_id="0000000001")

    response = client.get("/oembed/", parameters)

    assert response.status_code == status
    assert response.json()["error"]


def test_a_withdrawn_statement_is_not_offered_and_its_frame_says_so(client: Client) -> None:
    withdrawn = StatementFactory(withdrawn=True)

    frame = client.get(f"{withdrawn.get_absolute_url()}embed/")

    assert client.get("/oembed/", {"url": url_of(withdrawn)}).status_code == 404
    assert frame.status_code == 410
    assert "was withdrawn" in frame.content.decode()
    assert "Talks" not in frame.content.decode()
    assert "X-Frame-Options" not in frame.headers


def test_a_name_cannot_break_out_of_the_frame(client: Client) -> None:
    statement = StatementFactory(speaker__name='"><script>alert(1)</script>')

    assert "<script>" not in ask(client, url_of(statement))["html"]


def test_an_official_record_is_said_to_be_printed_not_reported(client: Client) -> None:
    record = StatementFactory(article__text="Talks will go on.\n", kind="record", words="Talks will go on.")

    assert ask(client, url_of(record))["title"].endswith(", as printed by PTV Network")
