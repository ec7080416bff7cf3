"""Long lists, a page at a time. What is no page, or not there, is told as such, and never another page given."""

from collections.abc import Iterable, Sequence
from functools import wraps
from typing import Any

from django.core.exceptions import ValidationError
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import URLPattern, URLResolver

from statements.search import StatementFilter
from statements.web.links import page_link
from statements.web.pager import Pager, make_pager
from statements.web.plain_answers import PLAIN
from statements.web.wrapping import View, wrap_views

NUMBER = StatementFilter.base_filters["page"].field


class NoSuchPage(Exception):
    """There is no such page of a list; `str(error)` says why. `is_feed`: a program asked, which reads plain text."""

    def __init__(self, message: str, *, status: int = 404, is_feed: bool = False) -> None:
        super().__init__(message)
        self.status = status
        self.is_feed = is_feed


def read_page(params: QueryDict) -> int:
    """Return the number of the page asked for, as the search reads it.

    Raises:
        NoSuchPage: it is no number that a page can have.
    """
    try:
        return int(NUMBER.clean(params.get("page", "")) or 1)
    except ValidationError as error:
        raise NoSuchPage(" ".join(error.messages), status=400) from error


def take_page(request: HttpRequest, rows: QuerySet[Any] | Sequence[Any], *, size: int) -> Page[Any]:
    """Return the page asked for.

    Raises:
        NoSuchPage: it is unreadable, or beyond the last one.
    """
    number, paginator = read_page(request.GET), Paginator(rows, size)
    refuse_beyond(number, paginator.num_pages)
    return paginator.page(number)


def refuse_beyond(number: int, pages: int) -> None:
    if number > max(pages, 1):
        raise NoSuchPage(f"There is no page {number:,}: the last one is {max(pages, 1):,}.")


def page_links(request: HttpRequest, page: Page[Any]) -> Pager | None:
    return make_pager(request.GET, page.number, page.paginator.num_pages)


def tell_pages(patterns: Iterable[URLPattern | URLResolver]) -> list[URLPattern | URLResolver]:
    """Return the addresses, each answering for a page that is not there with what is wrong."""
    return wrap_views(patterns, _tell)


def _tell(view: View) -> View:
    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except NoSuchPage as error:
            if error.is_feed:
                return HttpResponse(f"{error}\n", status=error.status, content_type=PLAIN)
            ctx = {"error": error, "first": f"{request.path}{page_link(request.GET, 1)}".removesuffix("?")}
            return render(request, "no_such_page.html", ctx, status=error.status)

    return answer
