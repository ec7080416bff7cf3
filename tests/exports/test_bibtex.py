import pytest

from statements.exports.bibtex import bibtex, escape_tex
from tests.exports.cards import RETRIEVED, URL, make_statement

pytestmark = pytest.mark.django_db


def test_an_entry_has_author_date_occasion_and_permalink() -> None:
    statement = make_statement(article__url="https://ptv.example/khorev")

    assert bibtex(statement, url=URL, retrieved=RETRIEVED).splitlines() == [
        "@misc{ontherecord-0123456789,",
        "  author = {Khorev, Albert},",
        "  title = {{Talks will go on.}},",
        "  year = {2025},",
        "  month = sep,",
        "  day = {23},",
        "  howpublished = {Press briefing in Islamabad, PTV Network},",
        "  note = {Statement quoted verbatim, as reported by PTV Network. "
        "On the Record, statement 0123456789, version 1. Article: https://ptv.example/khorev. "
        "Retrieved 2 January 2031},",
        f"  url = {{{URL}}},",
        "  urldate = {2031-01-02},",
        "  language = {en},",
        "}",
    ]


def test_a_place_that_the_occasion_is_not_named_by_is_told() -> None:
    entry = bibtex(make_statement(article__briefing__title="Press briefing"), url=URL, retrieved=RETRIEVED)

    assert "  howpublished = {Press briefing, Islamabad, PTV Network}," in entry


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("50% & #1_a $", r"50\% \& \#1\_a \$"),
        (r"\input{x}", r"\textbackslash{}input\textbraceleft{}x\textbraceright{}"),
        ("~^", r"\textasciitilde{}\textasciicircum{}"),
        ("a\n@misc{b,\x00}", r"a @misc\textbraceleft{}b,\textbraceright{}"),
    ],
)
def test_no_character_of_foreign_words_is_a_command(text: str, escaped: str) -> None:
    assert escape_tex(text) == escaped


def test_braces_stay_balanced_whatever_was_said() -> None:
    entry = bibtex(make_statement(words="A } that opens nothing \\} {"), url=URL, retrieved=RETRIEVED)

    assert entry.count("{") == entry.count("}")


def test_an_uncertain_date_stands_in_the_year_as_words() -> None:
    entry = bibtex(make_statement(article__briefing__date_edtf="2025-09-23/.."), url=URL, retrieved=RETRIEVED)

    assert "  year = {on or after 23 September 2025}," in entry
    assert "month" not in entry


def test_a_body_and_an_unknown_speaker_are_kept_whole() -> None:
    body = make_statement(speaker__slug="mfa", speaker__name="Foreign Ministry", speaker__kind="body")

    assert "  author = {{Foreign Ministry}}," in bibtex(body, url=URL, retrieved=RETRIEVED)


def test_an_unknown_speaker_is_said_to_be_unknown() -> None:
    assert "  author = {{Speaker not identified}}," in bibtex(
        make_statement(speaker=None), url=URL, retrieved=RETRIEVED
    )
