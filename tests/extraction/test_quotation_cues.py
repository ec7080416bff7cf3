"""Cues beside quotations and names that were once read wrongly."""

import pytest

from tests.extraction.reading import statement


@pytest.mark.parametrize(
    "text",
    [
        "„We have talked enough”, he said. „Now we need a decision.”",
        "„We have talked enough“, he said. „Now we need a decision.“",
        "“We have talked enough”, he said. “Now we need a decision.”",
    ],
)
def test_a_quotation_goes_on_behind_its_verb_in_marks_of_any_make(text: str) -> None:
    first, second = statement(text)["content"].split(" … ")

    assert first[1:-1] == "We have talked enough"
    assert second[1:-1] == "Now we need a decision."


@pytest.mark.parametrize("named", ["Xi Jinping said", "said Xi Jinping"])
def test_who_passes_a_quotation_on_is_not_its_speaker(named: str) -> None:
    found = statement(f"“We must look far,” {named}, according to a translation provided by the French side.")

    assert (found["content"], found["source"], found["kind"]) == ("“We must look far,”", "Xi Jinping", "direct")


def test_a_surname_in_ly_is_no_adverb() -> None:
    found = statement("Oleksandr Chaly spoke of “guarantees” for the country.")

    assert (found["source"], found["cue"]) == ("Oleksandr Chaly", "spoke of")


@pytest.mark.parametrize("outlet", ["Russian television", "Russian state television", "BBC radio", "the BBC"])
@pytest.mark.parametrize("words", ["it was too early to speak of peace", "the war was over"])
def test_the_outlet_that_was_told_is_not_part_of_the_words(outlet: str, words: str) -> None:
    assert statement(f"The minister told {outlet} {words}.")["content"] == words
