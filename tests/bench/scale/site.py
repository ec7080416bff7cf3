"""Our own site as it is served: gunicorn with two processes, on an archive that is there."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.scale.http import Site, wait_for

ROOT = Path(__file__).parents[3]
WORKERS = "2"


@contextmanager
def serving(port: int, *, follows: bool = False) -> Iterator[Site]:
    """Serve the archive that the environment names; `follows`: with the process that keeps its index up to date."""
    environment = os.environ | {"HOST": "127.0.0.1", "PORT": str(port), "WEB_CONCURRENCY": WORKERS}
    environment["FOLLOW_CHANGES"] = "1" if follows else ""
    subprocess.run([sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"], cwd=ROOT, check=True)
    command = [sys.executable, "-m", "gunicorn", "--config", "python:archive.server", "archive.wsgi"]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    site = Site("127.0.0.1", port, (process.pid,))
    try:
        wait_for(site, "/readyz")
        yield site
    finally:
        process.terminate()
        process.wait()
