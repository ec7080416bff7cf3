"""An editor's decision in the admin is on the public pages at once, whichever process answers."""

import json
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.running_site import Site, run_manage

PASSWORD = "a long pass phrase of the archive"
ARTICLE = "GENEVA: The envoy met the press on Tuesday.\n\nThe envoy said that the dredging of the canal would go on.\n"
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


def test_an_editor_takes_a_statement_from_its_article_to_its_withdrawal(
    own_site: Site, open_page: Callable[..., Page], tmp_path: Path
) -> None:
    run_manage({**own_site.environment, "ARCHIVE_EDITOR_PASSWORD": PASSWORD}, "create_editor", "amina")
    article = tmp_path / "talks.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    told = ("--outlet", "ptv-network", "--id", "talks", str(article))
    assert "1 new" in own_site.manage("import_articles", "--dry-run", *told)
    own_site.manage("import_articles", *told)
    public_id = json.loads(own_site.fetch("/statements.jsonl?q=dredging").splitlines()[0])["id"]
    page = open_page(f"{own_site.url}/admin/statements/statement/?q={public_id}")
    sign_in(page, "amina")

    page.locator("#result_list tbody a").first.click()
    page.locator(".field-speaker .select2-selection").click()
    page.locator(".select2-search__field").fill("Khorev")
    page.locator(".select2-results__option", has_text="Albert Khorev").click()
    page.get_by_label("NATO").check()
    page.get_by_role("button", name="Add another Annotation").click()
    page.locator("[name=annotations-0-body]").fill("Read against the recording.")
    page.locator("[name=annotations-0-is_public]").check()
    page.get_by_label("Reason").fill("The envoy is named in the headline.")
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url("**/statement/?*")
    page.goto(f"{own_site.url}/statements/{public_id}/")

    for shown in ("Albert Khorev", "NATO", "Read against the recording."):
        expect(page.locator("main")).to_contain_text(shown)
    page.goto(f"{own_site.url}/admin/statements/statement/?q={public_id}")
    page.locator("input.action-select").check()
    page.locator("select[name=action]").select_option("withdraw_chosen")
    page.locator("button[name=index]").click()
    page.get_by_label("Reason").fill("The outlet took it back.")
    page.get_by_role("button", name="Withdraw").click()
    answer = page.goto(f"{own_site.url}/statements/{public_id}/")

    assert answer
    assert answer.status == 410
    expect(page.locator("main")).to_contain_text("The outlet took it back.")


def sign_in(page: Page, name: str) -> None:
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
