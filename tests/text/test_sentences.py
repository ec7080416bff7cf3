"""Where sentences begin and end."""

import pytest

from statements.text import Span, find_sentences


def sentences(text: str) -> list[str]:
    return [span.cut(text) for span in find_sentences(text, Span(0, len(text)))]


def test_a_full_stop_and_a_capital_part_two_sentences() -> None:
    assert sentences("He left. She stayed.") == ["He left.", "She stayed."]


def test_a_quotation_is_never_cut() -> None:
    quoted = "“His term expired. A summit must come last,” he said."
    assert sentences(f"{quoted} “Peace is far.”") == [quoted, "“Peace is far.”"]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Khorev met Sen. Smith.",
        "Albert P. Khorev spoke.",
        "U.S. Secretary of State Rubio spoke.",
        "It cost 3.5 billion.",
        "See No. 5 of the list.",
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize("text", ["They said no. Then they left.", "He came at 5 p.m. The hall was full."])
def test_a_word_that_looks_like_an_abbreviation_can_end_one(text: str) -> None:
    assert len(sentences(text)) == 2
