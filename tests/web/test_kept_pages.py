"""Public pages are made once, kept while nothing changes, and never shown after an edit."""

import gzip
import subprocess
from collections.abc import Callable, Iterator

import brotli
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive import turns
from statements.models import Statement
from statements.search import rebuild
from tests.factories import SpeakerFactory, StatementFactory
from tests.search.processes import start_python

Elsewhere = Callable[[str], None]

EDITOR = """
from statements.models import *
from statements.search import rebuild
from statements.web import kept_pages
for line in sys.stdin:
    exec(line)
    print("done", flush=True)
"""


@pytest.fixture
def statement(transactional_db: None) -> Statement:
    statement: Statement = StatementFactory(
        speaker=SpeakerFactory(name="Albert Khorev", slug="khorev"), topics=["nato"]
    )
    rebuild()
    return statement


@pytest.fixture
def elsewhere(statement: Statement) -> Iterator[Elsewhere]:
    """Return a function that has another process run a line, and waits until it has."""
    process: subprocess.Popen[str] = start_python(EDITOR)
    assert process.stdin
    assert process.stdout

    def run(line: str) -> None:
        assert process.stdin
        assert process.stdout
        process.stdin.write(f"{line}\n")
        process.stdin.flush()
        assert process.stdout.readline() == "done\n"

    yield run
    process.communicate()


def queries_of(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    return sum("pg_current_snapshot" not in query["sql"] for query in captured.captured_queries)


def test_a_page_asked_for_again_costs_no_query(client: Client, statement: Statement) -> None:
    first = client.get("/statements/?topic=nato")

    assert queries_of(client, "/statements/?topic=nato") == 0
    assert client.get("/statements/?topic=nato").content == first.content
    assert queries_of(client, "/statements/") > 0


def test_what_another_process_changes_is_seen_at_once(
    client: Client, statement: Statement, elsewhere: Elsewhere
) -> None:
    page = statement.get_absolute_url()

    def changes(address: str, line: str) -> bool:
        before = client.get(address).content
        assert client.get(address).content == before
        elsewhere(line)
        return client.get(address).content != before

    for address in ["/statements/", "/", page, "/speakers/khorev/", "/feeds/statements.atom"]:
        name = f"Renamed for {len(address)}"
        assert changes(address, f"Speaker.objects.update(name={name!r})")
        assert name in client.get(address).content.decode()
    assert changes(page, "Annotation.objects.create(statement=Statement.objects.get(), body='So.', is_public=True)")
    assert changes("/topics/", "Topic.objects.update(name='The Alliance')")
    assert changes(page, "StatementTopic.objects.all().delete()")
    assert changes("/statements/", "Statement.objects.update(review='withdrawn')")
    assert client.get(page).status_code == 410


def test_what_another_process_tells_the_index_is_seen_at_once(
    client: Client, statement: Statement, elsewhere: Elsewhere
) -> None:
    StatementFactory()
    assert "1 statement found" in client.get("/statements/").content.decode()

    elsewhere("rebuild()")

    assert "2 statements found" in client.get("/statements/").content.decode()


@pytest.mark.django_db
def test_inside_a_transaction_nothing_is_kept(client: Client) -> None:
    client.get("/statements/")

    assert queries_of(client, "/statements/") > 0


def test_who_is_logged_in_gets_a_page_made_for_them(admin_client: Client, statement: Statement) -> None:
    admin_client.get("/statements/")
    response = admin_client.get("/statements/", headers={"Accept-Encoding": "br"})

    assert queries_of(admin_client, "/statements/") > 0
    assert response.headers["Cache-Control"] == "private, no-cache"
    assert "Content-Encoding" not in response.headers


@pytest.mark.parametrize("address", ["/statements/", "/", "/feeds/statements.atom", "/sitemap.xml", "/about/search/"])
def test_who_has_the_page_is_told_so(client: Client, statement: Statement, address: str) -> None:
    first = client.get(address)
    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})

    assert first.headers["Cache-Control"] == "public, no-cache"
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["Cache-Control"] == "public, no-cache"
    assert again.headers["Vary"] == first.headers["Vary"]


def test_pages_are_compressed_as_the_reader_can_read_them(client: Client, statement: Statement) -> None:
    plain = client.get("/statements/")
    small = client.get("/statements/", headers={"Accept-Encoding": "gzip, deflate, br;q=0.9"})
    older = client.get("/statements/", headers={"Accept-Encoding": "gzip, br;q=0"})

    assert brotli.decompress(small.content) == gzip.decompress(older.content) == plain.content
    assert len({plain.headers["ETag"], small.headers["ETag"], older.headers["ETag"]}) == 3
    assert "Accept-Encoding" in plain.headers["Vary"]


def test_pages_with_a_secret_in_them_are_neither_compressed_nor_kept(client: Client, db: None) -> None:
    response = client.get("/admin/login/", headers={"Accept-Encoding": "gzip, br"})

    assert "Content-Encoding" not in response.headers
    assert "no-store" in response.headers["Cache-Control"]


def test_the_heads_of_a_page_are_those_of_the_page(client: Client, statement: Statement) -> None:
    head, page = client.head("/statements/"), client.get("/statements/")

    assert head.content == b""
    assert {name: head.headers[name] for name in page.headers} == dict(page.headers)


def test_who_would_wait_too_long_is_told_when_to_come_back(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "TURNS", turns.Turns(at_once=1, patience=0))

    with turns.TURNS.turn():
        response = client.get("/about/search/")
        alive = client.get("/healthz")

    assert (response.status_code, response.headers["Retry-After"]) == (503, "10")
    assert response.headers["Cache-Control"] == "no-store"
    assert alive.status_code == 200


def test_the_same_whole_path_under_another_mount_is_another_page(client: Client, statement: Statement) -> None:
    client.get("/", SCRIPT_NAME="/topics")

    assert "<h1>Topics</h1>" in client.get("/topics/").content.decode()
