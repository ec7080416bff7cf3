"""The site under gunicorn: several processes answer readers while an import writes."""

import os
import re
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.kept_process import start_kept, stop_kept
from tests.running_site import TOP, Site, running_site

WORD = "zeppelins"  # in none of the seeds
DOCUMENTS = 40
ARTICLE = "Envoy on airships\n\nISLAMABAD: Ambassador Albert Khorev said that the {word} of line {number} will fly.\n"
ANSWERS = 12  # enough to have met each process


@pytest.fixture(scope="module")
def database_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A database of its own: on the server when the tests run on PostgreSQL, else a file."""
    server = os.environ.get("TEST_DATABASE_URL")
    if not server:
        yield f"sqlite:///{tmp_path_factory.mktemp('database') / 'archive.sqlite3'}"
        return
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("CREATE DATABASE serving")
        yield server.replace("/postgres", "/serving")
        connection.execute("DROP DATABASE serving WITH (FORCE)")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, database_url: str) -> Iterator[Site]:
    with running_site(tmp_path_factory.mktemp("site"), database_url) as started:
        yield started


@pytest.fixture
def follower(site: Site, tmp_path: Path) -> Iterator[None]:
    """The process that applies changes to the index as they come, as in docker-compose.yml."""
    command = [sys.executable, "manage.py", "sync_search", "--follow"]
    with (tmp_path / "follower.log").open("w") as log:
        process = start_kept(command, log=log, cwd=TOP, env=site.environment)
        yield
        stop_kept(process)


@pytest.mark.usefixtures("follower")
def test_readers_are_answered_by_every_process_while_an_import_runs(site: Site, tmp_path: Path) -> None:
    for number in range(DOCUMENTS):
        (tmp_path / f"{number:03}.txt").write_text(ARTICLE.format(word=WORD, number=number), encoding="utf-8")
    command = [sys.executable, "manage.py", "import_articles", str(tmp_path), "--outlet", "ptv-network"]
    counts: list[int] = []
    with subprocess.Popen(command, cwd=TOP, env=site.environment, stdout=subprocess.DEVNULL) as importing:
        while importing.poll() is None:
            counts.append(site.count(f"?q={WORD}"))
    assert importing.returncode == 0

    settled = [site.count(f"?q={WORD}") for _ in range(ANSWERS)]

    assert set(settled) == {DOCUMENTS}
    assert max(counts) <= DOCUMENTS


def test_many_readers_at_once_are_all_answered(site: Site) -> None:
    answers: list[int] = []
    readers = [threading.Thread(target=lambda: answers.append(site.count("?q=ceasefire"))) for _ in range(ANSWERS)]

    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()

    assert len(answers) == ANSWERS
    assert len(set(answers)) == 1


def test_pages_carry_the_headers_that_browsers_obey(site: Site) -> None:
    with urllib.request.urlopen(f"{site.url}/") as page:
        headers = page.headers

    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"


def test_static_files_are_compressed_and_kept_for_ever(site: Site) -> None:
    stylesheet = re.search(r'href="(/static/css/common\.[0-9a-f]{12}\.css)"', site.fetch("/"))
    assert stylesheet

    request = urllib.request.Request(site.url + stylesheet[1], headers={"Accept-Encoding": "br"})
    with urllib.request.urlopen(request) as answer:
        headers = answer.headers

    assert headers["Content-Encoding"] == "br"
    assert "immutable" in headers["Cache-Control"]


@pytest.mark.parametrize(("name", "value"), [("SCRIPT_NAME", "/topics"), ("PATH_INFO", "/topics/")])
def test_no_reader_says_where_the_site_is_mounted_for_others(site: Site, name: str, value: str) -> None:
    for _ in range(ANSWERS):
        urllib.request.urlopen(urllib.request.Request(f"{site.url}/topics/?{name}", headers={name: value})).close()

    pages = [site.fetch(path) for path in (f"/topics/?{name}", "/topics/", "/") for _ in range(ANSWERS)]

    assert not any("/topics/topics/" in page for page in pages)
    assert all("<h1>Topics</h1>" in page for page in pages[: 2 * ANSWERS])
