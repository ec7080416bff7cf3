"""Every page type, opened once: every width, zoom, direction, scheme, on paper, by keyboard and for screen readers."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from statements.web.embedding import NARROWEST
from tests.browser.conftest import WIDE, Pages
from tests.browser.looks import (
    RULES,
    Look,
    check_colours,
    check_keyboard,
    check_large_type,
    check_right_to_left,
    check_structure,
    check_widths,
)
from tests.browser.page_types import EVERY_PAGE, FRAMES, name_of
from tests.browser.printing import check_print

ARABIC = ["right-to-left search", "right-to-left statement"]


@pytest.mark.parametrize("name", EVERY_PAGE)
def test_a_page_is_fit_for_everybody(
    pages: Pages, open_page: Callable[..., Page], pictures: Path | None, name: str
) -> None:
    page = open_page(pages.url(name), instead=pages.drawn.get(name))
    look = Look(page, pictures and pictures / re.sub(r"[^a-z0-9]+", "-", name), AXE_SCRIPT)

    check_structure(look)
    look.picture("wide")
    check_keyboard(look)
    look.must_be_accessible("wide", RULES)
    check_widths(look)
    check_large_type(look)
    check_right_to_left(look)
    check_colours(look)
    if name not in pages.drawn:
        check_print(look, pages.paths[name])


@pytest.mark.parametrize("name", FRAMES)
def test_a_statement_in_a_frame_is_fit_for_everybody(
    pages: Pages, open_page: Callable[..., Page], pictures: Path | None, name: str
) -> None:
    page = open_page(pages.url(name))
    look = Look(page, pictures and pictures / name.replace(" ", "-"), AXE_SCRIPT)

    look.picture("wide")
    check_keyboard(look)
    check_widths(look)
    look.resize(NARROWEST)
    look.must_fit("as narrow as oEmbed offers it")
    look.resize(WIDE)
    check_large_type(look)
    check_colours(look)
    assert page.evaluate("document.fonts.size") == page.locator("script").count() == 0


@pytest.mark.parametrize("name", ARABIC)
def test_words_from_right_to_left_stand_so(pages: Pages, open_page: Callable[..., Page], name: str) -> None:
    page = open_page(pages.url(name), scripts=False)
    words = page.locator("blockquote[lang=ar]").first

    assert words.evaluate("element => getComputedStyle(element).direction") == "rtl"
    assert words.evaluate("element => getComputedStyle(element.firstElementChild).textAlign") == "start"


def test_statements_under_no_headings_leave_no_room_for_them(pages: Pages, open_page: Callable[..., Page]) -> None:
    page = open_page(pages.url("briefing"))
    edges = "['.outlet', '.part .card'].map(name => document.querySelector(name).getBoundingClientRect().left)"

    outlet, headed = page.evaluate(edges)
    page.evaluate("document.querySelectorAll('.part h4').forEach(heading => heading.remove())")
    assert page.evaluate(edges) == [outlet, outlet] != [outlet, headed]


def test_pages_of_two_kinds_never_have_the_same_title(pages: Pages) -> None:
    kinds: dict[str, set[str]] = {}
    for name, html in pages.read_all().items():
        title = re.search("<title>([^<]+)", html)
        assert title
        kinds.setdefault(title[1], set()).add(name_of(pages.paths.get(name, name)))

    assert [title for title, names in kinds.items() if len(names) > 1] == []
