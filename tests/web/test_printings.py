"""What pages say of a text that was printed more than once."""

import pytest

from statements.models import Article
from tests.factories import ArticleFactory, OutletFactory, StatementFactory
from tests.web.conftest import ReadPage
from tests.web.reading import part_of, sentence_of

pytestmark = pytest.mark.django_db


def copy_article(article: Article, outlet: str = "tass", text: str = "") -> Article:
    kind = "edition" if outlet == article.outlet.slug else "syndicated"
    copy: Article = ArticleFactory(
        outlet=OutletFactory(slug=outlet), text=text or article.text, copy_of=article, copy_kind=kind
    )
    return copy


def facts(page: str) -> str:
    return part_of(page, '<dl class="facts">', "</dl>")


def test_a_copy_says_who_printed_it_first_and_who_else(read_page: ReadPage) -> None:
    article = ArticleFactory()
    copy, sibling = copy_article(article), copy_article(article, "reuters")

    said = facts(read_page(copy.get_absolute_url()))

    assert "Printed first byPTV NetworkThis outlet printed it too. What both say is marked there" in sentence_of(said)
    assert f'href="{article.get_absolute_url()}"' in said
    assert "Also printed byReuters" in sentence_of(said)
    assert f'href="{sibling.get_absolute_url()}"' in said


def test_an_original_says_who_printed_it_too(read_page: ReadPage) -> None:
    article = ArticleFactory()
    copy_article(article)
    copy_article(article, "ptv-network")

    said = sentence_of(facts(read_page(article.get_absolute_url())))

    assert "Also printed byTass, PTV Network (at another address or in another edition)" in said
    assert "Printed first" not in said


def test_an_article_printed_once_says_nothing_of_copies(read_page: ReadPage) -> None:
    said = facts(read_page(ArticleFactory().get_absolute_url()))

    assert "Printed first" not in said
    assert "Also printed" not in said


def test_a_permalink_names_the_outlets_that_printed_the_same_words_too(read_page: ReadPage) -> None:
    statement = StatementFactory()
    copy = copy_article(statement.article)
    copy_article(statement.article, "reuters", text="They left this out.")

    said = facts(read_page(statement.get_absolute_url()))

    assert "Reported byPTV NetworkThe same words also printed by TassAnd by Reuters" in sentence_of(said)
    assert f'href="{copy.get_absolute_url()}"' in said


def test_what_only_a_copy_says_names_no_original(read_page: ReadPage) -> None:
    article = ArticleFactory()
    statement = StatementFactory(article__copy_of=article, article__copy_kind="edition")

    assert "also printed" not in facts(read_page(statement.get_absolute_url()))


def test_a_briefing_says_which_of_its_articles_are_copies(read_page: ReadPage) -> None:
    statement = StatementFactory()
    copy_article(statement.article)

    page = read_page(statement.article.briefing.get_absolute_url())

    assert "0 statements, besides those of the article it copies" in sentence_of(page)


def test_pages_name_no_more_printings_than_a_reader_can_take_in(read_page: ReadPage) -> None:
    statement = StatementFactory()
    for number in range(30):
        copy_article(statement.article, f"outlet-{number}")

    assert "Outlet 23 and others" in sentence_of(facts(read_page(statement.article.get_absolute_url())))
    assert "Outlet 24" not in facts(read_page(statement.get_absolute_url())).partition("And by")[0]
