from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.models import RetiredAddress, Topic
from statements.search import StatementQuery, count_measures, count_over_time, search
from statements.web.cards import make_card
from statements.web.claims import choose_measures
from statements.web.measures import say_measure
from statements.web.paging import page_links, take_page
from statements.web.retired import answer_retired
from statements.web.shares import share_kinds
from statements.web.strands import draw_strands
from statements.web.timeline import draw_timeline
from statements.web.topic_tree import count_topics, grow_branches

TOPICS_A_PAGE = 100  # broadest ones, each with its narrower ones
NEWEST = 8
MOST_COUNTED = 12
MOST_FOLLOWED = 8  # speakers over time


@require_safe
def topic_list(request: HttpRequest) -> HttpResponse:
    page = take_page(request, grow_branches(Topic.objects.filter(broader=None)), size=TOPICS_A_PAGE)
    ctx = {"section": "topics", "pager": page_links(request, page), "branches": page.object_list}
    return render(request, "topics/list.html", ctx)


@require_safe
def topic_page(request: HttpRequest, slug: str) -> HttpResponse:
    topic = Topic.objects.filter(slug=slug).prefetch_related("terms").first()
    if topic is None:
        return answer_retired(request, RetiredAddress.Kind.TOPIC, slug)
    query = StatementQuery(topics=(slug,), sort="newest", page_size=NEWEST)
    found, within = search(query), QueryDict(f"topic={slug}")
    measured = choose_measures(count_measures(query) or {})
    ctx = {
        "section": "topics",
        "topic": topic,
        "terms": [term.phrase for term in topic.terms.all() if not term.excludes],
        "exclusions": [term.phrase for term in topic.terms.all() if term.excludes],
        "broader": list(topic.ancestors())[::-1],
        "narrower": count_topics(topic.narrower.all()),
        "found": found,
        "cards": [make_card(hit.statement) for hit in found.hits],
        "within": within.urlencode(),
        "kinds": share_kinds(found),
        "measured": [(measure, say_measure(measure), count) for measure, count in measured[:MOST_COUNTED]],
        "speakers": found.facet("speaker").values[:MOST_COUNTED],
        "outlets": found.facet("outlet").values[:MOST_COUNTED],
        "chart": draw_timeline(found, within),
        "over_time": draw_strands(count_over_time(query, "speaker", MOST_FOLLOWED), "speaker", within),
    }
    return render(request, "topics/topic.html", ctx)
