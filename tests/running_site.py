"""The whole site as `make run` starts it: prepared, then served by gunicorn with its own processes."""

import contextlib
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

from archive.turns import RETRY_AFTER
from tests.environment import seal_environment
from tests.kept_process import start_kept, stop_kept
from tests.waiting import PATIENCE, comes_true

TOP = Path(__file__).parents[1]
# A process that does not get a turn for long is slow, and no fault of the site: gunicorn ends none for it.
PATIENT = f"--timeout={PATIENCE:.0f}"
# Not pytest's settings. Not plain "error": a dependency (pyparsing) takes that as a wish for its own diagnostics.
PROCESS = {
    "DJANGO_SETTINGS_MODULE": "archive.settings",
    "PYTHONWARNINGS": "error::DeprecationWarning",
    "GUNICORN_CMD_ARGS": PATIENT,
}


@dataclass(frozen=True, slots=True)
class Site:
    """A site with an address, and the commands that work on the same archive."""

    url: str
    environment: Mapping[str, str]

    def manage(self, *arguments: str) -> str:
        """Run a management command and return what it printed."""
        return run_manage(self.environment, *arguments)

    def fetch(self, path: str) -> str:
        """Return what stands at an address. A site that is busy is asked again, as it says."""
        while True:
            try:
                with urllib.request.urlopen(self.url + path, timeout=PATIENCE) as response:
                    return str(response.read().decode())
            except urllib.error.HTTPError as refused:
                if refused.headers["Retry-After"] != str(RETRY_AFTER):
                    raise
                refused.close()
            time.sleep(0.1)

    def count(self, query_string: str) -> int:
        """Return how many statements the search page says it found."""
        found = re.search(r"([\d,]+) statements? found", self.fetch(f"/statements/{query_string}"))
        return int(found[1].replace(",", "")) if found else 0


@contextlib.contextmanager
def running_site(state: Path, database_url: str = "", **more: str) -> Iterator[Site]:
    """Prepare a site in `state` with the seed documents in it, serve it, and stop it at the end."""
    command = [sys.executable, "-m", "gunicorn", "--config", "python:archive.server", "archive.wsgi"]
    with own_port() as port:
        environment = seal_environment(state, database_url, HOST="127.0.0.1", PORT=str(port), **PROCESS, **more)
        run_manage(environment, "prepare_site")
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


@contextlib.contextmanager
def own_port() -> Iterator[int]:
    """Keep a port from everybody but a server: those say that they may use an address again, who looks for a free one
    does not.
    """
    with socket.socket() as kept:
        kept.bind(("127.0.0.1", 0))
        kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        yield kept.getsockname()[1]


def wait_until_ready(url: str, log: Path) -> None:
    if not comes_true(lambda: answers(url)):
        raise TimeoutError(f"{url} does not answer:\n{log.read_text()}")


def answers(url: str) -> bool:
    with contextlib.suppress(urllib.error.URLError, ConnectionError):
        urllib.request.urlopen(url, timeout=PATIENCE).close()
        return True
    return False
