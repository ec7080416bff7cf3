from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.models import RetiredAddress, Topic
from statements.models.figure import UNITS, split_measure
from statements.search import Claiming, StatementQuery, count_measures, find_claims, is_ready
from statements.web import measures
from statements.web.claims import choose_measures, make_groups, pick, read_claims, read_points
from statements.web.pager import make_pager
from statements.web.paging import page_links, read_page, take_page
from statements.web.retired import answer_retired
from statements.web.scatter import draw_scatter

GROUPS_A_PAGE = 12
CLAIMS_A_PAGE = 30
MOST_DRAWN = 200  # statements, the latest ones


@require_safe
def numbers(request: HttpRequest) -> HttpResponse:
    """List what the statements count and measure, with the latest claims of each side by side."""
    return _answer(request, StatementQuery(), None)


@require_safe
def topic_numbers(request: HttpRequest, slug: str) -> HttpResponse:
    topic = Topic.objects.filter(slug=slug).first()
    if topic is None:
        return answer_retired(request, RetiredAddress.Kind.TOPIC, slug, view="topic-numbers")
    return _answer(request, StatementQuery(topics=(slug,)), topic)


def _answer(request: HttpRequest, query: StatementQuery, topic: Topic | None) -> HttpResponse:
    measure = request.GET.get("of", "")
    ctx: dict[str, Any] = {"section": "numbers", "topic": topic}
    if measure and is_ready():
        return render(request, "numbers/measure.html", ctx | _list_claims(request, query, measure))
    counts = count_measures(query)
    if counts is None:
        read_page(request.GET)  # nobody knows which page is the last, but this one must be readable
        return render(request, "numbers/numbers.html", ctx | {"without_index": True})
    chosen = choose_measures(counts)
    page = take_page(request, chosen, size=GROUPS_A_PAGE)
    ctx |= {
        "counts": len(chosen),
        "groups": make_groups(query, list(page.object_list)),
        "pager": page_links(request, page),
    }
    return render(request, "numbers/numbers.html", ctx)


def _list_claims(request: HttpRequest, query: StatementQuery, measure: str) -> dict[str, Any]:
    """Return one page of the claims of a measure, the latest first, and all of them drawn, up to some number."""
    claiming = Claiming.of_measure(measure)
    latest = find_claims(_page_of(query, 1, MOST_DRAWN), claiming)
    if not latest.total:
        raise Http404("Nobody claims a figure of that.")
    page = take_page(request, range(latest.total), size=CLAIMS_A_PAGE)
    ids = find_claims(_page_of(query, page.number, CLAIMS_A_PAGE), claiming).ids
    claims = read_claims(ids)
    unit, _ = split_measure(measure)
    return {
        "measure": measure,
        "unit": UNITS.get(unit, ""),
        "title": measures.say_measure(measure),
        "total": latest.total,
        "drawn": min(latest.total, MOST_DRAWN),
        "claims": list(pick(claims, ids, measure)),
        "chart": draw_scatter(read_points(latest.ids, measure)),
        "pager": make_pager(request.GET, page.number, page.paginator.num_pages),
    }


def _page_of(query: StatementQuery, number: int, size: int) -> StatementQuery:
    return StatementQuery(topics=query.topics, sort="newest", page=number, page_size=size)
