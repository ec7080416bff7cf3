"""The verb stands behind, or inside, what it reports."""

import pytest

from tests.extraction.reading import statement, statements


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“Talks failed,” he said.", "he"),
        ("“Talks failed,” said Ann Lee, the envoy.", "Ann Lee, the envoy"),
        ("“Have talks failed?” Ann Lee asked.", "Ann Lee"),
        ("“Talks failed,” warned retired general Ann Lee.", "retired general Ann Lee"),
        ("“Talks failed,” Ann Lee told reporters in Geneva.", "Ann Lee"),
    ],
)
def test_a_quotation_is_led_to_the_name_behind_it(text: str, source: str) -> None:
    found = statement(text)

    assert found["source"] == source
    assert found["kind"] == "direct"


def test_a_quotation_cut_by_its_verb_is_one_statement() -> None:
    assert statement("“Talks,” he said, “failed in the end.”")["content"] == "“Talks,” … “failed in the end.”"


def test_a_clause_may_stand_before_its_verb() -> None:
    found = statement("The talks have failed, he said.")

    assert (found["content"], found["kind"]) == ("The talks have failed", "indirect")


def test_a_verb_may_stand_inside_a_clause() -> None:
    assert statement("The plan, he said, has failed.")["content"] == "The plan … has failed"


def test_an_opening_phrase_is_no_content() -> None:
    assert statements("As the envoy said, in Geneva.") == []
    assert statement("In Geneva, the envoy said talks failed.")["content"] == "talks failed"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("According to the envoy, talks failed in May.", "talks failed in May"),
        ("The talks failed in May, according to the envoy.", "The talks failed in May"),
    ],
)
def test_according_to_works_on_both_sides(text: str, content: str) -> None:
    found = statement(text)

    assert (found["source"], found["content"]) == ("the envoy", content)
    assert found["cue"].lower() == "according to"
