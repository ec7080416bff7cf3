"""An index built with the help of other processes."""

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from statements.search import check
from statements.search.generations import current_generation
from tests.factories import StatementFactory
from tests.search.asking import page
from tests.search.processes import finish, start_python
from tests.waiting import PATIENCE, comes_true

# Other processes see only what is committed.
pytestmark = pytest.mark.django_db(transaction=True)

BUILD = """
from statements.search import building
building.ARTICLES_AT_ONCE = 2
print(building.build(jobs=2))
"""
BUILD_AND_SHOW_THE_HELPERS = """
from pathlib import Path
from statements.search import SearchError, preparing
from statements.search import building
building.ARTICLES_AT_ONCE = 1
def show(done):
    print(*Path(f"/proc/self/task/{os.getpid()}/children").read_text().split(), flush=True)
    sys.stdin.readline()
try:
    building.build(show, jobs=2)
except SearchError as error:
    print(error)
"""


def is_running(pid: int) -> bool:
    """Whether a process has not ended. One that has, but was not asked how, has no command any more."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes() != b""
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_processes_make_the_same_index_together() -> None:
    StatementFactory.create_batch(9, topics=["nato"])
    StatementFactory(withdrawn=True)

    assert finish(start_python(BUILD)) == "9\n"
    assert check() == []
    assert page("topic=nato").total == 9


def test_an_empty_archive_needs_no_help() -> None:
    assert finish(start_python(BUILD)) == "0\n"
    assert check() == []


@pytest.fixture
def builder() -> Iterator["subprocess.Popen[str]"]:
    """A build that is half-way, with two helpers."""
    StatementFactory.create_batch(9)
    process = start_python(BUILD_AND_SHOW_THE_HELPERS)
    yield process
    process.kill()
    process.communicate()


def helpers_of(builder: "subprocess.Popen[str]") -> list[int]:
    assert builder.stdout is not None
    return [int(pid) for pid in builder.stdout.readline().split()]


def test_a_helper_that_is_killed_ends_the_build_with_advice(builder: "subprocess.Popen[str]") -> None:
    helpers = helpers_of(builder)
    for helper in helpers:
        os.kill(helper, signal.SIGKILL)

    out, _ = builder.communicate("\n" * 9, timeout=PATIENCE)
    assert "rebuild_search --jobs 1" in out
    assert current_generation() is None


def test_helpers_end_with_a_builder_that_is_killed(builder: "subprocess.Popen[str]") -> None:
    helpers = helpers_of(builder)
    assert len(helpers) == 2
    builder.kill()

    assert comes_true(lambda: not any(is_running(helper) for helper in helpers))
