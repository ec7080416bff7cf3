"""Who asks too often is told when to ask again."""

import sqlite3
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from statements.api.counting import count_request

pytestmark = pytest.mark.django_db

PROCESSES, TIMES = 4, 25


@pytest.fixture
def limit(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """Three requests a minute, in a minute that does not end."""
    monkeypatch.setattr("statements.api.counting.time", lambda: 30.0)
    settings.STATE_DIR = tmp_path
    settings.API_REQUESTS_A_MINUTE = 3
    return 3


def ask(client: Client, address: str = "192.0.2.1", **headers: str) -> tuple[int, str]:
    response = client.get("/api/v1/topics/", REMOTE_ADDR=address, headers=headers)
    return response.status_code, response.get("RateLimit-Remaining", "")


def test_every_answer_says_how_many_requests_are_left(client: Client, limit: int) -> None:
    assert [ask(client) for _ in range(2)] == [(200, "2"), (200, "1")]


def test_a_request_too_many_is_refused_and_says_when_to_come_back(client: Client, limit: int) -> None:
    for _ in range(limit):
        ask(client)

    response = client.get("/api/v1/topics/", REMOTE_ADDR="192.0.2.1")

    assert (response.status_code, response["RateLimit-Remaining"], response["RateLimit-Limit"]) == (429, "0", "3")
    assert 0 < int(response["Retry-After"]) <= 60
    assert response["Retry-After"] == response["RateLimit-Reset"]
    assert response["Retry-After"] in response.json()["detail"]


def test_what_has_not_changed_counts_and_says_so_too(client: Client, limit: int) -> None:
    etag = client.get("/api/v1/topics/", REMOTE_ADDR="192.0.2.1")["ETag"]

    assert ask(client, **{"if-none-match": etag}) == (304, "1")


def test_one_address_does_not_use_up_what_another_has(client: Client, limit: int) -> None:
    for _ in range(limit + 1):
        ask(client)

    assert ask(client, "192.0.2.2") == (200, "2")


def test_all_addresses_of_one_customer_count_as_one(client: Client, limit: int) -> None:
    assert [ask(client, f"2001:db8::{number}")[1] for number in range(3)] == ["2", "1", "0"]
    assert ask(client, "2001:db8:0:1::1") == (200, "2")


@pytest.mark.parametrize("other", ["192.0.2.1:5555", "::ffff:192.0.2.1", "[::ffff:192.0.2.1]:5555"])
def test_an_address_is_the_same_however_it_is_written(client: Client, limit: int, other: str) -> None:
    assert [ask(client, address)[1] for address in ("192.0.2.1", other)] == ["2", "1"]


def test_old_addresses_in_the_new_writing_are_not_one_customer(client: Client, limit: int) -> None:
    assert [ask(client, f"::ffff:192.0.2.{number}")[1] for number in range(3)] == ["2", "2", "2"]


def test_an_address_in_brackets_counts_as_its_customer(client: Client, limit: int) -> None:
    assert [ask(client, address)[1] for address in ("[2001:db8::1]:5555", "2001:db8::2")] == ["2", "1"]


def test_nobody_can_pretend_to_be_another_address(client: Client, limit: int) -> None:
    remaining = [ask(client, **{"x-forwarded-for": f"192.0.2.{number}"})[1] for number in range(3)]

    assert remaining == ["2", "1", "0"]


def test_no_limit_counts_nothing(client: Client, limit: int, settings: Settings) -> None:
    settings.API_REQUESTS_A_MINUTE = 0

    assert [ask(client) for _ in range(4)] == [(200, "")] * 4


def test_requests_to_several_processes_at_once_are_all_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("statements.api.counting.BUSY", 300.0)  # one that gives up is not counted
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("fork")) as pool:
        list(pool.map(count_often, [tmp_path / "asked.sqlite3"] * PROCESSES))

    assert count_request("somebody", tmp_path / "asked.sqlite3", now=30)[0] == PROCESSES * TIMES + 1


def count_often(file: Path) -> None:
    for _ in range(TIMES):
        count_request("somebody", file, now=0)


def test_a_new_minute_begins_anew_and_forgets_the_last(tmp_path: Path) -> None:
    file = tmp_path / "asked.sqlite3"

    counted = [count_request("somebody", file, now=moment) for moment in (0, 59, 60)]

    assert counted == [(1, 60), (2, 1), (1, 60)]
    assert sqlite3.connect(file).execute("SELECT count(*) FROM asked").fetchone() == (1,)


def test_addresses_are_not_written_down(tmp_path: Path) -> None:
    count_request("192.0.2.1", tmp_path / "asked.sqlite3")

    assert b"192.0.2.1" not in (tmp_path / "asked.sqlite3").read_bytes()


def test_nobody_is_refused_because_requests_cannot_be_counted(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "asked.sqlite3").write_text("This is no database.")

    assert count_request("somebody", tmp_path / "asked.sqlite3")[0] == 0
    assert "cannot be counted" in caplog.text
