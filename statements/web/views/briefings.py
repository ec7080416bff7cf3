from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.exports.dates import describe_date
from statements.models import Briefing, RetiredAddress
from statements.web.alignment import align
from statements.web.comparison import Column, compare_outlets, compare_topics
from statements.web.name_lists import read_typed, take_named
from statements.web.occasions import list_briefings, make_occasions
from statements.web.paging import page_links
from statements.web.retired import answer_retired

PAGE_SIZE = 30


@require_safe
def briefing_list(request: HttpRequest) -> HttpResponse:
    page, briefings = take_named(request, "briefing", list_briefings, size=PAGE_SIZE)
    ctx = {
        "section": "briefings",
        "pager": page_links(request, page),
        "typed": read_typed(request),
        "occasions": make_occasions(briefings),
    }
    return render(request, "briefings/list.html", ctx)


@require_safe
def briefing_page(request: HttpRequest, slug: str) -> HttpResponse:
    briefing = Briefing.objects.filter(slug=slug).first()
    if briefing is None:
        return answer_retired(request, RetiredAddress.Kind.BRIEFING, slug)
    columns = compare_outlets(briefing)
    alignment = align(columns)
    ctx = {
        "section": "briefings",
        "briefing": briefing,
        "when": describe_date(briefing.date_edtf),
        "doubts": briefing.date_doubt.splitlines(),
        "columns": columns,
        "aligned": alignment.rows,
        "once": alignment.once,
        "shared": compare_topics(columns),
        "several_speakers": len(_speakers(columns)) > 1,
        "count": sum(report.count for column in columns for report in column.reports),
    }
    return render(request, "briefings/briefing.html", ctx)


def _speakers(columns: list[Column]) -> set[int | None]:
    return {card.statement.speaker_id for column in columns for card in column.cards}
