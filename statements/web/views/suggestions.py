from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.search import complete_last_word
from statements.web.suggestions import suggest

LONGEST_TYPED = 500  # characters


@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """List how what is being typed could go on. A page of its own; the search box takes the list out of it."""
    typed = request.GET.get("q", "")[:LONGEST_TYPED]
    ctx = {"section": "statements", "typed": typed, "groups": suggest(typed, complete_last_word(typed))}
    return render(request, "statements/suggestions.html", ctx)
