"""Links to some words of a page, for browsers that do not know text fragments."""

import pytest
from django.test import Client

from tests.factories import ArticleFactory, StatementFactory
from tests.web.conftest import ReadPage
from tests.web.reading import part_of, sentence_of

pytestmark = pytest.mark.django_db


def source(page: str) -> str:
    return part_of(page, 'aria-labelledby="source"', "</section>")


def test_the_words_of_a_link_are_marked_in_the_quotation_and_in_the_source(read_page: ReadPage) -> None:
    page = read_page(StatementFactory().get_absolute_url(), highlight="will go on")

    assert "Talks <mark>will go on</mark>." in part_of(page, "<blockquote", "</blockquote>")
    assert "Talks <mark>will go on</mark>." in source(page)


def test_words_beside_the_statement_can_be_linked_to(read_page: ReadPage) -> None:
    page = read_page(StatementFactory().get_absolute_url(), highlight="ended after an hour.")

    assert "<mark>ended after an hour.</mark>" in source(page)


def test_words_over_two_lines_are_found_however_they_were_copied(read_page: ReadPage) -> None:
    statement = StatementFactory(article=ArticleFactory(text="“Talks will\ngo on.”\n"), words="Talks will\ngo on.")

    page = read_page(statement.get_absolute_url(), highlight="  Talks   will go on. ")

    assert "<mark>Talks will" in source(page)
    assert "do not stand here" not in page


@pytest.mark.parametrize(
    "words", ["never said", "(", "\0", ".*", "a" * 5000, "go \u202e on", "<script>alert(1)</script>"]
)
def test_words_that_do_not_stand_here_are_said_not_to(client: Client, words: str) -> None:
    response = client.get(StatementFactory().get_absolute_url(), {"highlight": words})
    page = response.content.decode()

    assert response.status_code == 200
    assert "names words that do not stand here" in sentence_of(page)
    assert "<script>alert" not in page


def test_without_a_link_to_words_what_was_searched_for_is_marked(read_page: ReadPage) -> None:
    page = read_page(StatementFactory().get_absolute_url(), q="talks", highlight=" ")

    assert "<mark>Talks</mark>" in part_of(page, "<blockquote", "</blockquote>")
