"""The whole index made anew, beside the one that serves."""

from collections.abc import Callable, Iterator
from pathlib import Path

from statements.models import Article
from statements.search.applying import catch_up
from statements.search.changes import place_now
from statements.search.documents import ARTICLES_AT_ONCE, document_of, read_rows_of_articles, values_of
from statements.search.engine import SearchError, create_index, translated, writing
from statements.search.generations import new_generation, remove_leftovers, switch_to
from statements.search.locks import only_one
from statements.search.place import write_place

THREADS = 2  # of the engine; reading the database is a third
SWITCH_WAIT = 60.0  # seconds to wait for a sync that is under way


class RebuildRunning(SearchError):
    """Another process builds the index right now."""


def build(progress: Callable[[int], object] = lambda count: None) -> int:
    """Build a new generation from the database, switch to it, and return its number of statements.

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
            count = _fill_and_switch(generation, progress)
        finally:
            remove_leftovers()  # of the old generation, or of this one if it came to nothing
    return count


def _fill_and_switch(generation: Path, progress: Callable[[int], object]) -> int:
    place = place_now()  # before any row is read, so that nothing written from here on is missed
    count = _fill(generation, progress)
    write_place(generation, place)
    catch_up(generation)
    with only_one("sync", wait=SWITCH_WAIT) as ours:
        if not ours:
            raise RebuildRunning("Another process writes the search index and does not end. Stop it and try again.")
        catch_up(generation)
        switch_to(generation)
    return count


def _fill(generation: Path, progress: Callable[[int], object]) -> int:
    count = 0
    with writing(create_index(generation), threads=THREADS) as writer:
        for articles in _portions():
            for row in read_rows_of_articles(articles):
                writer.add_document(document_of(values_of(row)))
                count += 1
            progress(count)
    return count


def _portions() -> Iterator[list[int]]:
    """Yield the keys of all articles, some at a time, without one long query."""
    last = 0
    while portion := list(
        Article.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:ARTICLES_AT_ONCE]
    ):
        yield portion
        last = portion[-1]
