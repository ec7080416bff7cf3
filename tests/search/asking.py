"""Searches as readers make them: by query string."""

from django.http import QueryDict

from statements.models import Statement
from statements.search import SearchPage, StatementFilter, StatementQuery, search


def query(query_string: str) -> StatementQuery:
    form = StatementFilter(QueryDict(query_string))
    assert form.is_valid(), form.errors
    return form.to_query()


def page(query_string: str = "") -> SearchPage:
    return search(query(query_string))


def words(text: str) -> SearchPage:
    """Search for `text` as typed into the box."""
    parameters = QueryDict(mutable=True)
    parameters["q"] = text
    return page(parameters.urlencode())


def found(answer: SearchPage) -> list[Statement]:
    assert not answer.degraded
    return [hit.statement for hit in answer.hits]


def marked(answer: SearchPage) -> list[str]:
    """Return the marked words of all hits, in order."""
    return [hit.statement.article.text[start:end] for hit in answer.hits for start, end in hit.marks]


def counts(answer: SearchPage, name: str) -> dict[str, int]:
    return {value.value: value.count for facet in answer.facets if facet.name == name for value in facet.values}
