from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.models import RetiredAddress, Topic
from statements.search import StatementQuery, search
from statements.web.cards import make_card
from statements.web.counts import count_by_topic
from statements.web.paging import page_links, take_page
from statements.web.retired import answer_retired
from statements.web.timeline import draw_timeline

TOPICS_A_PAGE = 100
NEWEST = 8
MOST_COUNTED = 12


@require_safe
def topic_list(request: HttpRequest) -> HttpResponse:
    page = take_page(request, Topic.objects.all(), size=TOPICS_A_PAGE)
    counts = count_by_topic(topic.pk for topic in page.object_list)
    rows = [(topic, counts.get(topic.pk, 0)) for topic in page.object_list]
    return render(request, "topics/list.html", {"section": "topics", "pager": page_links(request, page), "rows": rows})


@require_safe
def topic_page(request: HttpRequest, slug: str) -> HttpResponse:
    topic = Topic.objects.filter(slug=slug).first()
    if topic is None:
        return answer_retired(request, RetiredAddress.Kind.TOPIC, slug)
    found = search(StatementQuery(topics=(slug,), sort="newest", page_size=NEWEST))
    ctx = {
        "section": "topics",
        "topic": topic,
        "found": found,
        "cards": [make_card(hit.statement) for hit in found.hits],
        "within": f"topic={slug}",
        "speakers": found.facet("speaker").values[:MOST_COUNTED],
        "outlets": found.facet("outlet").values[:MOST_COUNTED],
        "chart": draw_timeline(found, QueryDict(f"topic={slug}")),
    }
    return render(request, "topics/topic.html", ctx)
