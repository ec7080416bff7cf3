"""Rows to an index, and from the index matches, counts and marks. The door is `search()`."""

from statements.search.filters import StatementFilter
from statements.search.indexing import sync
from statements.search.page import Bar, Facet, FacetValue, Hit, SearchPage
from statements.search.query import StatementQuery

__all__ = ["Bar", "Facet", "FacetValue", "Hit", "SearchPage", "StatementFilter", "StatementQuery", "sync"]
