"""What holds for every address: strict, read only, without cookies, and never a fault of the server."""

import base64
import json

import pytest
from django.conf import settings
from django.test import Client

from tests.api.conftest import Ask
from tests.factories import RetiredAddressFactory, StatementFactory, TopicFactory

pytestmark = pytest.mark.django_db

LISTS = ["statements", "search", "speakers", "outlets", "topics", "briefings", "articles"]
HOSTILE = [
    "limit=",
    "fields=",
    "colour=red",
    "limit=0",
    "limit=101",
    "limit=999999999999999999999999999999",
    "limit=ten",
    "limit=1&limit=2",
    "cursor=xyz",
    "cursor=%00",
    "cursor=é",
    "cursor=AAAAAAAAAAAA",
    "cursor=" + "A" * 10_000,
    "fields=password",
    "fields=" + "x" * 10_000,
    "fields=%00",
    "%00=1",
    "page=2",
    "x" * 10_000 + "=1",
]
HOSTILE_SEARCHES = [
    "q=",
    "speaker=",
    "since=%20",
    "kind=shouted",
    "kind=%00",
    "topic=nobody",
    "topic=%00",
    "speaker=" + "x" * 10_000,
    "&".join(["topic=nobody"] * 200),
    "since=yesterday",
    "since=0000",
    "until=99999",
    "since=2025&until=2024",
    "since=2025&since=2026",
    "sort=loudest",
    "q=" + "x" * 10_000,
    "q=%00",
    "q=speaker:nobody",
]


@pytest.mark.parametrize("resource", LISTS)
def test_what_is_not_understood_is_refused_by_name(client: Client, resource: str) -> None:
    for query in HOSTILE:
        response = client.get(f"/api/v1/{resource}/?{query}")

        assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json"), query
        assert response.json()["errors"][0]["detail"]


@pytest.mark.parametrize("resource", ["statements", "search"])
def test_a_filter_that_cannot_be_read_never_widens_a_search(client: Client, resource: str) -> None:
    for query in HOSTILE_SEARCHES:
        response = client.get(f"/api/v1/{resource}/?{query}")

        assert (response.status_code, "hits" in response.json()) == (400, False), query


@pytest.mark.parametrize(
    ("query", "allowed"),
    [
        ("colour=red", "Allowed are q, topic, speaker"),
        ("kind=shouted", "Allowed are direct, mixed, indirect, record."),
        ("sort=best", "Allowed are newest, oldest."),
        ("topic=nobody", "/api/v1/topics/"),
        ("fields=password", "Allowed are id, url"),
        ("limit=0", "from 1 to 100"),
    ],
)
def test_a_refusal_says_what_is_allowed(ask: Ask, query: str, allowed: str) -> None:
    assert allowed in ask(f"statements/?{query}", status=400)["errors"][0]["detail"]


def test_thousands_of_parameters_are_refused(client: Client) -> None:
    response = client.get("/api/v1/statements/?" + "&".join(f"p{number}=1" for number in range(2000)))

    assert response.status_code == 400


def test_a_cursor_of_another_list_is_refused(ask: Ask) -> None:
    StatementFactory.create_batch(2)
    following = ask("statements/", limit="1")["next"]

    assert ask(f"{following}&kind=direct", status=400)["errors"][0]["parameter"] == "cursor"


@pytest.mark.parametrize("kind", ["speaker", "outlet", "topic", "briefing"])
def test_a_renamed_row_leads_to_its_successor_and_one_that_never_was_is_not_found(client: Client, kind: str) -> None:
    RetiredAddressFactory(kind=kind, old="old-name", successor="new-name")
    address = f"/api/v1/{kind}s/"

    moved = client.get(f"{address}old-name/")

    assert (moved.status_code, moved["Location"]) == (301, f"http://testserver{address}new-name/")
    assert client.get(f"{address}nobody/").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "nothing/",
        "statements/%00/",
        "articles/99999999999999999999999/",
        "articles/0/",
        "articles/x/",
        "schema/extra",
        "%F0%9F",
    ],
)
def test_an_address_that_does_not_stand_is_not_found_and_says_so_in_json(client: Client, address: str) -> None:
    response = client.get(f"/api/v1/{address}")

    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")


def test_an_address_without_its_last_stroke_leads_to_the_right_one(client: Client) -> None:
    assert client.get("/api/v1/statements?limit=1")["Location"] == "/api/v1/statements/?limit=1"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW"])
def test_nothing_can_be_written(client: Client, method: str) -> None:
    response = client.generic(method, "/api/v1/statements/", b'{"id": 1}', "application/json")

    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD, OPTIONS")


@pytest.mark.parametrize(
    ("accept", "status"),
    [
        ("application/json", 200),
        ("*/*", 200),
        ("text/html,*/*;q=0.1", 200),
        ("image/png", 406),
        (";;;,,/", 406),
        ("x" * 9000, 406),
    ],
)
def test_answers_are_json_or_a_refusal(client: Client, accept: str, status: int) -> None:
    response = client.get("/api/v1/topics/", headers={"accept": accept})

    assert response.status_code == status
    assert json.loads(response.content)


def test_what_has_not_changed_is_not_sent_again(client: Client) -> None:
    TopicFactory()
    first = client.get("/api/v1/topics/")

    again = client.get("/api/v1/topics/", headers={"if-none-match": first["ETag"]})

    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert first["Cache-Control"] == "public, max-age=60"


def test_what_has_changed_has_another_etag(client: Client) -> None:
    first = client.get("/api/v1/topics/")
    TopicFactory()

    assert client.get("/api/v1/topics/", headers={"if-none-match": first["ETag"]}).status_code == 200


def test_pages_of_other_sites_may_read_without_cookies(client: Client) -> None:
    response = client.get("/api/v1/topics/", headers={"origin": "https://elsewhere.example"})

    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response
    assert "RateLimit-Remaining" in response["Access-Control-Expose-Headers"]
    assert response.cookies == {}


def test_pages_of_other_sites_read_nothing_but_the_api(client: Client) -> None:
    response = client.get("/about/", headers={"origin": "https://elsewhere.example"})

    assert "Access-Control-Allow-Origin" not in response


def test_browsers_are_told_beforehand_that_reading_is_all(client: Client) -> None:
    asked = {"origin": "https://elsewhere.example", "access-control-request-method": "GET"}
    response = client.options("/api/v1/topics/", headers=asked)

    assert response["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


def test_a_head_request_has_the_headers_of_the_answer(client: Client) -> None:
    got, head = client.get("/api/v1/topics/"), client.head("/api/v1/topics/")

    assert (head.content, head["ETag"], head["Content-Length"]) == (b"", got["ETag"], str(len(got.content)))


def test_a_session_is_neither_asked_nor_kept(client: Client) -> None:
    client.cookies[settings.SESSION_COOKIE_NAME] = "of somebody"

    response = client.get("/api/v1/")

    assert "Cookie" not in response.get("Vary", "")


def test_a_cursor_that_somebody_altered_is_refused(ask: Ask) -> None:
    StatementFactory.create_batch(2)
    address, _, cursor = ask("statements/", limit="1")["next"].rpartition("cursor=")
    further = cursor[:8] + base64.urlsafe_b64encode(b"9" * 90).decode()

    assert ask(f"{address}cursor={further}", status=400)["errors"][0]["parameter"] == "cursor"
