from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.models import Statement
from statements.web.cards import make_card
from statements.web.differences import compare_changes
from statements.web.history import read_versions
from statements.web.retired import answer_missing, answer_withdrawn
from statements.web.version_numbers import read_comparison


@require_safe
def statement_versions(request: HttpRequest, public_id: str) -> HttpResponse:
    """Tell what changed in a statement, when and why, and compare any two of its versions."""
    statement = Statement.objects.for_cards().defer(None).filter(public_id=public_id).first()
    if statement is None:
        return answer_missing(request, public_id, view="statement-versions")
    if statement.review == Statement.Review.WITHDRAWN:
        return answer_withdrawn(request, statement)
    versions = read_versions(statement)
    comparison, problem = read_comparison(request, versions)
    ctx = {
        "section": "statements",
        "url": request.build_absolute_uri(request.path),
        "statement": statement,
        "card": make_card(statement),
        "versions": versions,
        "comparison": comparison,
        "differences": compare_changes(comparison.changes) if comparison else [],
        "problem": problem,
    }
    return render(request, "statements/versions.html", ctx, status=404 if problem else 200)
