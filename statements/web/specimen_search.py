"""A search for the style page: facets, chips, pager, columns and offers in every state, found nowhere."""

import datetime
from typing import Any, Final

from django.http import QueryDict

from statements.search import Bar, Facet, FacetValue, Namesake, Obstacle, SearchPage, StatementFilter
from statements.web.facets import make_chips, make_choices
from statements.web.obstacles import find_ways_out
from statements.web.pager import make_pager
from statements.web.suggestions import Offer, OfferGroup
from statements.web.timeline import draw_timeline

ASKED: Final = "q=peace&topic=peace-talks&speaker=albert-khorev"
LONG_NAME = "Interdepartmental Commission on the Rehabilitation of Settlements and Infrastructure"
COUNTS = (3, 0, 0, 8, 21, 13, 0, 1, 5, 2, 0, 7)  # of the months of a year
FACETS = (
    Facet("kind", (FacetValue("direct", "verbatim", 1204), FacetValue("indirect", "reported", 87))),
    Facet("topic", (FacetValue("peace-talks", "Peace talks", 412, chosen=True), FacetValue("nato", "NATO", 96))),
    Facet(
        "speaker",
        (
            FacetValue("albert-khorev", "Albert Khorev", 40, chosen=True),
            FacetValue("commission", LONG_NAME, 31),
            *(FacetValue(f"speaker-{at}", f"Speaker {at}", 30 - at) for at in range(1, 14)),
        ),
        complete=False,
    ),
)


def show_search() -> dict[str, Any]:
    """Return what the templates of the search page need, without searching."""
    params = QueryDict(ASKED)
    page = SearchPage(
        total=1291,
        briefings=34,
        pages=65,
        facets=FACETS,
        histogram=tuple(_months()),
        suggestion="peace talks",
        suggestion_total=412,
        namesakes=(Namesake("topic", "peace-talks", "Peace talks", 412),),
        obstacles=(Obstacle("topic", 12), Obstacle("word", 3, word="zeppelin", rest="peace")),
        notes=("The search was read as plain words: a bracket was never closed.",),
    )
    return {
        "form": StatementFilter(params).form,
        "refused": _refuse(),
        "page": page,
        "groups": make_choices(page, params),
        "chips": make_chips(page, params),
        "chart": draw_timeline(page, params),
        "pager": make_pager(params, 4, 65),
        "ways_out": find_ways_out(page, params),
        "offers": [
            OfferGroup("Speakers", (Offer("Albert Khorev", "/speakers/albert-khorev/", 40),)),
            OfferGroup("Words", (Offer("khorev", "/statements/?q=khorev"),)),
        ],
    }


def _refuse() -> object:
    refused = StatementFilter(QueryDict("since=last tuesday&kind=shouted"))
    refused.is_valid()
    return refused.form


def _months() -> list[Bar]:
    first = [datetime.date(2025, month, 1) for month in range(1, 13)]
    return [
        Bar(day, (day + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1), f"{day:%b %Y}", count)
        for day, count in zip(first, COUNTS, strict=True)
    ]
