"""What holds for every test: it is the same at each run, has an index of its own, and no way to the network."""

import ipaddress
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, settings
from pytest_django import Settings
from xdist.remote import Producer

from archive import turns
from tests import factories
from tests.sharing import Sharing, longest_first

# The same examples at each run, however long one takes. Others are sought with --hypothesis-profile=default.
settings.register_profile(
    "same", derandomize=True, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("same")


class NetworkRefused(RuntimeError):
    """A test tried to reach something beyond this machine."""


def refuse_network(event: str, arguments: tuple[Any, ...]) -> None:
    """Stop connections and look-ups that leave the machine, whoever asks for them."""
    if event == "socket.getaddrinfo":
        host = arguments[0]
    elif event in {"socket.connect", "socket.sendto"} and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    else:
        return
    if not is_loopback(host):
        raise NetworkRefused(f"Tests stay on this machine, but {host!r} was asked for.")


def is_loopback(host: str | bytes | None) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if name in {None, "", "localhost"}:
        return True
    try:
        return ipaddress.ip_address(str(name)).is_loopback
    except ValueError:
        return False


def pytest_configure() -> None:
    sys.addaudithook(refuse_network)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Sharing | None:
    return Sharing(config, log) if config.getoption("dist") == "loadfile" else None


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is about the other database, and begin with what takes longest.

    On PostgreSQL run only what touches a database: the rest has its turn on SQLite and would be the same.
    """
    runs = on_postgresql if "TEST_DATABASE_URL" in os.environ else on_sqlite
    left_out = [item for item in items if not runs(item)]
    items[:] = sorted((item for item in items if runs(item)), key=longest_first)
    config.hook.pytest_deselected(items=left_out)


def on_sqlite(item: pytest.Item) -> bool:
    return not item.get_closest_marker("postgresql")


def on_postgresql(item: pytest.Item) -> bool:
    return touches_database(item) and not item.get_closest_marker("sqlite")


def touches_database(item: pytest.Item) -> bool:
    fixtures = set(getattr(item, "fixturenames", []))
    return bool(item.get_closest_marker("django_db") or fixtures & {"db", "transactional_db", "database_url"})


@pytest.fixture(autouse=True)
def search_index_dir(settings: Settings, tmp_path: Path) -> Path:
    """An empty place for the test's own search index."""
    settings.SEARCH_INDEX_DIR = tmp_path / "search"
    return Path(settings.SEARCH_INDEX_DIR)


@pytest.fixture(autouse=True)
def _numbers_from_the_start() -> None:
    """Names of rows do not depend on the tests before."""
    for name in factories.__all__:
        getattr(factories, name).reset_sequence(0, force=True)


@pytest.fixture(autouse=True)
def _one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test ends on the day on which it began, also at midnight."""
    today = timezone.localdate()
    monkeypatch.setattr(timezone, "localdate", lambda: today)


@pytest.fixture(autouse=True)
def _turns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Turns of the test's own: another one may have left a download unread, which holds its turn."""
    monkeypatch.setattr(turns, "TURNS", turns.Turns())
    monkeypatch.setattr(turns, "LONG_TURNS", turns.Turns(turns.LONG_AT_ONCE, patience=0))
