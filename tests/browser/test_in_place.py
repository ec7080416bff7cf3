"""What scripts add to the search page: it changes in place, keeps its history, and listens to the keyboard."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import Pages

MARK = "window.sameDocument = true"
IS_SAME = "() => window.sameDocument === true"


def test_facets_change_the_page_in_place_and_the_way_back_works(pages: Pages, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{pages.site.url}/statements/?q=ceasefire")
    page.evaluate(MARK)
    before = page.locator("#total").inner_text()

    page.locator("#kind-direct").click()
    expect(page.locator("#kind-direct")).to_have_attribute("aria-current", "true")
    narrowed = page.locator("#total").inner_text()
    page.go_back()
    expect(page.locator("#total")).to_have_text(before)
    page.go_forward()

    expect(page.locator("#total")).to_have_text(narrowed)
    assert narrowed != before


def test_a_facet_is_no_new_page_and_keeps_the_focus(pages: Pages, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{pages.site.url}/statements/?q=ceasefire")
    page.evaluate(MARK)

    page.locator("#kind-direct").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/*kind=direct*")

    expect(page.locator("#kind-direct")).to_be_focused()
    assert page.evaluate(IS_SAME)
    expect(page.locator("#announce")).to_contain_text("found")


def test_paging_changes_the_page_in_place(pages: Pages, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{pages.site.url}/statements/")
    page.evaluate(MARK)
    first = page.locator("article.card").first.get_attribute("id")

    page.get_by_role("link", name="Next").click()
    page.wait_for_url("**/*page=2*")

    expect(page.locator("article.card").first).not_to_have_id(str(first))
    assert page.evaluate(IS_SAME)


def test_the_slash_key_leads_to_the_search_box(pages: Pages, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{pages.site.url}/")
    box = page.locator("form.find input[type=search]")

    page.keyboard.press("/")
    expect(box).to_be_focused()
    page.keyboard.type("a/b")

    assert box.input_value() == "a/b"


def test_the_slash_key_leads_from_a_page_without_a_box_to_the_search(
    pages: Pages, open_page: Callable[..., Page]
) -> None:
    page = open_page(pages.url("statement"))

    page.keyboard.press("/")
    page.wait_for_url("**/statements/#q")

    expect(page.get_by_role("searchbox", name="Search statements")).to_be_focused()


def test_a_long_facet_leaves_what_has_the_letters_typed(pages: Pages, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{pages.site.url}/statements/")
    more = page.locator("#more-topic")
    values = more.locator("li:visible")

    more.locator("summary").click()
    everything = values.count()
    more.get_by_role("searchbox").fill("sanct")

    expect(values).to_have_count(1)
    expect(values).to_contain_text("Sanctions")
    more.get_by_role("searchbox").fill("")
    expect(values).to_have_count(everything)


def test_without_scripts_every_way_is_a_link(pages: Pages, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{pages.site.url}/statements/", scripts=False)

    page.get_by_role("link", name="Next").click()
    page.wait_for_url("**/*page=2*")
    page.locator("#kind-direct").click()
    page.wait_for_url("**/*kind=direct*")
    page.locator(".chips a").first.click()
    page.wait_for_url(lambda url: "kind=direct" not in url)

    expect(page.locator("copy-button button")).to_have_count(0)
    expect(page.locator("article.card").first).to_be_visible()
