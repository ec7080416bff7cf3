from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.exports.offices import describe_term
from statements.models import RetiredAddress, Speaker, Statement
from statements.models.edition import current_edition
from statements.models.statement_cards import fetch_cards
from statements.search import Hit, SearchPage, StatementQuery, count_over_time, list_first, search
from statements.web.cards import make_card, name_office
from statements.web.counts import count_by, heard_speakers
from statements.web.name_lists import read_typed, take_named
from statements.web.pager import make_pager
from statements.web.paging import page_links, read_page, refuse_beyond
from statements.web.positions import read_positions
from statements.web.retired import answer_retired
from statements.web.shares import share_kinds
from statements.web.strands import draw_strands
from statements.web.timeline import draw_timeline

PAGE_SIZE = 60
MOST_RELAYED = 5
STATEMENTS_A_PAGE = 10
MOST_FOLLOWED = 8  # topics over time
MOST_COUNTED = 12


@require_safe
def speaker_list(request: HttpRequest) -> HttpResponse:
    page, speakers = take_named(
        request, "speaker", lambda: heard_speakers().prefetch_related("offices"), size=PAGE_SIZE
    )
    counts = count_by("speaker", (speaker.pk for speaker in speakers))
    ctx = {
        "section": "speakers",
        "pager": page_links(request, page),
        "typed": read_typed(request),
        "rows": [(speaker, _name_last_office(speaker), counts.get(speaker.pk, 0)) for speaker in speakers],
    }
    return render(request, "speakers/list.html", ctx)


@require_safe
def speaker_page(request: HttpRequest, slug: str) -> HttpResponse:
    speaker = Speaker.objects.prefetch_related("offices", "names").filter(slug=slug).first()
    if speaker is None:
        return answer_retired(request, RetiredAddress.Kind.SPEAKER, slug)
    number = read_page(request.GET)
    query = StatementQuery(speakers=(slug,), sort="newest", page=number, page_size=STATEMENTS_A_PAGE)
    found, within = search(query) if number == 1 else _turn_to(speaker, query), QueryDict(f"speaker={slug}")
    refuse_beyond(number, found.pages)
    ctx = {
        "section": "speakers",
        "speaker": speaker,
        "names": [spelling.name for spelling in speaker.names.all() if spelling.name != speaker.name],
        "offices": [(office, name_office(office), describe_term(office)) for office in speaker.offices.all()],
        "found": found,
        "within": within.urlencode(),
        "cards": [make_card(hit.statement) for hit in found.hits],
        "pager": make_pager(request.GET, number, found.pages),
    }
    if number == 1:
        ctx |= _sum_up(speaker, query, found, within)
    return render(request, "speakers/speaker.html", ctx)


def _turn_to(speaker: Speaker, query: StatementQuery) -> SearchPage:
    """Return a later page: the statements and how many there are, without the counts that only the first page shows."""
    total = count_by("speaker", [speaker.pk]).get(speaker.pk, 0)
    ids = list_first(query)
    statements = fetch_cards(ids, current_edition())
    hits = tuple(Hit(statements[pk]) for pk in ids if pk in statements)
    return SearchPage(hits=hits, total=total, number=query.page, pages=-(-total // query.page_size))


def _sum_up(speaker: Speaker, query: StatementQuery, found: SearchPage, within: QueryDict) -> dict[str, Any]:
    """Return what the first page tells of the speaker, besides the latest words."""
    relayed = Statement.objects.published().filter(relayed_from=speaker).for_cards().order_by("-pk")
    return {
        "chart": draw_timeline(found, within),
        "kinds": share_kinds(found),
        "outlets": found.facet("outlet").values[:MOST_COUNTED],
        "over_time": draw_strands(count_over_time(query, "topic", MOST_FOLLOWED), "topic", within),
        "positions": read_positions(speaker, found.facet("topic")),
        "relayed": [make_card(statement) for statement in relayed[:MOST_RELAYED]],
    }


def _name_last_office(speaker: Speaker) -> str:
    """Name the office held now, else the last one."""
    offices = list(speaker.offices.all())
    return name_office(speaker.office_on(None) or offices[-1]) if offices else ""
