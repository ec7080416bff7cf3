"""The ways of DESIGN 1 to their end: a researcher's file, a reader's old link, a programmer's answer."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import Pages


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_researcher_takes_a_narrowed_search_away_as_a_table(
    pages: Pages, open_page: Callable[..., Page], tmp_path: Path, scripts: bool
) -> None:
    page = open_page(f"{pages.site.url}/", scripts=scripts)
    page.get_by_role("searchbox").fill("ceasefire")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**/statements/?q=ceasefire*")
    page.locator("#kind-direct").click()
    page.wait_for_url("**/*kind=direct*")
    expect(page.locator("#kind-direct")).to_have_attribute("aria-current", "true")
    ids = [str(card.get_attribute("id")).partition("-")[2] for card in page.locator("article.card").all()]

    page.locator("details.downloads summary").first.click()
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").first.click()
    download.value.save_as(tmp_path / "taken.csv")

    with (tmp_path / "taken.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sorted(row["id"] for row in rows) == sorted(ids)
    assert {row["kind"] for row in rows} == {"direct"}
    assert all("ceasefire" in row["passage"].casefold() for row in rows)


def test_a_reader_of_an_old_citation_learns_what_changed_since(pages: Pages, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{pages.url('corrected statement with a note')}?version=1")
    main = page.locator("main")

    expect(main).to_contain_text("since")
    expect(main).to_contain_text("The number was corrected on the next day.")
    page.goto(pages.url("versions of a statement"))

    expect(main).to_contain_text("Read again.")
    expect(main).to_contain_text("corrected by an editor", ignore_case=True)


def test_a_reader_of_a_withdrawn_statement_learns_why_and_can_go_on(
    pages: Pages, open_page: Callable[..., Page]
) -> None:
    page = open_page(pages.url("withdrawn statement"), scripts=False)

    expect(page.locator("main")).to_contain_text("Attributed to the wrong speaker.")
    page.get_by_role("searchbox").fill("ceasefire")
    page.get_by_role("button", name="Search").click()

    expect(page.locator("article.card").first).to_be_visible()


def test_a_programmer_gets_the_same_search_from_the_api_and_the_feed(pages: Pages) -> None:
    shown = pages.site.count("?q=ceasefire&kind=direct")

    answer = json.loads(pages.site.fetch("/api/v1/search/?q=ceasefire&kind=direct"))
    feed = pages.site.fetch("/feeds/statements.atom?q=ceasefire&kind=direct")
    schema = pages.site.fetch("/api/v1/schema/")

    assert answer["total"] == shown == feed.count("<entry>") > 0
    assert '"openapi"' in schema or "openapi:" in schema


def test_on_paper_each_statement_found_has_its_whole_address(pages: Pages, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{pages.site.url}/statements/?q=ceasefire")
    permalink = str(page.locator("article.card a[rel=bookmark]").first.get_attribute("href")).partition("?")[0]

    paper = PdfReader(io.BytesIO(page.pdf(format="A4")))
    words = "".join("".join(sheet.extract_text().split()) for sheet in paper.pages)

    assert f"{pages.site.url}{permalink}" in words
    assert f"{permalink}?q=" not in words


def test_on_paper_no_citation_is_parted_from_the_name_of_its_style(
    pages: Pages, open_page: Callable[..., Page]
) -> None:
    page = open_page(pages.url("statement"))

    for height in range(500, 1200, 50):  # pixels: the break falls elsewhere on each
        paper = PdfReader(io.BytesIO(page.pdf(width="800px", height=f"{height}px")))
        last = [sheet.extract_text().strip().rpartition("\n")[2].strip() for sheet in paper.pages]
        assert not {"APA", "Chicago", "MLA"} & set(last)
