from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.exports.dates import describe_date
from statements.models import Article, Outlet, RetiredAddress
from statements.search import StatementQuery, count_over_time, search
from statements.web.counts import count_by, count_by_article
from statements.web.name_lists import read_typed, take_named
from statements.web.outside import outside_link
from statements.web.paging import page_links, take_page
from statements.web.retired import answer_retired
from statements.web.shares import count_checked, share_kinds
from statements.web.strands import draw_strands
from statements.web.timeline import draw_timeline

OUTLETS_A_PAGE = 60
ARTICLES_A_PAGE = 30
MOST_COUNTED = 12
MOST_FOLLOWED = 8  # topics over time


@require_safe
def outlet_list(request: HttpRequest) -> HttpResponse:
    page, outlets = take_named(request, "outlet", Outlet.objects.all, size=OUTLETS_A_PAGE)
    counts = count_by("outlet", (outlet.pk for outlet in outlets))
    ctx = {
        "section": "outlets",
        "pager": page_links(request, page),
        "typed": read_typed(request),
        "rows": [(outlet, counts.get(outlet.pk, 0)) for outlet in outlets],
    }
    return render(request, "outlets/list.html", ctx)


@require_safe
def outlet_page(request: HttpRequest, slug: str) -> HttpResponse:
    outlet = Outlet.objects.filter(slug=slug).first()
    if outlet is None:
        return answer_retired(request, RetiredAddress.Kind.OUTLET, slug)
    # Keys first: to pass over the articles of earlier pages with all their columns takes a hundred times as long.
    page = take_page(request, Article.objects.filter(outlet=outlet).values_list("pk", flat=True), size=ARTICLES_A_PAGE)
    articles = Article.objects.filter(pk__in=list(page.object_list)).defer("text").select_related("briefing")
    counts = count_by_article(page.object_list)
    rows = [(article, describe_date(article.briefing.date_edtf), counts.get(article.pk, 0)) for article in articles]
    query = StatementQuery(outlets=(slug,), sort="newest", page_size=1)
    found, within = search(query), QueryDict(f"outlet={slug}")
    ctx = {
        "section": "outlets",
        "outlet": outlet,
        "address": outside_link(outlet.url),
        "pager": page_links(request, page),
        "rows": rows,
        "found": found,
        "within": within.urlencode(),
        "kinds": share_kinds(found),
        "checked": count_checked(query),
        "speakers": found.facet("speaker").values[:MOST_COUNTED],
        "topics": found.facet("topic").values[:MOST_COUNTED],
        "chart": draw_timeline(found, within),
        "over_time": draw_strands(count_over_time(query, "topic", MOST_FOLLOWED), "topic", within),
    }
    return render(request, "outlets/outlet.html", ctx)
