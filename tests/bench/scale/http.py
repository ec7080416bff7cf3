"""Asking a site on this machine, and how much memory its processes hold."""

import http.client
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

START_WITHIN = 60  # seconds
PATIENCE = 180  # seconds for one answer


@dataclass(frozen=True, slots=True)
class Site:
    """Where a server listens, and the processes that it began with."""

    host: str
    port: int
    processes: tuple[int, ...]


class Asker:
    """One connection that is kept, as a browser keeps it."""

    def __init__(self, site: Site) -> None:
        self._connection = http.client.HTTPConnection(site.host, site.port, timeout=PATIENCE)

    def ask(self, path: str) -> int:
        """Fetch a page whole and return its length in bytes, as it came.

        Raises:
            RuntimeError: the answer is neither 200 nor 404, as of a page beyond the last one of a small archive.
        """
        try:
            answer = self._send(path)
        except (http.client.RemoteDisconnected, ConnectionError):  # idle for too long while others were asked
            self._connection.close()
            answer = self._send(path)
        body = answer.read()
        if answer.status not in {200, 404}:
            raise RuntimeError(f"{answer.status} for {path}: {body[:300]!r}")
        return len(body)

    def _send(self, path: str) -> http.client.HTTPResponse:
        self._connection.request("GET", path, headers={"Accept": "text/html", "Accept-Encoding": "gzip"})
        return self._connection.getresponse()


def wait_for(site: Site, path: str) -> None:
    """Wait until a server answers.

    Raises:
        TimeoutError: it does not.
    """
    deadline = time.monotonic() + START_WITHIN
    while time.monotonic() < deadline:
        with suppress(OSError, http.client.HTTPException, RuntimeError):
            Asker(site).ask(path)
            return
        time.sleep(0.1)
    raise TimeoutError(f"Nothing answers at {site.host}:{site.port}{path}.")


def resident_bytes(site: Site) -> list[int]:
    """Return what each process of a site holds in memory, files of the index that are mapped included."""
    found = []
    for pid in {member for process in site.processes for member in _family(process)}:
        with suppress(OSError, StopIteration):
            lines = Path(f"/proc/{pid}/status").read_text().splitlines()
            found.append(int(next(line for line in lines if line.startswith("VmRSS:")).split()[1]) * 1024)
    return found


def _family(pid: int) -> Iterator[int]:
    yield pid
    with suppress(OSError):
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            yield from _family(int(child))
