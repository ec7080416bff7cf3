"""The words that whoever runs the archive types: make, and what stands behind it."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.environment import seal_environment
from tests.running_site import TOP, run_manage
from tests.waiting import comes_true


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def run_make(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run make as a person does, also when `make test` runs this."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(["make", *arguments], cwd=TOP, env=environment, capture_output=True, text=True)


def test_make_run_says_that_the_port_is_in_use_before_it_does_anything(taken_port: int) -> None:
    refused = run_make("run", f"PORT={taken_port}")

    assert refused.returncode != 0
    assert refused.stdout == ""
    assert refused.stderr.startswith(f"Port {taken_port} on 127.0.0.1 is in use. Stop what listens there, or choose")


@pytest.mark.parametrize(
    ("host", "port", "problem"),
    [
        ("127.0.0.1", "http", "PORT=http: write a number from 1 to 65535."),
        ("127.0.0.1", "65536", "PORT=65536: write a number from 1 to 65535."),
        ("198.51.100.7", "8000", "HOST=198.51.100.7: not an address of this machine."),
    ],
)
def test_an_address_that_cannot_work_is_explained(host: str, port: str, problem: str) -> None:
    refused = subprocess.run([sys.executable, ".ci/check_port.py", host, port], cwd=TOP, capture_output=True, text=True)

    assert refused.returncode == 1
    assert refused.stderr.startswith(problem)


def test_make_alone_lists_every_task() -> None:
    listed = run_make().stdout

    for task in ["install", "run", "test", "check", "bench"]:
        assert f"make {task} " in listed


def test_the_site_is_prepared_once_and_then_only_what_changed(tmp_path: Path) -> None:
    environment = seal_environment(tmp_path, DJANGO_SETTINGS_MODULE="archive.settings")

    first = run_manage(environment, "prepare_site")
    second = run_manage(environment, "prepare_site")
    (tmp_path / "prepared.json").write_text("{}")
    third = run_manage(environment, "prepare_site")

    assert "2 created, 0 changed, 0 unchanged, 0 rejected" in first
    assert second.startswith("The archive holds ")
    assert "0 created, 0 changed, 2 unchanged, 0 rejected" in third


def test_the_postgresql_server_of_the_tests_dies_with_them_even_when_they_are_killed(tmp_path: Path) -> None:
    say_where = "import os, time; print(os.environ['TEST_DATABASE_URL'], flush=True); time.sleep(600)"
    command = [sys.executable, "-m", "tests.postgresql_server", sys.executable, "-c", say_where]
    with subprocess.Popen(command, cwd=TOP, stdout=subprocess.PIPE, text=True, start_new_session=True) as tests:
        assert tests.stdout
        folder = Path(tests.stdout.readline().partition("@")[2].replace("%2F", "/")).parent
        running = folder.is_dir()
        os.killpg(tests.pid, signal.SIGKILL)

    assert running
    assert comes_true(lambda: not folder.exists())
