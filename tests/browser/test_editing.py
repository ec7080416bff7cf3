"""An editor's decision in the admin is on the public pages at once, whichever process answers."""

import json
from collections.abc import Callable

from playwright.sync_api import Page

from tests.running_site import Site, run_manage

PASSWORD = "a long pass phrase of the archive"
ANSWERS = 8  # enough to have met each process


def test_a_topic_that_an_editor_adds_is_counted_at_once(own_site: Site, open_page: Callable[..., Page]) -> None:
    run_manage({**own_site.environment, "ARCHIVE_EDITOR_PASSWORD": PASSWORD}, "create_editor", "amina")
    public_id = json.loads(own_site.fetch("/statements.jsonl?q=-topic:nato").splitlines()[0])["id"]
    before = own_site.count("?topic=nato")
    page = open_page(f"{own_site.url}/admin/statements/statement/?q={public_id}")

    sign_in(page, "amina")
    page.locator("#result_list tbody a").first.click()
    page.get_by_label("NATO").check()
    page.get_by_label("Reason").fill("The alliance is named in the paragraph before.")
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url("**/statement/?*")

    assert {own_site.count("?topic=nato") for _ in range(ANSWERS)} == {before + 1}
    page.goto(f"{own_site.url}/statements/{public_id}/")
    assert "chosen by an editor" in page.locator("main").inner_text()


def sign_in(page: Page, name: str) -> None:
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
