"""Quotations that no verb of saying stands beside."""

import pytest

from tests.extraction.reading import statement, statements


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“We need peace in the region,” according to Ann Lee.", "Ann Lee"),
        ("According to Ann Lee, “we need peace in the region.”", "Ann Lee"),
        ("Ann Lee then listed her reasons: “We need peace.”", "Ann Lee"),
        ("More from the report: “We need peace in the region.”", "the report"),
        ("Here’s Ann Lee: “We need peace in the region.”", "Ann Lee"),
        ("Said Ann Lee, “We need peace in the region.”", "Ann Lee"),
        ("As Ann Lee put it, “We need peace in the region.”", "Ann Lee"),
        ("Ann Lee agreed. “We need peace in the region.”", "Ann Lee"),
        ("“We need peace in the region.” — Ann Lee, envoy", "Ann Lee"),
        ("“We need peace in the region.”\n\n- Ann Lee.", "Ann Lee"),
        ("Ann Lee listed her reasons:\n\n“We need peace in the region.”", "Ann Lee"),
    ],
)
def test_a_quotation_is_led_to_who_said_it(text: str, source: str) -> None:
    found = statement(text)

    assert (found["source"], found["kind"]) == (source, "direct")


def test_a_quotation_goes_on_behind_a_sentence_that_only_tells() -> None:
    text = "“It is a small town,” Ann Lee said. It lies far from the coast. “That is a hard place.”"

    assert statement(text)["content"] == "“It is a small town,” … “That is a hard place.”"


def test_a_quotation_alone_goes_on_with_reported_words() -> None:
    found = statement("Ann Lee said that talks go on. “We need peace in the region.”")

    assert found["content"] == "that talks go on … “We need peace in the region.”"


def test_a_state_or_a_day_ends_a_sentence_before_a_quotation() -> None:
    found = statement("“We wait,” said Ann Lee in Raleigh, N.C. “We need peace in the region.”")

    assert found["content"] == "“We wait,” … “We need peace in the region.”"


def test_a_sentence_without_the_space_before_it_is_one_of_its_own() -> None:
    found = statements("“We wait for peace,” Ann Lee said.Bob Roe claimed that talks go on.")

    assert [each["source"] for each in found] == ["Ann Lee", "Bob Roe"]


def test_two_turns_of_one_paragraph_have_two_speakers() -> None:
    found = statements("Lee: “We want peace.” Roe: “We want it too, and now.”\n\nLee: “So be it then.”")

    assert [each["source"] for each in found] == ["Lee", "Roe", "Lee"]


def test_a_question_before_another_quotation_keeps_its_own_speaker() -> None:
    found = statements("Ann Lee replied, “Why now?” Bob Roe then wrote back, “You look well.”")

    assert [each["source"] for each in found] == ["Ann Lee", "Bob Roe"]
