"""What readers meet when a part is taken away from the running site, and when it is back."""

import contextlib
import os
import shutil
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.running_site import Site, running_site
from tests.waiting import comes_true

WORKERS = 2  # that serve pages


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("site")


@pytest.fixture(scope="module")
def site(state: Path) -> Iterator[Site]:
    with running_site(state, FOLLOW_CHANGES="1", WEB_CONCURRENCY=str(WORKERS)) as started:
        yield started


def ask(site: Site, path: str) -> tuple[int, str | None]:
    """Return the status, and when to ask again."""
    try:
        with urllib.request.urlopen(site.url + path) as response:
            return response.status, response.headers["Retry-After"]
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers["Retry-After"]


def ask_anew(site: Site) -> tuple[int, str | None]:
    """Ask for words that no page was made for."""
    return ask(site, f"/statements/?q=peace+{time.monotonic_ns()}*")


def test_a_lost_index_is_built_anew_while_the_site_is_served(site: Site, state: Path) -> None:
    count = site.count("?q=ceasefire")

    shutil.rmtree(state / "search")

    assert count
    assert comes_true(lambda: site.count("?q=ceasefire") == count)


def test_without_its_database_the_site_says_that_it_will_be_back(site: Site, state: Path) -> None:
    database, away = state / "archive.sqlite3", state / "away.sqlite3"
    os.rename(database, away)
    assert ask(site, "/statements/") == (503, "30")
    assert ask(site, "/readyz")[0] == 503
    assert ask(site, "/healthz")[0] == 200

    os.replace(away, database)

    assert comes_true(lambda: ask(site, "/statements/")[0] == 200)


def test_a_worker_that_the_system_ends_over_a_cut_off_index_is_replaced(site: Site, state: Path) -> None:
    assert comes_true(lambda: ask_anew(site) == (200, None) and len(readers_of(state / "search")) == WORKERS)
    for file in (state / "search").rglob("*.*"):
        if file.suffix in {".idx", ".term", ".pos", ".fast"}:  # what processes have in their memory
            os.truncate(file, 0)

    assert comes_true(lambda: is_ended(site, state, "SIGBUS"))

    assert comes_true(lambda: are_found_again(site))


def readers_of(index: Path) -> list[Path]:
    """Return which processes that serve pages have files of the index, as it is, in their memory."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):  # it has ended
            held = [line for line in (process / "maps").read_text().splitlines() if str(index) in line]
            serves = b"gunicorn" in (process / "cmdline").read_bytes()
            if serves and any(not line.endswith("(deleted)") for line in held):
                found.append(process)
    return found


def are_found_again(site: Site) -> bool:
    """Tell whether words are found in both orders. Until the index is whole, it may end another worker, too."""
    with contextlib.suppress(ConnectionError, urllib.error.URLError):
        return site.count("?q=ceasefire") == site.count("?q=ceasefire&sort=oldest") > 0
    return False


def is_ended(site: Site, state: Path, signal: str) -> bool:
    """Ask for something new, and tell whether a worker was ended by the signal; such an answer never comes."""
    with contextlib.suppress(ConnectionError, urllib.error.URLError):
        ask_anew(site)
    return signal in (state / "server.log").read_text()
