from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from statements.models import Statement
from statements.web.differences import compare_changes
from statements.web.permalink import describe_permalink
from statements.web.public_ids import tidy_public_id
from statements.web.retired import answer_missing, answer_withdrawn, find_merged
from statements.web.version_numbers import read_cited


@require_safe
def statement_page(request: HttpRequest, public_id: str) -> HttpResponse:
    statement = _with_article().filter(public_id=public_id).first()
    if statement is None:
        return answer_missing(request, public_id)
    if statement.review == Statement.Review.WITHDRAWN:
        return answer_withdrawn(request, statement)
    url = request.build_absolute_uri(statement.get_absolute_url())
    cited = read_cited(request, statement)
    ctx = {
        **describe_permalink(statement, url=url, searched=request.GET.get("q", "")),
        "cited": cited,
        "cited_differences": compare_changes(cited.changes) if cited else [],
        "merged": find_merged(request, statement),
    }
    return render(request, "statements/permalink.html", ctx, status=cited.status if cited else 200)


@require_safe
def statement_short(request: HttpRequest, public_id: str) -> HttpResponse:
    return HttpResponsePermanentRedirect(reverse("statement", args=[tidy_public_id(public_id)]))


def _with_article() -> QuerySet[Statement]:
    """Statements with all that a card prints and the article's text, which shows where they stand."""
    return Statement.objects.for_cards().defer(None)
