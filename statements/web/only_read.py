"""Public pages are read: whoever sends them something is told so, before anything looks at what was sent."""

from collections.abc import Iterable
from functools import wraps

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import URLPattern, URLResolver
from django.views.decorators.csrf import csrf_exempt

from statements.web.wrapping import View, wrap_views

ALLOWED = ("GET", "HEAD")


def only_read(patterns: Iterable[URLPattern | URLResolver]) -> list[URLPattern | URLResolver]:
    """Return the addresses, each answering 405 to every method that does not just read."""
    return wrap_views(patterns, _refuse_others)


def _refuse_others(view: View) -> View:
    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if request.method in ALLOWED:
            return view(request, *args, **kwargs)
        response = render(None, "405.html", status=405)
        response.headers["Allow"] = ", ".join(ALLOWED)
        return response

    # Nothing is taken, so nothing can be forged; the guard would answer 403 first.
    return csrf_exempt(answer)
