"""The whole index made anew, beside the one that serves."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from statements.models import Article, Statement
from statements.search.applying import catch_up
from statements.search.changes import place_now
from statements.search.engine import SearchError, create_index, translated, writing
from statements.search.generations import new_generation, remove_leftovers, switch_to
from statements.search.locks import only_one
from statements.search.place import write_place
from statements.search.preparing import prepare_all

THREADS = 2  # of the engine
HEAP = 256_000_000  # bytes: larger pieces need less merging
ARTICLES_AT_ONCE = 50  # whose texts and documents are in memory together, in each process
MANY = 20_000  # statements; to start processes for fewer takes longer than it saves
SWITCH_WAIT = 60.0  # seconds to wait for a sync that is under way


class RebuildRunning(SearchError):
    """Another process builds the index right now."""


def build(progress: Callable[[int], object] = lambda count: None, *, jobs: int | None = None) -> int:
    """Build a new generation from the database, switch to it, and return its number of statements.

    Documents are made in as many processes as `jobs` says, by default as many as pay.

    The old generation serves until then, and takes in changes. Killed at any moment, it
    goes on serving; the next rebuild clears up. Changes written meanwhile are applied
    before the switch. `progress` is told the number of statements done after each portion.

    Raises:
        RebuildRunning: wait for the other one.
        SearchError: the folder of the index cannot be written.
    """
    with translated(), only_one("rebuild", wait=0) as mine:
        if not mine:
            raise RebuildRunning("The search index is being rebuilt by another process. Wait until it has ended.")
        remove_leftovers()
        generation = new_generation()
        try:
            count = _fill_and_switch(generation, progress, jobs or choose_jobs())
        finally:
            remove_leftovers()  # of the old generation, or of this one if it came to nothing
    return count


def _fill_and_switch(generation: Path, progress: Callable[[int], object], jobs: int) -> int:
    place = place_now()  # before any row is read, so that nothing written from here on is missed
    count = _fill(generation, progress, jobs)
    write_place(generation, place)
    catch_up(generation)
    with only_one("sync", wait=SWITCH_WAIT) as ours:
        if not ours:
            raise RebuildRunning("Another process writes the search index and does not end. Stop it and try again.")
        catch_up(generation)
        switch_to(generation)
    return count


def _fill(generation: Path, progress: Callable[[int], object], jobs: int) -> int:
    count = 0
    with (
        writing(create_index(generation), threads=THREADS, heap=HEAP) as writer,
        closing(prepare_all(_portions(), jobs)) as prepared,
    ):
        for documents in prepared:
            for document in documents:
                writer.add_json(document)
            count += len(documents)
            progress(count)
    return count


def choose_jobs() -> int:
    """Return how many processes pay: none but this one for a small archive."""
    return (os.cpu_count() or 1) if Statement.objects.count() > MANY else 1


def _portions() -> Iterator[list[int]]:
    """Yield the keys of all articles, some at a time, without one long query."""
    last = 0
    while portion := list(
        Article.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:ARTICLES_AT_ONCE]
    ):
        yield portion
        last = portion[-1]
