import pytest
from pytest_django import DjangoAssertNumQueries

from statements.exports.words import (
    cut_pieces,
    on_one_line,
    opening_of,
    passage_of,
    standing_alone,
    without_controls,
    words_of,
)
from statements.models import Statement
from tests.exports.cards import make_statement

pytestmark = pytest.mark.django_db
LONG = "One two three four five six seven eight nine ten eleven twelve thirteen."


@pytest.mark.parametrize(
    ("kind", "words", "opening"),
    [
        ("direct", "Talks will go on,", "Talks will go on"),
        ("direct", "Talks? Yes!", "Talks? Yes!"),
        ("direct", LONG, "One two three four five six seven eight nine ten eleven twelve …"),
        ("record", LONG, "One two three four five six seven eight nine ten eleven twelve …"),
        ("indirect", "talks  will go on", "The envoy said that talks will go on."),
        ("mixed", f"they “{LONG}”", "The envoy said that they “One two three four five six seven …"),
        ("direct", "…", "…"),
    ],
)
def test_a_title_is_the_first_words(kind: str, words: str, opening: str) -> None:
    assert opening_of(make_statement(kind=kind, words=words)) == opening


@pytest.mark.parametrize("kind", ["indirect", "mixed"])
def test_what_was_denied_is_never_shown_without_the_denial(kind: str) -> None:
    text = "He also rejected “claims” that children had been abducted.\n"
    words = "“claims” that children had been abducted"
    denial = make_statement(kind=kind, article__text=text, words=words, cue_words="also rejected", source_words="He")

    assert opening_of(denial) == standing_alone(denial) == text.strip()


def test_a_title_reaches_to_the_cue_however_late_it_comes() -> None:
    text = f"{LONG[:-1]}, Khorev denied any aggressive intent of those who had sent the drones there.\n"
    words = "any aggressive intent of those who had sent the drones there"
    late = make_statement(kind="indirect", article__text=text, words=words, cue_words="denied", source_words="Khorev")
    far = make_statement(
        public_id="0123456780",
        kind="indirect",
        article__text=f"{'word ' * 40}{text}",
        article__key="far",
        words=words,
        cue_words="denied",
        source_words="Khorev",
    )

    assert opening_of(late) == f"{LONG[:-1]}, Khorev denied any aggressive intent of those who …"
    assert opening_of(far) == (
        f"{'word ' * 12}… ten eleven twelve thirteen, Khorev denied any aggressive intent of those who …"
    )


def test_words_printed_apart_are_joined_by_an_ellipsis() -> None:
    text = "“Talks go on,” the envoy said. “We wait.”\n"
    statement = make_statement(article__text=text, words="Talks go on,", content=[[0, 14], [31, 41]])

    assert words_of(statement) == "“Talks go on,” … “We wait.”"


def test_passage_and_words_are_the_same_with_and_without_the_article() -> None:
    card = make_statement()
    whole = Statement.objects.get(pk=card.pk)

    assert (
        (passage_of(card), words_of(card))
        == (passage_of(whole), words_of(whole))
        == (
            "The envoy said: “Talks will go on.”",
            "“Talks will go on.”",
        )
    )


def test_a_span_outside_the_passage_is_cut_from_the_article() -> None:
    statement = make_statement()

    assert cut_pieces(statement, [[0, 5]]) == ["Envoy"]


def test_a_card_is_cut_without_a_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    statement = make_statement()

    with django_assert_num_queries(0):
        words_of(statement)


def test_control_characters_go_and_line_breaks_stay() -> None:
    assert without_controls("a\x00b\x1bc\n\td\ufffe\ud800") == "abc\n\td"
    assert on_one_line(" a\x0bb\u2028c\r\nd ") == "a b c d"


def test_foreign_words_do_not_turn_round_what_a_citation_says_after_them() -> None:
    assert on_one_line("Geneva \u202e\u2067 talks\u2069") == "Geneva talks"
