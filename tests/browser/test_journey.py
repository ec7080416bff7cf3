"""A reader's way from a word to the source, as `make run` offers it on the first day."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.running_site import Site
from tests.waiting import comes_true

WORD = "ceasefire"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_reader_searches_narrows_opens_cites_and_reads_the_source(
    site: Site, open_page: Callable[..., Page], scripts: bool
) -> None:
    page = open_page(f"{site.url}/", scripts=scripts)

    page.get_by_role("searchbox").fill(WORD)
    page.get_by_role("button", name="Search").click()
    page.wait_for_url(f"**/statements/?q={WORD}*")
    narrow_to_verbatim(page)
    quotation = page.locator("article.card blockquote").first.inner_text()
    page.locator("article.card a[rel=bookmark]").first.click()

    expect(page.locator("main")).to_contain_text(quotation)
    citation = page.locator("#citation-apa").inner_text()
    assert page.url.removesuffix(f"?q={WORD}") in citation
    assert f"?q={WORD}" not in citation
    assert "Khorev" in citation
    page.get_by_role("link", name="Read the whole article").click()
    marked = page.locator(f"[id='{page.url.partition('#')[2]}']")
    expect(marked).to_be_in_viewport()
    assert marked.inner_text() in quotation


def narrow_to_verbatim(page: Page) -> None:
    page.locator("#kind-direct").click()
    page.wait_for_url("**/*kind=direct*")
    expect(page.locator("#kind-direct")).to_have_attribute("aria-current", "true")


def test_a_citation_is_copied_to_the_clipboard(site: Site, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{site.url}/statements/?q={WORD}&kind=direct")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("article.card a[rel=bookmark]").first.click()

    page.get_by_role("button", name="APA").click()

    citation = page.locator("#citation-apa").inner_text()
    assert comes_true(lambda: page.evaluate("navigator.clipboard.readText()") == citation)


def test_a_citation_of_a_whole_briefing_is_copied_too(site: Site, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{site.url}/briefings/press-briefing-in-islamabad-2025-09-23/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_text("Cite or take it away").click()
    page.evaluate("setTimeout = () => 0")  # what is said after a press stays

    page.get_by_role("button", name="Copy Chicago citation").click()

    expect(page.get_by_text("Copied")).to_be_visible()
    assert "Press briefing, as reported by PTV Network" in page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("word", [WORD, "zeppelin"])
def test_the_second_stop_of_a_search_skips_to_its_results(
    site: Site, open_page: Callable[..., Page], word: str
) -> None:
    page = open_page(f"{site.url}/statements/?q={word}")

    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the results")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Results", exact=True)).to_be_focused()
    page.keyboard.press("Tab")

    assert page.locator(":focus").evaluate("link => Boolean(link.closest('article.card, .nothing'))")


def test_the_way_from_home_to_a_permalink_needs_only_the_keyboard(site: Site, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{site.url}/")

    walk_to(page, "input[name=q]")
    page.keyboard.type(WORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/*q={WORD}*")
    walk_to(page, "article.card a[rel=bookmark]")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/statements/*/?q={WORD}")

    expect(page.locator("main")).to_contain_text("How this was found")


def test_names_are_offered_while_they_are_typed(site: Site, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{site.url}/statements/")
    box = page.locator("input[name=q]")

    box.press_sequentially("khor")
    offered = page.get_by_role("option", name="Albert Khorev")
    expect(offered).to_be_visible()
    expect(box).to_have_role("combobox")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("status").filter(has_text="suggestion")).to_contain_text("Use the up and down arrows")
    box.press("Escape")
    expect(offered).to_be_hidden()
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press_sequentially("e")
    expect(offered).to_be_visible()
    box.press("ArrowDown")
    expect(offered).to_have_attribute("aria-selected", "true")
    expect(box).to_be_focused()
    expect(box).to_have_attribute("aria-activedescendant", str(offered.get_attribute("id")))
    box.press("Enter")

    page.wait_for_url("**/speakers/albert-khorev/")


def test_who_comes_back_to_a_search_is_shown_what_is_new(site: Site, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{site.url}/statements/?kind=direct")
    newest = page.locator("#what-is-new").get_attribute("data-newest")
    page.evaluate("localStorage.setItem('newest-seen', JSON.stringify([['?kind=direct', '0000000000']]))")
    page.evaluate("sessionStorage.clear()")
    page.reload()

    expect(page.get_by_role("link", name="since your last visit")).to_have_attribute(
        "href", "?kind=direct&newer_than=0000000000"
    )
    assert newest in page.evaluate("localStorage.getItem('newest-seen')")


def test_the_first_stop_of_the_keyboard_skips_to_the_text(site: Site, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{site.url}/")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("#main")).to_be_focused()


@pytest.mark.parametrize("address", ["/", "/statements/"])
def test_what_is_offered_stands_close_together_wherever_it_is_offered(
    site: Site, open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(f"{site.url}{address}")

    page.locator("input[name=q]").press_sequentially("khor")
    group = page.locator(".offering .offers").first
    expect(group).to_be_visible()
    above = "group => group.querySelector('h2').getBoundingClientRect().top - group.getBoundingClientRect().top"

    assert group.evaluate(above) == 0
    assert group.evaluate("group => getComputedStyle(group.querySelector('h2')).paddingBlockEnd") == "0px"


def walk_to(page: Page, selector: str) -> None:
    """Press Tab until an element that matches has the focus; every stop on the way must be visible."""
    for _ in range(200):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        assert focused.bounding_box(), "The focus is on something that cannot be seen."
        if focused.evaluate(f"element => element.matches({selector!r})"):
            return
    raise AssertionError(f"200 stops did not lead to {selector}.")
