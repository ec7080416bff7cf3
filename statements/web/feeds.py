"""Atom feeds: what was added last to anything that can be listed."""

from heapq import nlargest
from typing import cast

from django.db.models import Max, Min
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from statements.exports.atom import AtomFeed, briefings_feed, start_feed, statements_feed
from statements.models import Briefing, Outlet, RetiredAddress, Speaker, Statement, Topic
from statements.models.statement_queries import StatementQuerySet
from statements.search import IndexUnavailable, StatementFilter, list_ids
from statements.web.downloads import refuse, say_unavailable
from statements.web.retired import answer_retired

ENTRIES = 50


@require_safe
def statements(request: HttpRequest) -> HttpResponse:
    """The matches of a query string that were added last: a statement of 1995 is news on the day it is imported."""
    form = StatementFilter(request.GET)
    if not form.is_valid():
        return refuse(form)
    query, found = form.to_query(), cast(StatementQuerySet, form.qs)
    try:
        if query.words:  # the database knows all filters but these
            found = Statement.objects.filter(pk__in=nlargest(ENTRIES, list_ids(query)))
    except IndexUnavailable:
        return say_unavailable()
    page = f"{reverse('statements')}?{request.GET.urlencode()}".rstrip("?")
    title = f"Statements: {query.text}" if query.text else "Statements"
    return _answer(request, _last_added(found), title=title, page=page)


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
    chosen = (
        Briefing.objects.filter(pk__in=published)
        .annotate(first_imported=Min("articles__imported_at"), last_changed=Max("articles__changed_at"))
        .order_by("-pk")[:ENTRIES]
    )
    site, feed = _start(request, "Briefings", reverse("briefings"))
    return HttpResponse(briefings_feed(chosen, feed=feed, site=site), content_type=AtomFeed.content_type)


def _feed_of(request: HttpRequest, model: type[Speaker | Topic | Outlet | Briefing], slug: str) -> HttpResponse:
    row = model.objects.filter(slug=slug).first()
    if row is None:
        kind = RetiredAddress.Kind(str(model._meta.model_name))
        return answer_retired(request, kind, slug, view=f"feed-{kind.value}")
    return _answer(request, _last_added(_statements_of(row)), title=str(row), page=row.get_absolute_url())


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


def _last_added(statements: StatementQuerySet) -> StatementQuerySet:
    """Pick by keys alone: filters may ask for each row once, which over whole cards compares every passage."""
    keys = statements.published().order_by("-pk").values("pk")[:ENTRIES]
    return Statement.objects.for_cards().filter(pk__in=keys).order_by("-pk")


def _answer(request: HttpRequest, statements: StatementQuerySet, *, title: str, page: str) -> HttpResponse:
    site, feed = _start(request, title, page)
    return HttpResponse(statements_feed(statements, feed=feed, site=site), content_type=AtomFeed.content_type)


def _start(request: HttpRequest, title: str, page: str) -> tuple[str, AtomFeed]:
    link = request.build_absolute_uri(page)
    feed = start_feed(title, link=link, feed_url=request.build_absolute_uri())
    return request.build_absolute_uri("/").rstrip("/"), feed
