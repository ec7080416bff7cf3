"""Questions that the engine answers in another thread. It leaves the interpreter alone, so Python goes on meanwhile."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Answer = TypeVar("Answer")

THREADS = 4  # as many as a process has for requests; each waits for one answer at a time


class _Kept:
    """The threads of this process; a child that was forked makes its own."""

    process = 0
    threads: ThreadPoolExecutor


def begin(question: Callable[[], Answer]) -> Callable[[], Answer]:
    """Start to answer `question`, which must not touch the database; what is returned waits for the answer.

    What the question raises is raised there.
    """
    if _Kept.process != os.getpid():
        _Kept.process, _Kept.threads = os.getpid(), ThreadPoolExecutor(THREADS, "search")
    return _Kept.threads.submit(question).result
