from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.models import Article, Outlet, RetiredAddress
from statements.web.counts import count_by
from statements.web.dates import describe_date
from statements.web.paging import page_links, take_page
from statements.web.retired import answer_retired

OUTLETS_A_PAGE = 60
ARTICLES_A_PAGE = 30


@require_safe
def outlet_list(request: HttpRequest) -> HttpResponse:
    page = take_page(request, Outlet.objects.all(), size=OUTLETS_A_PAGE)
    counts = count_by("article__outlet", (outlet.pk for outlet in page.object_list))
    rows = [(outlet, counts.get(outlet.pk, 0)) for outlet in page.object_list]
    return render(
        request, "outlets/list.html", {"section": "outlets", "pager": page_links(request, page), "rows": rows}
    )


@require_safe
def outlet_page(request: HttpRequest, slug: str) -> HttpResponse:
    outlet = Outlet.objects.filter(slug=slug).first()
    if outlet is None:
        return answer_retired(request, RetiredAddress.Kind.OUTLET, slug)
    articles = Article.objects.filter(outlet=outlet).defer("text").select_related("briefing")
    page = take_page(request, articles, size=ARTICLES_A_PAGE)
    counts = count_by("article", (article.pk for article in page.object_list))
    rows = [
        (article, describe_date(article.briefing.date_edtf), counts.get(article.pk, 0)) for article in page.object_list
    ]
    count = count_by("article__outlet", [outlet.pk]).get(outlet.pk, 0)
    ctx = {"section": "outlets", "outlet": outlet, "pager": page_links(request, page), "rows": rows, "count": count}
    return render(request, "outlets/outlet.html", ctx)
