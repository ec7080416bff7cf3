"""Which words stand inside quotation marks."""

import pytest

from statements.text import Span, find_quotations


def quoted(text: str) -> list[str]:
    return [quote.outer.cut(text) for quote in find_quotations(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "words", ["“We will talk.”", '"We will talk."', "«We will talk.»", "''We will talk.''", "‘We will talk.’"]
)
def test_every_make_of_marks_is_known(words: str) -> None:
    assert quoted(f"He said {words} Then he left.") == [words]


def test_an_open_mark_runs_to_the_end_of_its_paragraph() -> None:
    text = "“We will talk.\nHe left."
    (quote,) = find_quotations(text, Span(0, 14))

    assert quote.outer.cut(text) == "“We will talk."
    assert not quote.closed


def test_marks_inside_a_quotation_belong_to_it() -> None:
    assert quoted("“They call it ‘peace’ again,” he said.") == ["“They call it ‘peace’ again,”"]


def test_an_apostrophe_is_no_mark() -> None:
    assert quoted("Russia’s and the envoys’ view") == []


def test_a_closing_mark_alone_opens_nothing() -> None:
    assert quoted("He left.” Then he came.") == []
