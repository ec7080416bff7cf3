"""The table of page types is whole."""

from collections.abc import Iterable, Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from tests.browser.page_types import FOR_PROGRAMS, FRAMES, NOT_PAGES, PAGES, name_of

OF_THE_EDITORS = "admin/"
PLACES = dict.fromkeys(["direct", "noted", "arabic", "withdrawn"], "0123456789") | {"briefing": "a", "article": "1"}


def public_names(patterns: Iterable[URLPattern | URLResolver], space: str = "") -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield f"{space}{pattern.name}"
        elif str(pattern.pattern) != OF_THE_EDITORS:
            yield from public_names(pattern.url_patterns, f"{pattern.namespace}:" if pattern.namespace else "")


def test_every_public_address_is_a_page_type_or_said_to_be_none() -> None:
    shown = {name_of(path.format_map(PLACES)) for path in (PAGES | FRAMES).values()} - {""}
    public = {name for name in public_names(get_resolver().url_patterns) if not name.startswith(FOR_PROGRAMS)}

    assert {name for name in shown if not name.startswith(FOR_PROGRAMS)} | set(NOT_PAGES) == public
    assert not shown & set(NOT_PAGES)
