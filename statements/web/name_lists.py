"""Long lists of names: all of them, or those whose words begin as typed, a page at a time."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.core.paginator import Page
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from statements.search import StatementQuery, list_values
from statements.search.page import RowFacetName
from statements.web.paging import take_page

RowType = TypeVar("RowType", bound=Model)

LONGEST = 100  # characters that are read of what is typed


def read_typed(request: HttpRequest) -> str:
    return request.GET.get("find", "").replace("\0", "").strip()[:LONGEST]


def take_named(
    request: HttpRequest,
    facet: RowFacetName,
    rows: Callable[[], QuerySet[RowType]],
    *,
    size: int,
) -> tuple[Page[Any], list[RowType]]:
    """Return the page asked for, and its rows: of all, or of those with statements whose names were typed."""
    typed = read_typed(request)
    if not typed:
        page = take_page(request, rows(), size=size)
        return page, list(page.object_list)
    page = take_page(request, list_values(StatementQuery(), facet, typed).values, size=size)
    slugs = [value.value for value in page.object_list]
    by_slug = {str(row.slug): row for row in rows().filter(slug__in=slugs)}  # type: ignore[attr-defined]
    return page, [by_slug[slug] for slug in slugs if slug in by_slug]
