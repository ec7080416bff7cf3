from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.models import Statement
from statements.search import SYNONYMS
from statements.web import quality
from statements.web.query_examples import CHAPTERS


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Say how statements are found, what the labels mean, and what the archive promises."""
    reviews = dict(Statement.objects.order_by().values_list("review").annotate(Count("pk")))
    ctx = {
        "section": "about",
        "published": sum(count for review, count in reviews.items() if review != Statement.Review.WITHDRAWN),
        "quality": {
            "figures": quality.FIGURES,
            "articles": quality.ARTICLES,
            "people": quality.PEOPLE_AGREE,
            "day": quality.MEASURED_ON,
        },
        "reviews": {review.value: reviews.get(review.value, 0) for review in Statement.Review},
    }
    return render(request, "about.html", ctx)


@require_safe
def search_help(request: HttpRequest) -> HttpResponse:
    """Explain the search box by examples that can be tried."""
    return render(request, "about/search.html", {"section": "about", "chapters": CHAPTERS, "synonyms": SYNONYMS})
