"""The command as a process of its own: it asks on a terminal, and may be killed."""

import os
import pty
import shutil
import sqlite3
import subprocess
import sys
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from statements.importing.topic_application import ARTICLES
from tests.environment import seal_environment

ROOT = Path(__file__).parents[2]
STATEMENTS = 400
LINKS = "SELECT statement_id, topic_id, evidence FROM statements_statementtopic ORDER BY statement_id"
NOTED = "SELECT statement_id FROM statements_searchchange ORDER BY statement_id"

pytestmark = pytest.mark.sqlite


def manage(state: Path, *arguments: str, **options: Any) -> subprocess.Popen[str]:
    environment = {**seal_environment(state), "DJANGO_SETTINGS_MODULE": "archive.settings"}
    command = [sys.executable, str(ROOT / "manage.py"), *arguments]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True, cwd=ROOT, **options)


def finish(state: Path, *arguments: str, **options: Any) -> str:
    process = manage(state, *arguments, **options)
    out, _ = process.communicate()
    assert process.returncode == 0, out
    return out


def read_rows(state: Path, question: str) -> list[Any]:
    connection = sqlite3.connect(f"file:{state / 'archive.sqlite3'}?mode=ro", uri=True)
    try:
        return connection.execute(question).fetchall()
    finally:
        connection.close()


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """An archive of its own, in which many statements lack a topic that their words suggest."""
    state = tmp_path / "state"
    state.mkdir()
    finish(state, "migrate", "-v0")
    fill = f"""
from tests.factories import StatementFactory, TopicFactory
TopicFactory(slug="peace", terms=["truce"])
StatementFactory.create_batch({STATEMENTS}, words="A truce is good.")
"""
    finish(state, "shell", "-v0", "-c", fill)
    return state


def test_on_a_terminal_it_asks(state: Path) -> None:
    for answer, end in (("n", "Nothing was changed."), ("y", f"{STATEMENTS} statements changed")):
        keyboard, terminal = pty.openpty()
        os.write(keyboard, f"{answer}\n".encode())
        out = finish(state, "apply_topics", stdin=terminal)
        assert "Apply? [y/N]" in out
        assert end in out


def test_killed_half_way_the_next_call_ends_where_an_undisturbed_one_does(state: Path, tmp_path: Path) -> None:
    undisturbed = Path(shutil.copytree(state, tmp_path / "undisturbed"))
    finish(undisturbed, "apply_topics", "--yes")

    tries = (Path(shutil.copytree(state, tmp_path / f"try-{number}")) for number in count())
    state, done = next((copy, done) for copy in tries if 0 < (done := kill_early(copy)) < STATEMENTS)
    finish(state, "apply_topics", "--yes")

    assert done % ARTICLES == 0
    assert read_rows(state, LINKS) == read_rows(undisturbed, LINKS)
    assert read_rows(state, NOTED) == read_rows(undisturbed, NOTED)
    assert "agree" in finish(state, "check_search")


def kill_early(state: Path) -> int:
    """Kill the command as soon as something is written, and return of how many statements it is."""
    process = manage(state, "apply_topics", "--yes")
    while process.poll() is None and not read_rows(state, LINKS):
        pass
    process.kill()
    process.communicate()
    return len(read_rows(state, LINKS))
