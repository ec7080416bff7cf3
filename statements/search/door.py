"""The one way into the index: a query in, a page out."""

import logging
from dataclasses import replace

from statements.models import Statement
from statements.models.edition import Edition, current_edition
from statements.models.statement_cards import fetch_cards
from statements.search import fallback, finding, ordering, suggest
from statements.search.counts import Found
from statements.search.engine import IndexUnavailable, ask, index_state
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
    selection = Selection.of(query)
    try:
        found = ask(lambda searcher: finding.find(searcher, query, selection, state))
        suggestion = suggest.suggest(query, selection) if query.words and not found.total else suggest.Suggestion()
        namesakes = find_namesakes(query.words, edition)
        if not (found.total or suggestion.text or namesakes):
            namesakes = find_near_namesakes(query.words)
        obstacles = () if found.total else find_obstacles(query, selection)
    except IndexUnavailable as error:
        logger.warning("Searching without the index: %s", error)
        found, suggestion, degraded = fallback.find(query, selection), suggest.Suggestion(), True
        namesakes, obstacles = (), ()
    else:
        degraded = False
    page = lay_out(found, query, selection, edition)
    return replace(
        page,
        suggestion=suggestion.text,
        suggestion_total=suggestion.total,
        namesakes=namesakes,
        obstacles=obstacles,
        degraded=degraded,
        unanswered=degraded and fallback.has_words(query.words),
        notes=_notes(query, page.pages, degraded=degraded),
    )


def lay_out(found: Found, query: StatementQuery, selection: Selection, edition: Edition | None) -> SearchPage:
    """Make a page of what was found by whatever engine: rows from the database, marked, and labelled counts."""
    return SearchPage(
        hits=_hits(with_synonyms(query.words) if query.words else None, found.ids, edition),
        total=found.total,
        briefings=found.briefings,
        number=query.page,
        pages=-(-found.total // query.page_size),
        facets=make_facets(found, selection, edition),
        histogram=make_histogram(found.months),
    )


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


def _hits(words: Node | None, ids: tuple[int, ...], edition: Edition | None) -> tuple[Hit, ...]:
    """Fetch the statements in the order found. One that was withdrawn since the index last looked is left out."""
    statements = fetch_cards(ids, edition)
    return tuple(_hit(words, statements[pk]) for pk in ids if pk in statements)


def _hit(words: Node | None, statement: Statement) -> Hit:
    offset = statement.passage_start
    marks = find_marks(words, statement.passage_text)
    return Hit(statement, tuple((start + offset, end + offset) for start, end in marks))


def _notes(query: StatementQuery, pages: int, *, degraded: bool) -> tuple[str, ...]:
    notes = list(query.notes)
    if degraded:
        notes.append(DEGRADED)
    if query.page > max(pages, 1):
        notes.append(f"There is no page {query.page:,}: the last one is {max(pages, 1):,}.")
    return tuple(notes)
