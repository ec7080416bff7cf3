"""The whole site as `make run` starts it: prepared, then served by gunicorn with its own processes."""

import contextlib
import random
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.environment import seal_environment
from tests.kept_process import start_kept, stop_kept
from tests.workers import worker_number

TOP = Path(__file__).parents[1]
START_WITHIN = 60  # seconds; two workers may start their sites at once
LOWEST_PORT, PORTS = 20_000, 1_000  # for each worker; Linux gives those from 32,768 to connections
# Not pytest's settings. Not plain "error": a dependency (pyparsing) takes that as a wish for its own diagnostics.
PROCESS = {"DJANGO_SETTINGS_MODULE": "archive.settings", "PYTHONWARNINGS": "error::DeprecationWarning"}


@dataclass(frozen=True, slots=True)
class Site:
    """A site with an address, and the commands that work on the same archive."""

    url: str
    environment: Mapping[str, str]

    def manage(self, *arguments: str) -> str:
        """Run a management command and return what it printed."""
        return run_manage(self.environment, *arguments)

    def fetch(self, path: str) -> str:
        with urllib.request.urlopen(self.url + path, timeout=START_WITHIN) as response:
            return str(response.read().decode())

    def count(self, query_string: str) -> int:
        """Return how many statements the search page says it found."""
        found = re.search(r"([\d,]+) statements? found", self.fetch(f"/statements/{query_string}"))
        return int(found[1].replace(",", "")) if found else 0


@contextlib.contextmanager
def running_site(state: Path, database_url: str = "", **more: str) -> Iterator[Site]:
    """Prepare a site in `state` with the seed documents in it, serve it, and stop it at the end."""
    port = find_free_port()
    environment = seal_environment(state, database_url, HOST="127.0.0.1", PORT=str(port), **PROCESS, **more)
    run_manage(environment, "prepare_site")
    command = [sys.executable, "-m", "gunicorn", "--config", "python:archive.server", "archive.wsgi"]
    with (state / "server.log").open("w") as log:
        server = start_kept(command, log=log, cwd=TOP, env=environment)
    try:
        wait_until_ready(f"http://127.0.0.1:{port}/readyz", state / "server.log")
        yield Site(f"http://127.0.0.1:{port}", environment)
    finally:
        stop_kept(server)


def run_manage(environment: Mapping[str, str], *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "manage.py", *arguments], cwd=TOP, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, f"manage.py {' '.join(arguments)}:\n{done.stdout}{done.stderr}"
    return done.stdout


def find_free_port() -> int:
    """Return a port that nothing has now. It is not one that the system gives to connections, nor to other workers."""
    first = LOWEST_PORT + PORTS * worker_number()
    while True:
        port = random.randrange(first, first + PORTS)
        with contextlib.suppress(OSError), socket.socket() as probe:
            probe.bind(("127.0.0.1", port))
            return port


def wait_until_ready(url: str, log: Path) -> None:
    deadline = time.monotonic() + START_WITHIN
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(url, timeout=START_WITHIN).close()
            return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.05)
    raise TimeoutError(f"{url} does not answer:\n{log.read_text()}")
