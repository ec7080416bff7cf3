"""Rows to an index, and from the index matches, counts and marks. The door is `search()`."""

from statements.search.checking import Disagreement, check
from statements.search.completing import Completions, complete_last_word
from statements.search.cutting import Window, choose_stretch
from statements.search.door import is_ready, list_ids, search
from statements.search.engine import IndexUnavailable, SearchError
from statements.search.excerpts import mark_words
from statements.search.filters import StatementFilter
from statements.search.first import list_first
from statements.search.indexing import rebuild, sync, tidy_up
from statements.search.measures import Claiming, Claims, count_measures, find_claims, list_claims
from statements.search.over_time import Strand, count_over_time
from statements.search.page import Bar, Facet, FacetValue, Hit, Namesake, Obstacle, SearchPage
from statements.search.per_row import count_each
from statements.search.query import StatementQuery
from statements.search.suggest import complete
from statements.search.synonyms import SYNONYMS
from statements.search.values import list_values
from statements.search.walking import Step, walk

__all__ = [
    "SYNONYMS",
    "Bar",
    "Claiming",
    "Claims",
    "Completions",
    "Disagreement",
    "Facet",
    "FacetValue",
    "Hit",
    "IndexUnavailable",
    "Namesake",
    "Obstacle",
    "SearchError",
    "SearchPage",
    "StatementFilter",
    "StatementQuery",
    "Step",
    "Strand",
    "Window",
    "check",
    "choose_stretch",
    "complete",
    "complete_last_word",
    "count_each",
    "count_measures",
    "count_over_time",
    "find_claims",
    "is_ready",
    "list_claims",
    "list_first",
    "list_ids",
    "list_values",
    "mark_words",
    "rebuild",
    "search",
    "sync",
    "tidy_up",
    "walk",
]
