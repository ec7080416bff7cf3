"""The one way into the index: a query in, a page out."""

import logging
from dataclasses import replace

import tantivy

from statements.models import Statement
from statements.models.edition import Edition, current_edition
from statements.models.statement_cards import fetch_cards
from statements.search import fallback, finding, ordering, suggest
from statements.search.counts import Found
from statements.search.engine import IndexState, IndexUnavailable, ask, index_state
from statements.search.excerpts import find_marks
from statements.search.facets import make_facets
from statements.search.histogram import make_histogram
from statements.search.namesakes import find_namesakes, find_near_namesakes
from statements.search.page import Hit, SearchPage
from statements.search.query import StatementQuery
from statements.search.relaxing import find_obstacles
from statements.search.selection import Selection
from statements.search.synonyms import with_synonyms
from statements.search.syntax import Node

logger = logging.getLogger(__name__)

DEGRADED = "The search index is not available at the moment. Filters and dates work; words cannot be searched."


def search(query: StatementQuery) -> SearchPage:
    """Answer a query. Without an index the database answers, as far as it can, and the page says so."""
    edition, state = current_edition(), index_state()
    selection = Selection.of(query, edition)
    try:
        found, hits = _find(query, selection, edition, state)
        suggestion = suggest.suggest(query, selection, found.total) if query.words else suggest.Suggestion()
        namesakes = find_namesakes(query.words, edition)
        if not (found.total or suggestion.text or namesakes):
            namesakes = find_near_namesakes(query.words)
        obstacles = () if found.total else find_obstacles(query, selection)
    except IndexUnavailable as error:
        logger.warning("Searching without the index: %s", error)
        found, suggestion, degraded = fallback.find(query, selection), suggest.Suggestion(), True
        hits = read_hits(query, found.ids, edition)
        namesakes, obstacles = (), ()
    else:
        degraded = False
    unanswered = degraded and fallback.has_words(query.words)
    page = lay_out(found, hits, query, selection, edition)
    return replace(
        page,
        suggestion=suggestion.text,
        suggestion_total=suggestion.total,
        namesakes=namesakes,
        obstacles=obstacles,
        degraded=degraded,
        unanswered=unanswered,
        notes=_notes(query, page, degraded=degraded, counted=not unanswered),
    )


def lay_out(
    found: Found, hits: tuple[Hit, ...], query: StatementQuery, selection: Selection, edition: Edition | None
) -> SearchPage:
    """Make a page of what was found by whatever engine: its rows and labelled counts."""
    counted = found.counted
    return SearchPage(
        hits=hits,
        total=found.total,
        briefings=counted.briefings,
        number=query.page,
        pages=-(-found.total // query.page_size),
        facets=make_facets(counted, selection, edition),
        histogram=make_histogram(counted.months),
    )


def read_hits(query: StatementQuery, ids: tuple[int, ...], edition: Edition | None) -> tuple[Hit, ...]:
    """Fetch the statements in the order found. One that was withdrawn since the index last looked is left out."""
    words = with_synonyms(query.words) if query.words else None
    statements = fetch_cards(ids, edition)
    return tuple(_hit(words, statements[pk]) for pk in ids if pk in statements)


def list_ids(query: StatementQuery) -> tuple[int, ...]:
    """Return the primary keys of all matches in order, whatever page is asked for: for downloads.

    Fetch the rows through `published()`.

    Raises:
        IndexUnavailable: there is no index, and the query has words. A list that is too long would be a lie.
    """
    selection = Selection.of(query)
    try:
        return ask(lambda searcher: ordering.find_ids(searcher, query, selection))
    except IndexUnavailable:
        if fallback.has_words(query.words):
            raise
        return fallback.find_ids(query, selection)


def is_ready() -> bool:
    """Tell whether searches are answered by the index."""
    try:
        return ask(lambda searcher: searcher.num_docs >= 0)
    except IndexUnavailable:
        return False


def _find(
    query: StatementQuery, selection: Selection, edition: Edition | None, state: IndexState | None
) -> tuple[Found, tuple[Hit, ...]]:
    """Find a page, and read its rows while the engine counts."""

    def begin(searcher: tantivy.Searcher) -> finding.Begun:
        return finding.begin(searcher, query, selection, state)

    begun = ask(begin)
    hits = read_hits(query, begun.ids, edition)
    try:
        return begun.finish(), hits
    except IndexUnavailable:  # it may only be that another generation took over: ask again, page and counts at once
        found = ask(lambda searcher: begin(searcher).finish())
        return found, read_hits(query, found.ids, edition)


def _hit(words: Node | None, statement: Statement) -> Hit:
    offset = statement.passage_start
    marks = find_marks(words, statement.passage_text)
    return Hit(statement, tuple((start + offset, end + offset) for start, end in marks))


def _notes(query: StatementQuery, page: SearchPage, *, degraded: bool, counted: bool) -> tuple[str, ...]:
    notes = list(query.notes)
    if degraded:
        notes.append(DEGRADED)
    if counted and query.page > max(page.pages, 1):
        notes.append(f"There is no page {query.page:,}: the last one is {max(page.pages, 1):,}.")
    return tuple(notes)
