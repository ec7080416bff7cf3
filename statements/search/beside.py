"""Questions that the engine answers in another thread. It leaves the interpreter alone, so Python goes on meanwhile."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Answer = TypeVar("Answer")

THREADS = 4  # as many as a process has for requests; each waits for one answer at a time


class _Kept:
    """The threads, and the process that made them: a child that was forked makes its own."""

    threads: tuple[int, ThreadPoolExecutor] | None = None


def begin(question: Callable[[], Answer]) -> Callable[[], Answer]:
    """Start to answer `question`, which must not touch the database; what is returned waits for the answer.

    What the question raises is raised there.
    """
    kept, process = _Kept.threads, os.getpid()
    if kept is None or kept[0] != process:  # two who come at once make two; the first is left to itself when it is done
        kept = _Kept.threads = process, ThreadPoolExecutor(THREADS, "search")
    return kept[1].submit(question).result
