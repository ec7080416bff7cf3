"""Which words stand inside quotation marks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.text import Span, find_quotations


def quoted(text: str) -> list[str]:
    return [quote.outer.cut(text) for quote in find_quotations(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "words",
    [
        "“We will talk.”",
        '"We will talk."',
        "«We will talk.»",
        "« We will talk. »",
        "»We will talk.«",
        "„We will talk.“",
        "„We will talk.”",
        "”We will talk.”",
        "''We will talk.''",
        "``We will talk.''",
        "‘We will talk.’",
        "‚We will talk.‘",
        "‹We will talk.›",
        "'We will talk.'",
    ],
)
def test_every_make_of_marks_is_known(words: str) -> None:
    assert quoted(f"He said {words} Then he left.") == [words]


@pytest.mark.parametrize("words", ["“We will talk,“", '"We will talk,”', '“We will talk,"', '„We will talk,"'])
def test_a_mark_typed_in_the_stead_of_another_closes(words: str) -> None:
    assert quoted(f"{words} he said, and “no more.”") == [words, "“no more.”"]


@pytest.mark.parametrize(
    "words",
    [
        "“They call it “peace” again,”",
        '"They call it "peace" again,"',
        '“They call it "peace" again,”',
        '"They call it “peace” again,"',
        "„They call it ‚peace‘ again,“",
        "«They call it “peace” again,»",
        "“They call it «peace» again,”",
        "\"They call it 'peace' again,\"",
    ],
)
def test_nested_marks_belong_to_the_quotation_round_them(words: str) -> None:
    assert quoted(f"{words} he said.") == [words]


def test_a_mark_that_opens_again_ends_a_quotation_nobody_closed() -> None:
    assert quoted("“We wait, he said. “We go,” she added.") == ["“We wait, he said.", "“We go,”"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("‘Russia’s talks go on,’ he said.", "‘Russia’s talks go on,’"),
        ("‘The workers’ rights are gone,’ he said.", "‘The workers’ rights are gone,’"),
        ("'Russia's talks don't go on,' he said.", "'Russia's talks don't go on,'"),
    ],
)
def test_apostrophes_stand_inside_single_marks(text: str, words: str) -> None:
    assert quoted(text) == [words]


@pytest.mark.parametrize(
    "text",
    ["the '90s were the workers' best years.", "rock 'n' roll, 'tis said, is the envoys' music.", "5' 10\" tall"],
)
def test_a_typewriter_apostrophe_opens_nothing(text: str) -> None:
    assert quoted(text) == []


@given(st.text(st.sampled_from("“”„«»‹›‘’‚'\"` ab.,\n"), max_size=60))
def test_quotations_stand_in_order_and_never_overlap(text: str) -> None:
    found = [quote.outer for quote in find_quotations(text, Span(0, len(text)))] if text else []

    assert all(one.end <= two.start for one, two in pairwise(found))


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
