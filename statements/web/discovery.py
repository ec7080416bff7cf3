"""What lets programs find the archive's pages: sitemaps, robots.txt, the OpenSearch description."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import Exists, Max, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_safe

from statements.models import Article, Briefing, Outlet, Statement, StatementTopic, Topic
from statements.web.counts import heard_speakers

ADDRESSES_A_PAGE = 10_000  # the protocol allows 50,000


class PageSitemap(Sitemap):
    """The pages that every archive has."""

    def items(self) -> list[str]:
        return ["home", "statements", "briefings", "speakers", "outlets", "topics", "numbers", "about", "search-help"]

    def location(self, item: str) -> str:
        return reverse(item)


class StatementSitemap(Sitemap):
    limit = ADDRESSES_A_PAGE

    def items(self) -> QuerySet[Statement]:
        return Statement.objects.published().only("public_id", "changed_at").order_by("pk")

    def lastmod(self, item: Statement) -> datetime:
        return item.changed_at

    def get_latest_lastmod(self) -> datetime | None:
        # Django would fetch every statement to find it.
        latest: datetime | None = Statement.objects.published().aggregate(latest=Max("changed_at"))["latest"]
        return latest


class ArticleSitemap(Sitemap):
    limit = ADDRESSES_A_PAGE

    def items(self) -> QuerySet[Article]:
        return Article.objects.only("changed_at").order_by("pk")

    def lastmod(self, item: Article) -> datetime:
        return item.changed_at

    def get_latest_lastmod(self) -> datetime | None:
        latest: datetime | None = Article.objects.aggregate(latest=Max("changed_at"))["latest"]
        return latest


class SlugSitemap(Sitemap):
    """Rows with a page named by a slug; when they last changed is not recorded."""

    limit = ADDRESSES_A_PAGE

    def __init__(self, rows: Callable[[], QuerySet[Any]]) -> None:
        self.rows = rows

    def items(self) -> QuerySet[Any]:
        return self.rows().only("slug").order_by("pk")


class TopicNumbersSitemap(SlugSitemap):
    """The numbers of the topics on which somebody claims any."""

    def items(self) -> QuerySet[Any]:
        claims = StatementTopic.objects.filter(topic=OuterRef("pk"), refused=False, statement__figures__refused=False)
        return super().items().filter(Exists(claims.exclude(statement__review=Statement.Review.WITHDRAWN)))

    def location(self, item: Topic) -> str:
        return reverse("topic-numbers", args=[item.slug])


SITEMAPS = {
    "pages": PageSitemap(),
    "statements": StatementSitemap(),
    "articles": ArticleSitemap(),
    "briefings": SlugSitemap(Briefing.objects.all),
    "speakers": SlugSitemap(heard_speakers),
    "outlets": SlugSitemap(Outlet.objects.all),
    "topics": SlugSitemap(Topic.objects.all),
    "numbers": TopicNumbersSitemap(Topic.objects.all),
}
SITEMAP_SECTIONS = {"sitemaps": SITEMAPS}
SITEMAP_INDEX = {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap-section"}


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    ctx = {"sitemap": request.build_absolute_uri(reverse("sitemap"))}
    return render(request, "robots.txt", ctx, content_type="text/plain; charset=utf-8")


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Answer browsers that ask here without reading the page, as they do for files and in the admin."""
    return redirect(static("icon.svg"))


@require_safe
def opensearch(request: HttpRequest) -> HttpResponse:
    """Describe the search, so that a browser can offer it in its address bar.

    Source: OpenSearch 1.1, draft 6.
    """
    ctx = {
        "page": request.build_absolute_uri(reverse("statements")),
        "feed": request.build_absolute_uri(reverse("feed-statements")),
        "itself": request.build_absolute_uri(reverse("opensearch")),
    }
    return render(request, "opensearch.xml", ctx, content_type="application/opensearchdescription+xml; charset=utf-8")
