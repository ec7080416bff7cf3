"""What editors see and decide of an article."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from statements.models import Article
from tests.factories import ArticleFactory, ImportRecordFactory, OutletFactory, StatementFactory
from tests.web.reading import sentence_of

pytestmark = pytest.mark.django_db(transaction=True)  # the index learns of a change after its commit


def page_of(article: Article) -> str:
    return f"/admin/statements/article/{article.pk}/change/"


def form_of(article: Article, **changes: object) -> dict[str, object]:
    """Return what a browser would send for the article's form, with an editor's changes."""
    shown = ["url", "headline", "byline", "language"]
    values = {name: getattr(article, name) for name in shown}
    rows = {"outlet": article.outlet_id, "briefing": article.briefing_id, "copy_of": article.copy_of_id or ""}
    return {**values, **rows, "published_on": "", "retrieved_on": "", **changes}


def test_an_article_shows_how_it_was_received(signed_in: Client) -> None:
    article = ArticleFactory(media_type="text/html", encoding="windows-1251", source_sha256="0" * 64)

    page = signed_in.get(page_of(article)).content.decode()

    for told in ("text/html", "windows-1251", "0" * 64, article.sha256):
        assert told in page


def test_an_article_shows_its_copies_and_its_imports(signed_in: Client) -> None:
    article = ArticleFactory()
    copy = ArticleFactory(
        copy_of=article, copy_kind="syndicated", outlet=OutletFactory(slug="tass"), headline="Envoy speaks"
    )
    record = ImportRecordFactory(article=article, problem="No statement was found.")

    page = signed_in.get(page_of(article)).content.decode()

    assert f'<a href="{page_of(copy)}">Envoy speaks</a> (Tass)' in page
    assert f'<a href="/admin/statements/importrun/{record.run_id}/change/">' in page
    assert "unchanged No statement was found." in sentence_of(page)
    assert f'href="/admin/statements/importrecord/?article={article.pk}"' in page


@pytest.mark.parametrize(("outlet", "kind"), [("ptv-network", "address"), ("tass", "syndicated")])
def test_an_editor_says_what_an_article_copies_and_no_import_says_otherwise(
    signed_in: Client, outlet: str, kind: str
) -> None:
    original, article = ArticleFactory(), ArticleFactory(outlet=OutletFactory(slug=outlet), fingerprint="read before")

    page = signed_in.post(page_of(article), form_of(article, copy_of=original.pk), follow=True).content.decode()

    article.refresh_from_db()
    assert (article.copy_of, article.copy_kind) == (original, kind)
    assert article.locked_fields == ["copy_kind", "copy_of"]
    assert article.fingerprint == ""
    assert "The next import of this article settles" in page


def test_an_editor_says_that_an_article_is_no_copy(signed_in: Client) -> None:
    article = ArticleFactory(copy_of=ArticleFactory(), copy_kind="address")

    signed_in.post(page_of(article), form_of(article, copy_of=""))

    article.refresh_from_db()
    assert (article.copy_of, article.copy_kind) == (None, "")
    assert "copy_of" in article.locked_fields


def test_an_article_is_no_copy_of_itself(signed_in: Client) -> None:
    article = ArticleFactory()

    page = signed_in.post(page_of(article), form_of(article, copy_of=article.pk)).content.decode()

    assert "no copy of itself. Choose another." in page


def test_an_article_is_no_copy_of_a_copy(signed_in: Client) -> None:
    original = ArticleFactory()
    copy, article = ArticleFactory(copy_of=original, copy_kind="address"), ArticleFactory()

    page = signed_in.post(page_of(article), form_of(article, copy_of=copy.pk)).content.decode()

    assert f"That is a copy itself. Choose its original, article {original.pk}." in page


def test_copies_of_what_an_editor_called_a_copy_follow_it(signed_in: Client) -> None:
    original, article = ArticleFactory(), ArticleFactory()
    copy = ArticleFactory(copy_of=article, copy_kind="address")

    signed_in.post(page_of(article), form_of(article, copy_of=original.pk))

    copy.refresh_from_db()
    assert copy.copy_of == original


def test_copies_are_of_another_kind_when_the_outlet_of_their_original_is_corrected(signed_in: Client) -> None:
    original, outlet = ArticleFactory(), OutletFactory(slug="tass")
    copy = ArticleFactory(text=original.text, outlet=outlet, copy_of=original, copy_kind="syndicated")

    signed_in.post(page_of(original), form_of(original, outlet=outlet.pk))

    copy.refresh_from_db()
    assert copy.copy_kind == "address"


def test_a_correction_of_something_else_leaves_copies_to_imports(signed_in: Client) -> None:
    article = ArticleFactory(copy_of=ArticleFactory(), copy_kind="address")

    signed_in.post(page_of(article), form_of(article, byline="A. Reporter"))

    article.refresh_from_db()
    assert article.locked_fields == ["byline"]
    assert article.copy_kind == "address"


@pytest.mark.parametrize("rows", [1, 15])
def test_the_page_of_an_article_costs_the_same_however_many_copies_it_has(
    signed_in: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    article = StatementFactory().article
    for _ in range(rows):
        ArticleFactory(copy_of=article, copy_kind="address")
        ImportRecordFactory(article=article)

    with django_assert_num_queries(8):
        assert signed_in.get(page_of(article)).status_code == 200


@pytest.mark.parametrize("tag", ["xx-nonsense!", "english", "e", "en_GB"])
def test_a_language_that_is_no_tag_is_refused(tag: str, signed_in: Client) -> None:
    article = ArticleFactory()

    answer = signed_in.post(page_of(article), form_of(article, language=tag))

    assert answer.context["adminform"].form.errors["language"] == ["Write a tag such as en or pt-BR."]
