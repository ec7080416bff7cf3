"""What a reader searched for is marked on the pages that the search leads to."""

import re
from html import unescape

import pytest

from tests.factories import ArticleFactory, StatementFactory
from tests.web.conftest import ReadPage
from tests.web.reading import part_of, words_of

pytestmark = pytest.mark.django_db


def marks(html: str) -> list[str]:
    return [unescape(found) for found in re.findall("<mark>(.*?)</mark>", html)]


def hero(page: str) -> str:
    return part_of(page, '<div class="hero">', "</blockquote>")


def test_the_way_from_a_search_to_the_source_keeps_the_words_marked(search_page: ReadPage, read_page: ReadPage) -> None:
    statement = StatementFactory(words="The ceasefires hold.")

    found = search_page(q="“ceasefires” hold*")
    link = re.findall(r'href="([^"]+)" rel="bookmark"', found)[0]
    page = read_page(unescape(link))
    onward = re.findall(rf'href="({statement.article.get_absolute_url()}[^"]+)"', page)[0]
    article = read_page(unescape(onward).partition("#")[0])

    assert marks(hero(page)) == ["ceasefires", "hold"]
    assert marks(part_of(article, '<div class="fulltext"', "</div>")) == ["ceasefires", "hold"]


def test_the_permalink_to_cite_has_no_trace_of_the_search(read_page: ReadPage) -> None:
    statement = StatementFactory()
    page = read_page(statement.get_absolute_url(), q="talks")

    assert f'<link rel="canonical" href="http://testserver{statement.get_absolute_url()}">' in page
    assert "q=talks" not in part_of(page, 'aria-labelledby="cite"', "</section>")


@pytest.mark.parametrize("typed", ["", "zeppelin", "before:nonsense talks", "(", "a* " * 50, "kind:direct"])
def test_nothing_is_marked_that_was_not_found_so(read_page: ReadPage, typed: str) -> None:
    statement = StatementFactory(words="Talks will go on.")

    assert marks(hero(read_page(statement.get_absolute_url(), q=typed))) == []
    assert marks(read_page(statement.article.get_absolute_url(), q=typed)) == []


def test_a_search_without_words_carries_nothing_on(search_page: ReadPage) -> None:
    statement = StatementFactory()

    assert f'href="{statement.get_absolute_url()}" rel="bookmark"' in search_page(q="kind:direct")


def test_words_are_marked_across_statements_and_outside_them(read_page: ReadPage) -> None:
    article = ArticleFactory(text="He said “peace talks” will go on.\n\nPeace talks & <b>peace</b>.\n")
    StatementFactory(kind="mixed", article=article, words="“peace talks” will go on", source_words="")

    text = part_of(read_page(article.get_absolute_url(), q='"peace talks will" OR "peace b"'), '"fulltext"', "</div>")

    assert marks(text) == ["peace talks” will", "peace</b"]
    assert words_of(text.partition(">")[2]).split() == article.text.split()


def test_a_hostile_search_is_only_text(read_page: ReadPage) -> None:
    statement = StatementFactory(words="<script>alert(1)</script>")
    page = read_page(statement.get_absolute_url(), q="<script>alert(1)</script>")

    assert "<script>alert" not in page
    assert marks(hero(page))
