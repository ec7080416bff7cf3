from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from statements.search import Facet, StatementFilter, list_values
from statements.search.page import RowFacetName
from statements.web.facets import COUNTED_WHOLE, TITLES, make_all_choices, render_choices
from statements.web.links import replacing

MOST = 500  # values on the page


@require_safe
def facet_values(request: HttpRequest, name: str) -> HttpResponse:
    """List all values of one facet of a search, or those whose names begin so."""
    if name not in TITLES or name in COUNTED_WHOLE:
        raise Http404
    facet = cast(RowFacetName, name)
    form, typed = StatementFilter(request.GET), request.GET.get("find", "")
    found = list_values(form.to_query(), facet, typed) if form.is_valid() else Facet(facet)
    params = request.GET.copy()
    params.pop("find", None)
    choices = make_all_choices(found, params)
    ctx = {
        "section": "statements",
        "form": form.form,
        "name": name,
        "title": TITLES[name],
        "typed": typed,
        "choices": render_choices(name, choices[:MOST]),
        "total": len(choices),
        "complete": found.complete and len(choices) <= MOST,
        "kept": [(key, value) for key, values in params.lists() for value in values],
        "back": reverse("statements") + replacing(params),
    }
    return render(request, "statements/values.html", ctx, status=200 if form.is_valid() else 400)
