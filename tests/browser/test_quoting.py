"""A reader links to exactly some words, and another site shows a statement in a frame."""

import json
from collections.abc import Callable
from urllib.parse import quote

from playwright.sync_api import Page, expect

from tests.running_site import Site

FIRST = "/statements/?q=ceasefire&kind=direct"


def open_statement(site: Site, open_page: Callable[..., Page]) -> Page:
    page = open_page(f"{site.url}{FIRST}")
    page.locator("article.card a[rel=bookmark]").first.click()
    return page


def test_selected_words_have_a_link_that_the_keyboard_reaches(site: Site, open_page: Callable[..., Page]) -> None:
    page = open_statement(site, open_page)
    words = page.locator(".source mark").first.inner_text()
    page.locator(".source p", has=page.locator("mark")).first.click(click_count=3)

    expect(page.get_by_role("link", name="Link to these words")).to_be_visible()
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
