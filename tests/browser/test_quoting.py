"""A reader links to exactly some words, and another site shows a statement in a frame."""

import json
import re
from collections.abc import Callable
from urllib.parse import parse_qs, quote, unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Pages
from tests.running_site import Site

FIRST = "/statements/?q=ceasefire&kind=direct"


# Selects from a letter of one paragraph to a letter of another, counted from 0; letters that links hold count too.
SELECT = """([selector, first, start, last, end]) => {
    const point = (paragraph, at) => {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        let node = walker.nextNode();
        for (; at > node.data.length; node = walker.nextNode()) at -= node.data.length;
        return [node, at];
    };
    const paragraphs = document.querySelectorAll(selector);
    document.getSelection().setBaseAndExtent(...point(paragraphs[first], start), ...point(paragraphs[last], end));
}"""


def offered(page: Page) -> str:
    """Return the address that is offered for what is selected."""
    link = page.get_by_role("link", name="Link to these words")
    expect(link).to_be_visible()
    return str(link.get_attribute("href"))


def words_of(address: str) -> str:
    return parse_qs(urlsplit(address).query)["highlight"][0]


def open_statement(site: Site, open_page: Callable[..., Page]) -> Page:
    page = open_page(f"{site.url}{FIRST}")
    page.locator("article.card a[rel=bookmark]").first.click()
    page.locator(".source").wait_for()
    return page


def test_selected_words_have_a_link_that_the_keyboard_reaches(site: Site, open_page: Callable[..., Page]) -> None:
    page = open_statement(site, open_page)
    words = page.locator(".source mark").first.inner_text()
    paragraph = page.locator(".source p", has=page.locator("mark")).first
    paragraph.click(click_count=3)

    last = re.findall(r"\w+", paragraph.inner_text())[-1]  # not the offer for the one word that two presses select
    expect(page.get_by_role("link", name="Link to these words")).to_have_attribute(
        "href", re.compile(f"{last}.{{0,15}}$")
    )
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/*highlight=*")

    assert page.locator(".source mark").all_inner_texts()
    assert words in " ".join(page.locator(".source mark").all_inner_texts())
    assert "?version=1&highlight=" in page.url


def test_the_offer_goes_when_nothing_is_selected(site: Site, open_page: Callable[..., Page]) -> None:
    page = open_statement(site, open_page)
    page.locator(".hero blockquote p").click(click_count=3)
    offer = page.get_by_role("link", name="Link to these words")
    expect(offer).to_be_visible()

    page.keyboard.press("Escape")

    expect(offer).to_be_hidden()


def test_another_page_shows_a_statement_in_the_frame_that_oembed_offers(
    site: Site, open_page: Callable[..., Page]
) -> None:
    permalink = (
        f"{site.url}/statements/{json.loads(site.fetch('/statements.jsonl?kind=direct').splitlines()[0])['id']}/"
    )
    answer = json.loads(site.fetch(f"/oembed/?url={quote(permalink, safe='')}"))

    page = open_page(permalink, instead=f"<!doctype html><title>Elsewhere</title>{answer['html']}")

    expect(page.frame_locator("iframe").locator("blockquote")).to_be_visible()
    expect(page.frame_locator("iframe").get_by_role("link", name="Source and proof")).to_be_visible()


def test_half_a_word_is_offered_whole(site: Site, open_page: Callable[..., Page]) -> None:
    page = open_statement(site, open_page)
    page.evaluate(SELECT, [".hero blockquote p", 0, 3, 0, 15])  # “Ce|asefires are| being

    address = offered(page)

    assert words_of(address) == "Ceasefires are"
    assert address.endswith("#:~:text=Ceasefires%20are")


def test_words_over_several_paragraphs_have_one_link_that_the_server_understands(
    site: Site, open_page: Callable[..., Page]
) -> None:
    page = open_statement(site, open_page)
    page.evaluate(SELECT, [".source p", 0, 6, 1, 14])
    first, second = page.locator(".source p").all_inner_texts()[:2]

    address = offered(page)
    page.goto(address)

    assert words_of(address).startswith(first[4:30])
    assert words_of(address).endswith(second[:15])
    beginning, end = unquote(urlsplit(address).fragment.removeprefix(":~:text=")).split(",")
    assert (first.startswith(beginning, 4), second.startswith(end)) == (True, True)
    marked = "".join(page.locator(".source mark").all_inner_texts())
    assert marked.replace(" ", "") == words_of(address).replace(" ", "")


def test_words_from_right_to_left_are_offered_whole_too(pages: Pages, open_page: Callable[..., Page]) -> None:
    page = open_page(pages.url("right-to-left statement"))
    page.evaluate(SELECT, [".hero blockquote p", 0, 2, 0, 10])  # نر|حب بالحوا|ر
    address = offered(page)
    page.goto(address)

    assert words_of(address) == "نرحب بالحوار"
    expect(page.locator(".hero mark")).to_have_text("نرحب بالحوار")


@pytest.mark.parametrize("scripts", [True, False])
def test_words_of_a_whole_article_can_be_linked_to(pages: Pages, open_page: Callable[..., Page], scripts: bool) -> None:
    page = open_page(pages.url("article"))
    page.evaluate(SELECT, [".fulltext p", 6, 3, 6, 26])  # Spe|aking at a press briefi|ng
    address = offered(page)

    found = open_page(address, scripts=scripts)

    assert words_of(address) == "Speaking at a press briefing"
    expect(found.locator(".fulltext mark")).to_have_text("Speaking at a press briefing")


def test_words_can_be_selected_and_linked_to_with_the_keyboard_alone(
    site: Site, open_page: Callable[..., Page]
) -> None:
    page = open_statement(site, open_page)
    page.evaluate(SELECT, [".hero blockquote p", 0, 1, 0, 2])
    page.keyboard.press("Control+Shift+ArrowRight")
    assert words_of(offered(page)) == "Ceasefires"

    page.keyboard.press("Tab")
    page.keyboard.press("Tab")

    expect(page.get_by_role("button", name="Copy link to the selected words")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Link to these words")).to_be_hidden()
