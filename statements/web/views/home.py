from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.search import StatementQuery, search
from statements.web.cards import make_card
from statements.web.counts import outlets_with_words, speakers_with_words
from statements.web.occasions import list_briefings, make_occasions
from statements.web.timeline import draw_timeline

NEWEST_STATEMENTS = 3
NEWEST_BRIEFINGS = 5
MOST_TOPICS = 24


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Open the archive: a search box, its topics, what is new, and what it holds over time."""
    page = search(StatementQuery(sort="newest", page_size=NEWEST_STATEMENTS))
    ctx = {
        "page": page,
        "topics": page.facet("topic").values[:MOST_TOPICS],
        "speakers": speakers_with_words().count(),
        "outlets": outlets_with_words().count(),
        "cards": [make_card(hit.statement) for hit in page.hits],
        "occasions": make_occasions(list_briefings()[:NEWEST_BRIEFINGS]),
        "chart": draw_timeline(page, QueryDict()),
    }
    return render(request, "home.html", ctx)
