"""Long lists, a page at a time. A page that is not there is a 404, never another page."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import InvalidPage, Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from statements.web.pager import Pager, make_pager


def take_page(request: HttpRequest, rows: QuerySet[Any] | Sequence[Any], *, size: int) -> Page[Any]:
    try:
        return Paginator(rows, size).page(request.GET.get("page", "1"))
    except InvalidPage as error:
        raise Http404("There is no such page.") from error


def page_links(request: HttpRequest, page: Page[Any]) -> Pager | None:
    return make_pager(request.GET, page.number, page.paginator.num_pages)
