"""The door to the engine: opening, reading and writing its files, and what may go wrong with them.

Nothing of the engine is kept across a fork, and no writer outlives its `with`.
"""

import logging
import os
import re
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias, TypeVar

import tantivy

from statements.search.checksums import find_damaged_files
from statements.search.generations import current_generation, seconds_since_switch
from statements.search.schema import SCHEMA, register_analyzers

Answer = TypeVar("Answer")
IndexState: TypeAlias = tuple[Path, int, int, int]

logger = logging.getLogger(__name__)

HEAP = 64_000_000  # bytes that the writer may fill before it writes a segment
WRITER_WAIT = 5.0  # seconds; a child forked while a writer was open can keep the engine's own lock
POLL = 0.05
REBUILD_PAUSE = 600  # seconds
NO_ROOM = re.compile(r"(?:os error|code:|Errno) (?:27|28|122)\b")  # a file, the disk or one's share of it is full
SIGNS_OF_DAMAGE = ("corrupted", "An IO error", "DoesNotExist")  # the engine has one type for all its errors
DAMAGED = "damaged"  # a file of this name in a generation asks for a rebuild


class SearchError(Exception):
    """The index cannot do what it was asked. `str(error)` says what to do."""


class IndexUnavailable(SearchError):
    """There is no index to read, or it cannot be read. Answer from the database."""


class IndexDamaged(IndexUnavailable):
    """The files of the index are not as the engine wrote them."""


@dataclass(slots=True)
class _Opened:
    """An index that is open, by which process, where it lies, and which state of it was read last."""

    process: int
    generation: Path
    index: tantivy.Index
    state: IndexState | None = None


class _Kept:
    """The index that this process keeps open between searches, shared by its threads."""

    opened: _Opened | None = None
    failure: str = ""  # a mark of the last one


@contextmanager
def translated() -> Iterator[None]:
    """Turn what the engine throws into SearchError.

    Damaged files can surface as a Rust panic, which Python sees as a BaseException
    that neither Django nor `except Exception` would stop.
    """
    try:
        yield
    except SearchError:
        raise
    except (OSError, ValueError, TypeError) as error:
        if NO_ROOM.search(str(error)):
            raise SearchError(f"The disk of the search index is full. Make room: nothing is lost. ({error})") from error
        kind = IndexDamaged if any(sign in str(error) for sign in SIGNS_OF_DAMAGE) else IndexUnavailable
        raise kind(f"The search index gave an error: {error}") from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise IndexDamaged(f"The search index is damaged: {error}") from error


def ask(question: Callable[[tantivy.Searcher], Answer]) -> Answer:
    """Put a question to the index as it is now.

    A failure may only mean that another generation took over, so it is asked once more
    with the files opened afresh.

    Raises:
        IndexUnavailable: there is no index, or no answer from it.
    """
    try:
        with translated():
            return question(open_searcher())
    except IndexUnavailable:
        _Kept.opened, _Kept.failure = None, secrets.token_hex(8)
    try:
        with translated():
            return question(open_searcher())
    except IndexDamaged:
        mark_damaged()
        raise


def index_state() -> IndexState | None:
    """Return a value that changes with every commit and every new generation; None without an index.

    The engine replaces meta.json at each commit. Ask before searching: what is found then is as new or newer.
    """
    generation = current_generation()
    return _state_of(generation) if generation else None


def _state_of(generation: Path) -> IndexState | None:
    try:
        meta = os.stat(f"{generation}/meta.json")
    except OSError:
        return None
    return generation, meta.st_ino, meta.st_mtime_ns, meta.st_size


def open_searcher() -> tantivy.Searcher:
    """Return a view of the last commit. The engine's own reload lags, and dies in a fork."""
    generation = current_generation()
    if generation is None:
        raise IndexUnavailable("There is no search index yet. Run: manage.py rebuild_search")
    opened = _Kept.opened
    if opened is None or (opened.process, opened.generation) != (os.getpid(), generation):
        opened = _Kept.opened = _Opened(os.getpid(), generation, open_index(generation))
    state = _state_of(generation)
    if state is None or state != opened.state:
        opened.index.reload()
        opened.state = state
    return opened.index.searcher()


def open_index(generation: Path) -> tantivy.Index:
    """Open an index to read or write.

    Raises:
        IndexDamaged: what is there is not an index of ours.
        IndexUnavailable: the files cannot be reached.
    """
    if not os.access(generation, os.W_OK):
        raise IndexUnavailable(
            f"{generation} must exist and be writable, for readers too: the engine locks files in it."
        )
    try:
        index = tantivy.Index.open(str(generation))
    except ValueError as error:
        raise IndexDamaged(f"The search index cannot be opened: {error}") from error
    register_analyzers(index)
    index.config_reader("manual")
    return index


def last_failure() -> str:
    """Return a mark of the last question in this process that the index did not answer at once; '' if none."""
    return _Kept.failure


def create_index(generation: Path) -> tantivy.Index:
    index = tantivy.Index(SCHEMA, path=str(generation))
    register_analyzers(index)
    return index


@contextmanager
def writing(index: tantivy.Index, *, threads: int = 1, heap: int = HEAP) -> Iterator[tantivy.IndexWriter]:
    """Give a writer, commit at the end, delete files no longer needed, and wait for merges.

    What a merge leaves behind goes with the next commit. An error inside leaves the index
    as it was. Call it only with the sync lock held, or for a generation that nobody else
    knows of.
    """
    writer = _open_writer(index, threads, heap)
    try:
        yield writer
        writer.commit()
        writer.garbage_collect_files()
    finally:
        writer.wait_merging_threads()


def _open_writer(index: tantivy.Index, threads: int, heap: int) -> tantivy.IndexWriter:
    deadline = time.monotonic() + WRITER_WAIT
    while True:
        try:
            return index.writer(heap_size=heap, num_threads=threads)
        except ValueError as error:
            if "LockBusy" not in str(error):
                raise
            if time.monotonic() > deadline:
                raise SearchError(
                    "Another process writes the search index, or was forked from one that did. Stop it and try again."
                ) from error
        time.sleep(POLL)


def mark_damaged() -> None:
    """Ask whoever writes next for a new generation."""
    generation = current_generation()
    logger.error("The search index is damaged. The next sync_search builds it anew.")
    if generation is not None:
        try:
            (generation / DAMAGED).touch()
        except OSError:
            logger.exception("Could not leave a note of it in %s", generation)


def is_damaged(generation: Path) -> bool:
    """Tell whether the generation that serves must be built anew.

    One that was only just built, and whose files are whole, is given a while: should a search make
    the engine panic for another reason, it must not keep the machine busy with rebuilding.
    """
    if not (generation / "meta.json").exists():
        return True
    if not (generation / DAMAGED).exists():
        return False
    # A clock that was set back must not make it wait until that time comes again.
    return not 0 <= seconds_since_switch() <= REBUILD_PAUSE or not _is_whole(generation)


def _is_whole(generation: Path) -> bool:
    try:
        with translated():
            open_index(generation)
            return not any(find_damaged_files(generation))
    except IndexUnavailable:
        return False
