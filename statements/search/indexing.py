"""What the database has changed since the last look, brought into this host's index."""

import logging
from collections.abc import Callable
from pathlib import Path

from statements.models import Statement
from statements.search.applying import catch_up
from statements.search.building import RebuildRunning, build
from statements.search.changes import forget_old_changes, has_pending, knows_database
from statements.search.engine import IndexDamaged, IndexUnavailable, SearchError, is_damaged, mark_damaged, translated
from statements.search.generations import current_generation, remove_drafts, remove_leftovers
from statements.search.locks import only_one
from statements.search.place import read_place

logger = logging.getLogger(__name__)

SYNC_WAIT = 5.0  # seconds a writer waits for another to finish; after that the other does its work too
HASTY_WAIT = 1.0  # while an editor waits
SMALL = 2_000  # statements that are indexed anew while an editor waits
HASTY = 500  # statements that are written while an editor waits


class SearchOutOfDate(SearchError):
    """The index must be built anew, which takes longer than a page may."""


def sync(*, patient: bool = False) -> int:
    """Apply pending changes to this host's index and return how many there were.

    Call it after the transaction that wrote them. An index that is missing, damaged or made by
    another version of the code is built anew. What takes long is only done if `patient`: else
    it is left to `sync_search --follow`, since somebody waits for an answer.

    No change is left behind: who cannot get a lock leaves its changes to the holder, and
    the holder looks again after letting go.

    Raises:
        SearchError: the index cannot be written. The changes stay in the table for the next try.
    """
    count = 0
    with translated():
        while True:
            if needs_rebuild() and not _build_if_short(patient):
                return count
            with only_one("sync", wait=SYNC_WAIT if patient else HASTY_WAIT) as mine:
                done = _catch_up(None if patient else HASTY - count) if mine else 0
            count += done
            if not done or not has_pending(read_place(_serving())) or (count >= HASTY and not patient):
                return count


def _build_if_short(patient: bool) -> bool:
    """Build the index, unless another process does so already: it will look for changes when it is done."""
    if not patient and Statement.objects.count() > SMALL:
        raise SearchOutOfDate("The search index must be rebuilt. Run: manage.py sync_search")
    try:
        build()
    except RebuildRunning:
        if patient:
            raise
        return False
    return True


def rebuild(progress: Callable[[int], object] = lambda count: None, *, jobs: int | None = None) -> int:
    """Build the whole index anew, switch to it, and return its number of statements. See `build`."""
    count = build(progress, jobs=jobs)
    sync(patient=True)
    return count


def tidy_up() -> None:
    """Forget old changes, and delete what is left of builds that were killed and of versions no longer in use."""
    forget_old_changes()
    with translated(), only_one("rebuild", wait=0) as mine:
        if mine:
            remove_leftovers()
    with translated(), only_one("sync", wait=0) as mine:
        if mine:
            remove_drafts()


def _catch_up(most: int | None) -> int:
    try:
        with translated():
            return catch_up(_serving(), most)
    except IndexDamaged:
        mark_damaged()
        raise


def needs_rebuild() -> bool:
    """Tell whether there is no index that could take in changes, and say why in the log."""
    generation = current_generation()
    if generation is None:
        reason = "there is none for this version"
    elif is_damaged(generation):
        reason = "its files are damaged"
    else:
        try:
            if knows_database(read_place(generation)):
                return False
            reason = "the database is another than the one it was built from"
        except (OSError, ValueError) as error:
            reason = f"its place is lost ({error})"
    logger.info("The search index is built anew: %s.", reason)
    return True


def _serving() -> Path:
    generation = current_generation()
    if generation is None:
        raise IndexUnavailable("The search index was taken away while it was being written.")
    return generation
