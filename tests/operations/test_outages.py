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


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("site")


@pytest.fixture(scope="module")
def site(state: Path) -> Iterator[Site]:
    with running_site(state, FOLLOW_CHANGES="1") as started:
        yield started


def ask(site: Site, path: str) -> tuple[int, str | None]:
    """Return the status, and when to ask again."""
    try:
        with urllib.request.urlopen(site.url + path) as response:
            return response.status, response.headers["Retry-After"]
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers["Retry-After"]


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
    found = [ask(site, f"/statements/?q={word}")[0] for word in ("ceasefire", "talks", "drones", "peace")]
    for file in (state / "search").rglob("*.*"):
        if file.suffix in {".idx", ".term", ".pos", ".fast"}:  # what processes have in their memory
            os.truncate(file, 0)

    assert comes_true(lambda: is_ended(site, state, "SIGBUS"))

    assert set(found) == {200}
    assert comes_true(lambda: are_found_again(site))


def are_found_again(site: Site) -> bool:
    """Tell whether words are found in both orders. Until the index is whole, it may end another worker, too."""
    with contextlib.suppress(ConnectionError, urllib.error.URLError):
        return site.count("?q=ceasefire") == site.count("?q=ceasefire&sort=oldest") > 0
    return False


def is_ended(site: Site, state: Path, signal: str) -> bool:
    """Ask for something new, and tell whether a worker was ended by the signal; such an answer never comes."""
    with contextlib.suppress(ConnectionError, urllib.error.URLError):
        ask(site, f"/statements/?q=peace+{time.monotonic_ns()}*")
    return signal in (state / "server.log").read_text()
