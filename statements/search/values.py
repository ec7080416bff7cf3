"""All values of one facet, for who looks for one that is not among the commonest."""

from dataclasses import replace

from statements.models.edition import current_edition
from statements.search import fallback
from statements.search.counting import count_all
from statements.search.engine import IndexUnavailable, ask
from statements.search.facets import make_facet
from statements.search.page import Facet, RowFacetName
from statements.search.query import StatementQuery
from statements.search.selection import Selection
from statements.search.wording import words_of


def list_values(query: StatementQuery, facet: RowFacetName, beginning: str = "") -> Facet:
    """Return the values of a facet whose names have words that begin so; its own filter is not applied.

    Without an index the database tells only the commonest, and for a search with words none.
    """
    edition = current_edition()
    selection = Selection.of(query, edition)
    try:
        tally = ask(lambda searcher: count_all(searcher, query.words, selection, facet))
    except IndexUnavailable:
        tallies = fallback.find(query, selection).counted.tallies
        if facet not in tallies:
            return Facet(facet, complete=False)
        tally = tallies[facet]
    whole = make_facet(facet, tally, selection, edition)
    wanted = words_of(beginning)
    return replace(whole, values=tuple(value for value in whole.values if _begins(wanted, value.label)))


def _begins(wanted: list[str], label: str) -> bool:
    words = words_of(label)
    return all(any(word.startswith(beginning) for word in words) for beginning in wanted)
