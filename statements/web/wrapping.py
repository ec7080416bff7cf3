"""What holds for every address of a part of the site, put round its views."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from django.http.response import HttpResponseBase
from django.urls import URLPattern, URLResolver

View: TypeAlias = Callable[..., HttpResponseBase]


def wrap_views(
    patterns: Iterable[URLPattern | URLResolver], wrap: Callable[[View], View]
) -> list[URLPattern | URLResolver]:
    """Return the addresses with `wrap` round each view. What another part includes is left alone."""
    return [
        pattern
        if isinstance(pattern, URLResolver)
        else URLPattern(pattern.pattern, wrap(pattern.callback), pattern.default_args, pattern.name)
        for pattern in patterns
    ]
