"""Names that mean the same find each other."""

import pytest

from statements.search import sync
from statements.search.language import parse
from statements.search.synonyms import LIST, read_synonyms, with_synonyms
from statements.search.syntax import And, Or, Word
from tests.factories import StatementFactory
from tests.search.asking import marked, words


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("UN", "The United Nations met."),
        ("U.N.", "The United Nations met."),
        ("United Nations", "The UN met."),
        ("united nations", "The U.N. met."),
        ("reform of the United Nations", "The reform of the U.N."),
        ("drones OR UN", "The United Nations met."),
        ("drones OR united nations", "The U.N. met."),
        ("USA", "The U.S. and others."),
        ("U.S.", "The United States of America."),
        ("U.S.", "The U.S. and others."),
        ("dprk", "The Democratic People’s Republic of Korea."),
        ("Democratic People’s Republic of Korea", "The DPRK."),
        ("Türkiye", "Turkey said so."),
        ("turkey", "Türkiye said so."),
        ("European Union -UN", "The EU met."),
    ],
)
def test_a_name_finds_its_other_names(text: str, passage: str) -> None:
    StatementFactory(words=passage)
    sync()

    assert words(text).total == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("USA", "They told us."),
        ("U.S.", "They told us."),
        ("the U.S. position", "The position they told us."),
        ('"UN"', "The United Nations met."),
        ('"United Nations"', "The UN met."),
        ("UN", "United they are, these nations."),
        ("-UN", "The United Nations met."),
    ],
)
def test_a_name_finds_nothing_else(text: str, passage: str) -> None:
    StatementFactory(words=passage)
    sync()

    assert words(text).total == 0


@pytest.mark.django_db
def test_the_other_names_are_marked() -> None:
    StatementFactory(words="The United Nations, the U.N. and the UN.")
    sync()

    assert marked(words("UN")) == ["United Nations", "U.N.", "UN"]


def test_the_longest_name_counts() -> None:
    tree = with_synonyms(parse("united nations security council").tree or Or(()))

    assert isinstance(tree, And)
    assert Word("unsc") in getattr(tree.nodes[0], "nodes", ())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('names = [["UN"]]', "are not two or more different names"),
        ('names = [["UN", "un"]]', "are not two or more different names"),
        ('names = [["UN", "–"]]', "are not two or more different names"),
        ('names = [["UN", "United Nations"], ["U.N.", "UN"]]', "stands in another list too"),
    ],
)
def test_a_list_that_breaks_the_rules_says_which(text: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        read_synonyms(text)


def test_no_name_of_the_list_is_a_common_word() -> None:
    names = [name.lower() for group in read_synonyms(LIST.read_text("utf-8")) for name in group]

    assert not {"us", "who", "it", "is", "in", "an", "as", "at"}.intersection(names)
