"""Documents made ready by other processes, since making them takes longer than writing them.

Each process is a Python of its own with one end of a pipe: in come the keys of articles, out go their
documents. A pipe ends with its owner, however that ends. So nobody waits for a process that was
killed, and none outlives the one that started it.
"""

import gc
import json
import subprocess
import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait

from django.conf import settings

from statements.search.documents import read_rows_of_articles, values_of
from statements.search.engine import SearchError

AHEAD = 2  # portions that each process has been given: none is idle, and memory stays small
START = "import django; django.setup(); from statements.search.preparing import serve; serve()"

_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


def prepare(article_ids: Sequence[int]) -> list[str]:
    """Return the documents of all published statements of some articles, as JSON."""
    return [_encode(values_of(row)) for row in read_rows_of_articles(article_ids)]


def prepare_all(portions: Iterable[Sequence[int]], jobs: int) -> Generator[list[str]]:
    """Yield the documents of each portion of articles; with several `jobs` in no particular order.

    Raises:
        SearchError: a process died.
    """
    if jobs == 1:
        yield from map(prepare, portions)
        return
    with ExitStack() as running:
        yield from _share_out(iter(portions), [running.enter_context(_Helper()) for _ in range(jobs)])


def _share_out(portions: Iterator[Sequence[int]], helpers: "list[_Helper]") -> Iterator[list[str]]:
    for helper in helpers * AHEAD:
        helper.take_one(portions)
    while busy := {helper.pipe: helper for helper in helpers if helper.waiting}:
        for pipe in wait(list(busy)):
            documents = busy[pipe].answer()  # type: ignore[index]  # it gives back what it was given
            busy[pipe].take_one(portions)  # type: ignore[index]
            yield documents


class _Helper:
    """A process that makes documents, as its starter sees it. `waiting` counts what it has not answered."""

    def __enter__(self) -> "_Helper":
        self.pipe, theirs = Pipe()
        self.waiting = 0
        # In a session of its own: Ctrl-C is for the one that started it.
        command = [sys.executable, "-c", START, str(theirs.fileno())]
        self._process = subprocess.Popen(
            command, cwd=settings.BASE_DIR, pass_fds=[theirs.fileno()], start_new_session=True
        )
        theirs.close()
        return self

    def __exit__(self, *_: object) -> None:
        self.pipe.close()
        self._process.kill()  # it only reads
        self._process.wait()

    def take_one(self, portions: Iterator[Sequence[int]]) -> None:
        portion = next(portions, None)
        if portion is not None:
            self.waiting += 1
            with _told_of_its_end():
                self.pipe.send(portion)

    def answer(self) -> list[str]:
        self.waiting -= 1
        with _told_of_its_end():
            documents: list[str] = self.pipe.recv()
        return documents


@contextmanager
def _told_of_its_end() -> Iterator[None]:
    try:
        yield
    except (EOFError, ConnectionError) as error:
        raise SearchError(
            "A process that makes documents has ended, perhaps for want of memory; it may have said why. "
            "Run: manage.py rebuild_search --jobs 1"
        ) from error


def serve() -> None:
    """Answer the process that started this one until it has no more questions, or is no more."""
    gc.disable()  # rows and documents come and go, and none holds itself
    pipe = Connection(int(sys.argv[1]))
    with suppress(EOFError, ConnectionError):
        while True:
            pipe.send(prepare(pipe.recv()))
