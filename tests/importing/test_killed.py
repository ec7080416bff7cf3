"""An import that is killed: by real signals to a real process, at random moments. See kill_drill.py."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.environment import seal_environment
from tests.importing.documents import SEEDS, TEXT
from tests.waiting import PATIENCE, comes_true

ROOT = Path(__file__).parents[2]
DOCUMENTS = 12
ROUNDS = int(os.environ.get("DRILL_ROUNDS", "35"))
FEED = """
import itertools, json, sys
for number in itertools.count():
    text = sys.argv[1].replace("plan 0", f"plan {number}").replace("Item 0", f"Item {number}")
    print(json.dumps({"id": str(number), "outlet": "ptv-network", "language": "en", "text": text}))
"""

pytestmark = pytest.mark.sqlite


def manage(state: Path, *arguments: str) -> subprocess.Popen[str]:
    environment = {**seal_environment(state), "DJANGO_SETTINGS_MODULE": "archive.settings"}
    command = [sys.executable, str(ROOT / "manage.py"), *arguments]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def finish(state: Path, *arguments: str) -> str:
    process = manage(state, *arguments)
    out, _ = process.communicate()
    assert process.returncode == 0, out
    return out


def write_library(folder: Path, texts: dict[int, str]) -> Path:
    folder.mkdir()
    for number, text in texts.items():
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
        (folder / f"{number:03}.toml").write_text(f'id = "{number}"\noutlet = "ptv-network"\nlanguage = "en"')
    return folder


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    state = tmp_path / "state"
    finish(state, "migrate", "-v0")
    finish(state, "load_seeds", str(SEEDS))
    return state


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Documents, and other editions of some of them."""
    texts = {number: write_text(number) for number in range(DOCUMENTS)}
    return write_library(tmp_path / "library", texts | {100 + number: write_copy(number) for number in (1, 2, 5)})


@pytest.fixture
def next_edition(tmp_path: Path) -> Path:
    """The same, where words have changed, statements are gone, documents are new, and a copy has lost its original."""
    texts = {number: write_text(number) for number in range(DOCUMENTS + 4)}
    changed = {number: text.replace("lasting", "durable") for number, text in texts.items() if number % 2}
    shorter = {number: text[: text.index("“We")] for number, text in texts.items() if number % 3 == 0}
    copies = {100 + number: write_copy(number) for number in (1, 2, 5, 7)}
    return write_library(tmp_path / "next", texts | changed | shorter | copies | {2: write_text(2000)})


def write_copy(number: int) -> str:
    return f"{write_text(number)}\nKhorev said that the embassy opens a school next year.\n"


def write_text(number: int) -> str:
    padding = " ".join(f"Item {number} of {place} was read out." for place in range(20))
    return f"{TEXT.replace('peace', f'peace plan {number}')}\n{padding}\n"


def test_an_import_killed_at_any_moment_is_finished_by_the_next_as_if_nothing_had_happened(
    archive: Path, library: Path, next_edition: Path
) -> None:
    call = f"from tests.importing.kill_drill import main; main({str(library)!r}, {str(next_edition)!r}, {ROUNDS})"

    told: dict[str, Any] = json.loads(finish(archive, "shell", "-v0", "-c", call))

    assert told["differing"] == []
    assert told["faults"] == []
    assert any("durable" in row for row in told["dump"])
    assert any("withdrawn" in row for row in told["dump"])
    copied = {row[0]: row[-1] for row in map(json.loads, told["dump"]) if row[0] in {"101", "102", "105", "107"}}
    assert copied == {"101": "1", "102": None, "105": "5", "107": "7"}


def children_of(pid: int) -> list[int]:
    listing = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(child) for child in listing.split()]


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.fixture
def endless(archive: Path) -> Iterator[subprocess.Popen[str]]:
    """An import that is never over, of documents that come without end."""
    feeding = [sys.executable, "-c", FEED, write_text(0)]
    command = [sys.executable, str(ROOT / "manage.py"), "import_articles", "-", "--jobs=2", "--together=1"]
    environment = {**seal_environment(archive), "DJANGO_SETTINGS_MODULE": "archive.settings", "PYTHONUNBUFFERED": "1"}
    pipe = subprocess.PIPE
    with subprocess.Popen(feeding, stdout=pipe, stderr=subprocess.DEVNULL) as feeder:
        assert feeder.stdout
        process = subprocess.Popen(
            command,
            env=environment,
            stdin=feeder.stdout,
            stdout=pipe,
            stderr=pipe,
            text=True,
            start_new_session=True,
            preexec_fn=hear_the_keys,
        )
        feeder.stdout.close()  # so that it ends with its reader
        yield process
        process.kill()
        process.communicate()


def hear_the_keys() -> None:
    """Be stopped by Ctrl-C even where the tests are not: what a shell starts behind itself ignores it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_the_processes_of_a_killed_import_end_with_it(endless: subprocess.Popen[str]) -> None:
    assert comes_true(lambda: len(children_of(endless.pid)) >= 3)  # two readers, and the tracker of their resources
    readers = children_of(endless.pid)

    endless.kill()
    endless.communicate()

    assert comes_true(lambda: not any(is_alive(reader) for reader in readers))


def test_a_reader_that_is_killed_stops_the_import_with_a_word_on_what_to_do(endless: subprocess.Popen[str]) -> None:
    assert comes_true(lambda: len(children_of(endless.pid)) >= 3)

    for reader in children_of(endless.pid)[1:]:
        os.kill(reader, signal.SIGKILL)
    _, err = endless.communicate(timeout=PATIENCE)

    assert endless.returncode == 1
    assert "--jobs 1" in err


def test_ctrl_c_stops_an_import_with_one_line_and_no_traceback(endless: subprocess.Popen[str]) -> None:
    assert endless.stdout
    assert endless.stdout.readline() == "100 of an unknown number of documents\n"

    os.killpg(endless.pid, signal.SIGINT)  # the keys reach the processes that read, too
    _, err = endless.communicate(timeout=PATIENCE)

    assert endless.returncode == 130
    assert err == "Stopped; what is in stays in. To do what is left, run it again.\n"
