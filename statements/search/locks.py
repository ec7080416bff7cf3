"""One at a time, across processes and threads."""

import fcntl
import os
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager

from statements.search.generations import home

POLL = 0.02  # seconds between two tries

# The file lock belongs to the process, so threads need one of their own.
_threads: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)


@contextmanager
def only_one(name: str, *, wait: float) -> Iterator[bool]:
    """Hold the lock `name`, or give False when another has it for longer than `wait` seconds.

    A lock of the kind that a forked child does not inherit: children of the holder
    cannot keep it. The system frees it when its process dies.
    """
    deadline = time.monotonic() + wait
    if not _threads[name].acquire(timeout=wait):
        yield False
        return
    try:
        home().mkdir(parents=True, exist_ok=True)
        descriptor = os.open(home() / f"{name}.lock", os.O_RDWR | os.O_CREAT, 0o666)
        try:
            yield _taken(descriptor, deadline)
        finally:
            os.close(descriptor)
    finally:
        _threads[name].release()


def _taken(descriptor: int, deadline: float) -> bool:
    while True:
        try:
            fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            if time.monotonic() >= deadline:
                return False
            time.sleep(POLL)
        else:
            return True
