from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from statements.models import Statement
from statements.web.cards import make_card
from statements.web.differences import compare_changes
from statements.web.found_statement import about_statement
from statements.web.history import read_versions
from statements.web.version_numbers import read_comparison


@about_statement("statement-versions")
def statement_versions(request: HttpRequest, statement: Statement) -> HttpResponse:
    """Tell what changed in a statement, when and why, and compare any two of its versions."""
    versions = read_versions(statement)
    comparison = read_comparison(request, versions)
    ctx = {
        "section": "statements",
        "url": request.build_absolute_uri(request.path),
        "statement": statement,
        "card": make_card(statement),
        "versions": versions,
        "comparison": comparison,
        "differences": compare_changes(comparison.changes) if comparison else [],
    }
    return render(request, "statements/versions.html", ctx, status=comparison.status if comparison else 200)
