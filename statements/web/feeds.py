"""Atom feeds: what was added last to anything that can be listed, and page by page what was added before."""

from collections.abc import Mapping
from heapq import nlargest
from typing import Any, cast

from django.db.models import Max, Min, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from statements.exports.atom import AtomFeed, briefings_feed, start_feed, statements_feed
from statements.models import Briefing, Outlet, RetiredAddress, Speaker, Statement, Topic
from statements.models.statement_queries import StatementQuerySet
from statements.search import IndexUnavailable, StatementFilter, list_ids
from statements.web.downloads import refuse, say_unavailable
from statements.web.links import page_link
from statements.web.paging import NoSuchPage, read_page
from statements.web.retired import answer_retired

ENTRIES = 50
MOST_PAGES = 20  # who wants more than a thousand entries takes the download


@require_safe
def statements(request: HttpRequest) -> HttpResponse:
    """The matches of a query string that were added last: a statement of 1995 is news on the day it is imported."""
    form = StatementFilter(request.GET)
    if not form.is_valid():
        return refuse(form)
    query, found = form.to_query(), cast(StatementQuerySet, form.qs)
    try:
        if query.words:  # the database knows all filters but these
            found = Statement.objects.filter(pk__in=nlargest(MOST_PAGES * ENTRIES, list_ids(query)))
    except IndexUnavailable:
        return say_unavailable()
    page = f"{reverse('statements')}?{request.GET.urlencode()}".rstrip("?")
    title = f"Statements: {query.text}" if query.text else "Statements"
    return _answer(request, found, title=title, page=page)


@require_safe
def speaker(request: HttpRequest, slug: str) -> HttpResponse:
    return _feed_of(request, Speaker, slug)


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    return _feed_of(request, Topic, slug)


@require_safe
def outlet(request: HttpRequest, slug: str) -> HttpResponse:
    return _feed_of(request, Outlet, slug)


@require_safe
def briefing(request: HttpRequest, slug: str) -> HttpResponse:
    return _feed_of(request, Briefing, slug)


@require_safe
def briefings(request: HttpRequest) -> HttpResponse:
    """Briefings of which something is published, the last added first."""
    published = Statement.objects.published().values("article__briefing")
    keys, pages = _take_page(request, Briefing.objects.filter(pk__in=published))
    chosen = (
        Briefing.objects.filter(pk__in=keys)
        .annotate(first_imported=Min("articles__imported_at"), last_changed=Max("articles__changed_at"))
        .order_by("-pk")
    )
    site, feed = _start(request, "Briefings", reverse("briefings"), pages)
    return HttpResponse(briefings_feed(chosen, feed=feed, site=site), content_type=AtomFeed.content_type)


def _feed_of(request: HttpRequest, model: type[Speaker | Topic | Outlet | Briefing], slug: str) -> HttpResponse:
    row = model.objects.filter(slug=slug).first()
    if row is None:
        kind = RetiredAddress.Kind(str(model._meta.model_name))
        return answer_retired(request, kind, slug, view=f"feed-{kind.value}")
    return _answer(request, _statements_of(row), title=str(row), page=row.get_absolute_url())


def _statements_of(row: Speaker | Topic | Outlet | Briefing) -> StatementQuerySet:
    match row:
        case Speaker():
            return Statement.objects.filter(speaker=row)
        case Topic():
            return Statement.objects.about(row.slug)
        case Outlet():
            return Statement.objects.filter(article__outlet=row)
        case Briefing():
            return Statement.objects.filter(article__briefing=row)


def _answer(request: HttpRequest, statements: StatementQuerySet, *, title: str, page: str) -> HttpResponse:
    keys, pages = _take_page(request, statements.published())
    site, feed = _start(request, title, page, pages)
    chosen = Statement.objects.for_cards().filter(pk__in=keys).order_by("-pk")
    return HttpResponse(statements_feed(chosen, feed=feed, site=site), content_type=AtomFeed.content_type)


def _take_page(request: HttpRequest, rows: QuerySet[Any]) -> tuple[list[int], dict[str, str]]:
    """Return the keys of a page of rows, the last added first, and the addresses of the pages about it.

    Picked by keys alone: filters may ask for each row once, which over whole cards compares every passage.

    Raises:
        NoSuchPage: it is unreadable, or beyond the last one.
    """
    number = _read_page(request)
    start = (number - 1) * ENTRIES
    keys = list(rows.order_by("-pk").values_list("pk", flat=True)[start : start + ENTRIES + 1])
    if not keys and number > 1:
        raise NoSuchPage(f"There is no page {number} of this feed: it ends before.", is_feed=True)
    others = {"first": 1, "previous": number - 1, "next": number + 1}
    if len(keys) <= ENTRIES or number == MOST_PAGES:
        del others["next"]
    return keys[:ENTRIES], {name: _address_of(request, other) for name, other in others.items() if other}


def _read_page(request: HttpRequest) -> int:
    try:
        number = read_page(request.GET)
    except NoSuchPage as error:
        raise NoSuchPage(str(error), status=error.status, is_feed=True) from error
    if number > MOST_PAGES:
        raise NoSuchPage(f"A feed has at most {MOST_PAGES} pages. For all of it take the download.", is_feed=True)
    return number


def _address_of(request: HttpRequest, page: int) -> str:
    return request.build_absolute_uri(request.path + page_link(request.GET, page).rstrip("?"))


def _start(request: HttpRequest, title: str, page: str, pages: Mapping[str, str]) -> tuple[str, AtomFeed]:
    link = request.build_absolute_uri(page)
    feed = start_feed(title, link=link, feed_url=request.build_absolute_uri(), pages=pages)
    return request.build_absolute_uri("/").rstrip("/"), feed
