from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.search import Hit, SearchPage, StatementFilter, search
from statements.search.nearest import find_nearest
from statements.search.newest import newest_statement
from statements.web.cards import Card, make_card
from statements.web.corrections import offer_correction
from statements.web.facets import make_chips, make_choices
from statements.web.links import replacing
from statements.web.obstacles import find_ways_out
from statements.web.pager import make_pager
from statements.web.since import describe_newest
from statements.web.timeline import draw_timeline

SORTS = {"best": "best match", "newest": "newest", "oldest": "oldest"}


@require_safe
def statement_list(request: HttpRequest) -> HttpResponse:
    """List the statements that match the query string, with everything counted."""
    form = StatementFilter(request.GET)
    # A filter that cannot be read must not widen the search.
    query = form.to_query() if form.is_valid() else None
    since = describe_newest(newest_statement(), request.GET, form.form.cleaned_data["newer_than"]) if query else None
    page = search(query) if query else offer_correction(form, request.GET)
    ctx = {
        "section": "statements",
        "form": form.form,
        "page": page,
        "cards": _make_cards(page.hits, request.GET),
        "nearest": _make_cards(find_nearest(query, page), request.GET) if query else [],
        "groups": make_choices(page, request.GET),
        "chips": make_chips(page, request.GET, since.moment_after if since else ""),
        "chart": draw_timeline(page, request.GET),
        "ways_out": find_ways_out(page, request.GET),
        "since": since,
        "pager": make_pager(request.GET, page.number, page.pages),
        **_describe_sorts(request.GET),
        "suggested": replacing(request.GET, q=page.suggestion),
        "wordless": replacing(request.GET, q=""),
        "wider": replacing(QueryDict(), q=request.GET.get("q", "")),
        "kept": [(name, value) for name, values in request.GET.lists() for value in values],
        "query_string": replacing(request.GET),
    }
    return render(request, "statements/search.html", ctx, status=_status_of(page) if query else 400)


def _status_of(page: SearchPage) -> int:
    """A page beyond the last is none, as with every list. If nothing was searched, nobody knows which that is."""
    return 200 if page.unanswered or page.number <= max(page.pages, 1) else 404


def _make_cards(hits: Iterable[Hit], params: QueryDict) -> list[Card]:
    return [make_card(hit.statement, hit.marks, searched=params.get("q", "")) for hit in hits]


def _describe_sorts(params: QueryDict) -> dict[str, Any]:
    """Name the orders to choose from. Without words there is no better or worse match, only time."""
    orders = SORTS if params.get("q") else {sort: label for sort, label in SORTS.items() if sort != "best"}
    chosen = params.get("sort", "best")
    return {
        "sorts": [(sort, label, replacing(params, sort=sort)) for sort, label in orders.items()],
        "sort": chosen if chosen in orders else next(iter(orders)),
    }
