"""Several processes at one index: web workers, imports, a follower, and those that are killed."""

import os
import signal
from pathlib import Path

import pytest

from statements.importing.ledger import note_changes
from statements.search import SearchError, check, rebuild, sync
from statements.search.generations import current_generation
from tests.factories import StatementFactory
from tests.search.asking import page
from tests.search.processes import finish, start_command, start_python
from tests.waiting import PATIENCE, comes_true

# Other processes see only what is committed.
pytestmark = pytest.mark.django_db(transaction=True)

WRITE = """
from statements.importing.ledger import note_changes
from statements.search import sync
from tests.factories import StatementFactory
for number in range(10):
    name = f"{sys.argv[-1]:0>5}{number:05}"
    note_changes([StatementFactory(public_id=name, article__key=name).pk])
    sync()
"""
KILLED_WHILE_BUILDING = """
from statements.search.building import build
build(lambda done: os.kill(os.getpid(), signal.SIGKILL))
"""
KILLED_AFTER_A_FORK_WITH_AN_OPEN_WRITER = """
from statements.search.engine import open_index, writing
from statements.search.generations import current_generation
from statements.search.locks import only_one
with only_one("sync", wait=0), writing(open_index(current_generation())):
    child = os.fork()
    if child == 0:
        time.sleep(600)
    print(child, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""
HOLD_THE_LOCK = """
from statements.search.locks import only_one
with only_one("sync", wait=0) as mine:
    print(mine, flush=True)
    time.sleep(0.5)
"""
READ_IN_A_FORKED_CHILD = """
from statements.search import StatementQuery, search
from statements.search.engine import ask
def count(): return ask(lambda searcher: searcher.num_docs)
print(count(), flush=True)
if os.fork() == 0:
    sys.stdin.readline()
    print(count(), flush=True)
else:
    os.wait()
"""


def test_workers_read_while_several_processes_write() -> None:
    sync()
    writers = [start_python(WRITE, str(number)) for number in range(2)]
    totals = []
    while any(writer.poll() is None for writer in writers):
        answer = page()
        assert not answer.degraded
        totals.append(answer.total)
    for writer in writers:
        finish(writer)

    assert totals == sorted(totals)
    assert page().total == 20
    assert check() == []


def test_a_build_that_is_killed_leaves_the_old_index_serving(search_index_dir: Path) -> None:
    StatementFactory()
    sync()
    killed = start_python(KILLED_WHILE_BUILDING)
    killed.communicate(timeout=PATIENCE)
    assert killed.returncode == -signal.SIGKILL
    assert len([path for path in search_index_dir.iterdir() if path.is_dir()]) == 2

    assert page().total == 1
    note_changes([StatementFactory().pk])
    assert sync() == 1
    rebuild()
    assert [path for path in search_index_dir.iterdir() if path.is_dir()] == [current_generation()]
    assert page().total == 2


def test_a_child_of_a_killed_writer_is_named_as_the_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("statements.search.engine.WRITER_WAIT", 0.1)
    sync()
    note_changes([StatementFactory().pk])
    killed = start_python(KILLED_AFTER_A_FORK_WITH_AN_OPEN_WRITER)
    assert killed.stdout is not None
    child = int(killed.stdout.readline())
    killed.wait(PATIENCE)
    try:
        with pytest.raises(SearchError, match="was forked from one that did"):
            sync()
    finally:
        os.kill(child, signal.SIGKILL)
        killed.communicate()

    assert comes_true(is_free)
    assert page().total == 1


def is_free() -> bool:
    """Tell whether changes can be applied. The system frees the lock a moment after the end of the child."""
    try:
        sync()
    except SearchError:
        return False
    return True


def test_a_writer_waits_for_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("statements.search.indexing.HASTY_WAIT", PATIENCE)
    sync()
    note_changes([StatementFactory().pk])
    holder = start_python(HOLD_THE_LOCK)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "True\n"

    assert sync() == 1
    finish(holder)


def test_a_forked_child_reads_what_was_written_after_the_fork() -> None:
    sync()
    reader = start_python(READ_IN_A_FORKED_CHILD)
    assert reader.stdout is not None
    assert reader.stdin is not None
    assert reader.stdout.readline() == "0\n"
    note_changes([StatementFactory().pk])
    sync()
    reader.stdin.write("\n")

    assert finish(reader) == "1\n"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_follower_applies_changes_until_it_is_told_to_stop(number: signal.Signals) -> None:
    sync()
    follower = start_command("sync_search", "--follow")
    note_changes([StatementFactory().pk])
    assert comes_true(lambda: page().total == 1)
    follower.send_signal(number)

    assert finish(follower) == "1 change applied.\n"
