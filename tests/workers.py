"""The processes that share out the tests (`pytest -n 2`), each with a database, an index and ports of its own."""

import os


def worker_number() -> int:
    """Return which of them this is, from 0; 0 also when the tests run in one process."""
    return int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
