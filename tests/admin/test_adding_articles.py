"""An editor pastes an article, looks at what would be found in it, and publishes it."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client

from statements.models import Article, ImportRun, Statement
from tests.factories import OutletFactory
from tests.importing.documents import TEXT

ADD = "/admin/statements/article/add/"
WORDS = "We want a lasting peace"

pytestmark = pytest.mark.django_db(transaction=True)  # the index learns of a change after its commit


def typed(**changes: object) -> dict[str, object]:
    """Return what a browser sends: line ends in two characters."""
    told = {"url": "https://example.org/envoy", "headline": "Envoy speaks", "published": "2025-09-23"}
    text = TEXT.replace("\n", "\r\n")
    return {"text": text, "outlet": OutletFactory().pk, **told, "kind": "", "date": "", "seen": "", **changes}


def preview(browser: Client, **changes: object) -> tuple[str, str]:
    """Return the page that shows what would be found, and its note of what was shown."""
    page = browser.post(ADD, {**typed(**changes), "preview": "Preview"}).content.decode()
    seen = re.search(r'name="seen" value="(\w+)"', page)
    return page, seen[1] if seen else ""


def test_the_list_of_articles_leads_to_a_form_to_paste_one(signed_in: Client) -> None:
    assert f'href="{ADD}"' in signed_in.get("/admin/statements/article/").content.decode()
    assert "Paste the text" in signed_in.get(ADD).content.decode()


def test_a_preview_shows_the_statements_and_leaves_nothing_behind(signed_in: Client) -> None:
    page, _ = preview(signed_in)

    assert WORDS in page
    assert "Albert Khorev" in page
    assert not Article.objects.exists()
    assert not ImportRun.objects.exists()


def test_what_was_shown_is_published_in_one_run(signed_in: Client, editor: User) -> None:
    _, seen = preview(signed_in, kind="press-briefing", date="2025-09-23")

    form = typed(kind="press-briefing", date="2025-09-23", seen=seen, publish="Publish")
    page = signed_in.post(ADD, form, follow=True).content.decode()

    article, run = Article.objects.get(), ImportRun.objects.get()
    assert "The article is in." in page
    assert (article.text, article.headline) == (TEXT, "Envoy speaks")
    assert article.briefing.date_edtf == "2025-09-23"
    assert (run.sources, run.records.get().article) == ([f"pasted by {editor.username}"], article)
    found = signed_in.get("/statements/", {"q": "lasting"}).content.decode()
    assert article.statements.get(kind="direct").public_id in found


def test_nothing_is_published_that_was_not_shown(signed_in: Client) -> None:
    _, seen = preview(signed_in)

    other = typed(text=TEXT.replace("lasting", "durable"), seen=seen, publish="Publish")
    page = signed_in.post(ADD, other).content.decode()

    assert "durable peace" in page
    assert not Article.objects.exists()


def test_an_article_that_is_here_already_is_read_again(signed_in: Client) -> None:
    for text in (TEXT, TEXT.replace("lasting", "durable")):
        _, seen = preview(signed_in, text=text)
        signed_in.post(ADD, typed(text=text, seen=seen, publish="Publish"))

    assert Article.objects.count() == 1
    assert "durable" in Article.objects.get().text


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"url": "envoy"}, "Give one that starts with https://."),
        ({"date": "next week"}, "has a wrong briefing date"),
        ({"text": "\x00"}, "Null characters are not allowed"),
        ({"text": " \r\n "}, "has only white space"),
        ({"text": "a" * 100_001}, "at most 100000 characters"),
        ({"outlet": ""}, "This field is required"),
        ({"url": ""}, "This field is required"),
    ],
)
def test_what_cannot_be_an_article_is_refused_and_says_why(
    signed_in: Client, wrong: dict[str, object], told: str
) -> None:
    page, seen = preview(signed_in, **wrong)

    assert told in page
    assert not seen
    assert not Statement.objects.exists()


def test_a_text_without_statements_says_so(signed_in: Client) -> None:
    page, _ = preview(signed_in, text="It rained in Islamabad on Tuesday.")

    assert "Statements: 0 new" in page


def test_who_may_not_add_articles_meets_no_form(client: Client) -> None:
    client.force_login(User.objects.create_user("reader", is_staff=True))

    assert client.get(ADD).status_code == 403
