import re

import pytest

from statements.exports.formats import FORMATS
from tests.factories import ArticleFactory, StatementFactory
from tests.web.conftest import ReadPage
from tests.web.reading import part_of, sentence_of, words_of

pytestmark = pytest.mark.django_db


def full_text(page: str) -> str:
    return part_of(page, '<div class="fulltext"', "</div>").partition(">")[2]


def test_the_whole_source_is_on_the_page_word_for_word(read_page: ReadPage) -> None:
    article = StatementFactory(kind="mixed", words="“talks” & <b>more</b>").article

    printed = words_of(full_text(read_page(article.get_absolute_url())))

    assert printed.split() == article.text.split()


def test_the_statements_of_an_article_can_be_taken_away_in_every_form(read_page: ReadPage) -> None:
    address = StatementFactory().article.get_absolute_url()

    page = read_page(address)

    for ending in FORMATS:
        assert f'<a href="{address}statements.{ending}" download>' in page
    assert "with 1 statement marked where it stands." in page


def test_each_mark_leads_to_its_permalink(read_page: ReadPage) -> None:
    statement = StatementFactory(words="Talks will go on.")

    text = full_text(read_page(statement.article.get_absolute_url()))

    assert f'<a class="mark direct" href="{statement.get_absolute_url()}">“Talks will go on.”</a>' in text


def test_a_permalink_can_point_at_its_statement_in_the_article(read_page: ReadPage) -> None:
    statement = StatementFactory()

    assert f'id="statement-{statement.public_id}"' in read_page(statement.article.get_absolute_url())


def test_numbers_are_drawn_and_never_copied_with_the_text(read_page: ReadPage) -> None:
    text = full_text(read_page(StatementFactory().article.get_absolute_url()))

    assert re.search(r'data-number="1" aria-label="Statement 1"></a>', text)


def test_nested_statements_each_keep_a_link(read_page: ReadPage) -> None:
    article = ArticleFactory(text="He said “peace talks” will go on.\n")
    outer = StatementFactory(kind="mixed", article=article, words="“peace talks” will go on", source_words="")
    inner = StatementFactory(kind="direct", article=article, words="peace talks", source_words="")

    text = full_text(read_page(article.get_absolute_url()))

    assert f'<a class="mark direct several" href="{inner.get_absolute_url()}">“peace talks”</a>' in text
    assert f'<a class="mark mixed" href="{outer.get_absolute_url()}"> will go on</a>' in text


def test_boilerplate_is_dimmed_and_not_left_out(read_page: ReadPage) -> None:
    article = ArticleFactory(text="PTV Network\n\nHe said talks go on.\n\nRead More: Elsewhere\n")
    StatementFactory(kind="indirect", article=article, words="talks go on", source_words="")

    text = full_text(read_page(article.get_absolute_url()))

    assert '<p class="aside"><span>PTV Network</span></p>' in text
    assert '<p class="aside"><span>Read More: Elsewhere</span></p>' in text


def test_withdrawn_statements_are_not_marked(read_page: ReadPage) -> None:
    statement = StatementFactory(withdrawn=True)

    assert 'class="mark ' not in read_page(statement.article.get_absolute_url())


def test_the_page_says_how_the_text_is_proved_and_what_was_inferred(read_page: ReadPage) -> None:
    article = ArticleFactory(inferred=["headline"])

    page = read_page(article.get_absolute_url())

    assert article.sha256 in page
    assert "Read off the text by rule" in page


def test_hostile_text_is_only_text(read_page: ReadPage) -> None:
    article = ArticleFactory(text="<script>alert(1)</script> He said <img src=x onerror=alert(1)> now.\n")
    StatementFactory(kind="indirect", article=article, words="<img src=x onerror=alert(1)> now", source_words="")

    page = read_page(article.get_absolute_url())

    assert "<script>alert" not in page
    assert "<img" not in page


def test_an_address_that_is_no_web_page_is_not_linked(read_page: ReadPage) -> None:
    article = ArticleFactory(url="javascript:alert(1)")

    assert 'href="javascript' not in read_page(article.get_absolute_url())


def test_a_legend_tells_the_kinds_apart(read_page: ReadPage) -> None:
    article = ArticleFactory(text="The envoy said: “Talks go on.”\nHe said that talks go on.\n")
    StatementFactory(kind="direct", article=article, words="Talks go on.")
    StatementFactory(kind="indirect", article=article, words="talks go on", source_words="")

    legend = part_of(read_page(article.get_absolute_url()), '<div class="legend">', "</div>")

    assert sentence_of(legend) == "How the words are given Verbatim 1 Reported 1"


def test_the_page_says_what_was_passed_over_and_why(read_page: ReadPage) -> None:
    article = ArticleFactory(text="PTV Network\n\nHe said talks go on.\n\nIt rained.\n\nHe said it rained.\n")
    StatementFactory(kind="indirect", article=article, words="talks go on", source_words="")
    StatementFactory(kind="indirect", article=article, words="it rained", source_words="")

    facts = sentence_of(part_of(read_page(article.get_absolute_url()), "<dt>Passed over, and why</dt>", "</div>"))

    assert facts.startswith("1 line It stands before the first statement")
    assert facts.endswith("1 line It tells what happened, and attributes words to nobody.")


def test_the_margin_has_a_link_for_each_statement_that_begins_there(read_page: ReadPage) -> None:
    statement = StatementFactory()

    margin = part_of(read_page(statement.article.get_absolute_url()), '<span class="margin"', "</span>")

    assert f'href="{statement.get_absolute_url()}" tabindex="-1" data-number="1"' in margin


def test_the_words_of_a_link_are_marked_in_the_article(read_page: ReadPage) -> None:
    page = read_page(StatementFactory().article.get_absolute_url(), highlight="ended after  an hour")

    assert "<mark>ended after an hour</mark>" in full_text(page)


def test_words_of_a_link_that_the_article_has_not_are_said_not_to_stand_there(read_page: ReadPage) -> None:
    page = read_page(StatementFactory().article.get_absolute_url(), highlight="<b>never said")

    assert "names words that do not stand here: <q>&lt;b&gt;never said</q>" in page
