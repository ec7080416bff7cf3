"""Quotations as outlets print them, led to who said them."""

import pytest

from tests.extraction.reading import statements

PAIRS = ["“”", '""', "''", "‘’", "«»", "»«", "„“", "„”", "””", "‚‘", "‹›"]


@pytest.mark.parametrize("marks", PAIRS)
def test_the_words_in_marks_of_any_make_are_direct(marks: str) -> None:
    opening, closing = marks[:1], marks[1:]
    (found,) = statements(f"{opening}We wait for peace,{closing} said Ann Lee.")

    assert (found["content"], found["kind"]) == (f"{opening}We wait for peace,{closing}", "direct")
    assert found["source"] == "Ann Lee"


@pytest.mark.parametrize("words", ["“We wait for peace,“", '"We wait for peace,”', '“We wait for peace,"'])
def test_a_slip_of_the_outlet_does_not_lose_a_quotation(words: str) -> None:
    (found,) = statements(f"{words} said Ann Lee on Monday. The day was cold.")

    assert (found["content"], found["kind"]) == (words, "direct")


def test_a_mark_nobody_closed_swallows_no_other_quotation() -> None:
    (found,) = statements("“We wait, said Ann Lee. “Talks go on,” Bob Roe added.")

    assert (found["content"], found["source"]) == ("“Talks go on,”", "Bob Roe")


@pytest.mark.parametrize("mark", ["“", '"', "„"])
def test_a_quotation_over_paragraphs_opens_each_and_closes_the_last(mark: str) -> None:
    (found,) = statements(f"{mark}We wait.\n\n{mark}Talks go on.\n\n{mark}It is late,” said Ann Lee.")

    assert found["content"] == f"{mark}We wait. … {mark}Talks go on. … {mark}It is late,”"


def test_single_marks_hold_apostrophes() -> None:
    (found,) = statements("‘Russia’s talks don’t go on,’ said Ann Lee.")

    assert (found["content"], found["kind"]) == ("‘Russia’s talks don’t go on,’", "direct")


def test_a_heading_in_single_marks_does_not_go_on_with_double_ones() -> None:
    (found,) = statements("“We wait for peace,” said Ann Lee.\n\n'A long way to go.'\n\nThe day was cold.")

    assert found["content"] == "“We wait for peace,”"
