"""Words that tell nothing of what was said are no statement."""

import pytest

from tests.extraction.reading import statement, statements


@pytest.mark.parametrize(
    "text",
    [
        "The claims, which were first reported by the agency, were old.",
        "The ministers disputed that.",
        "Critics of the envoy denounced both.",
        "The official, who asked not to be named because he was not authorised to speak, left.",
        "The official requested anonymity to speak freely.",
        "Protesters held banners that read “No more war” and “Bread now” in the square.",
        "The agency said its chief, Ann Lee.",
    ],
)
def test_what_only_points_names_or_hides_somebody_is_no_statement(text: str) -> None:
    assert statements(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The envoy said the opposite.", "the opposite"),
        ("The envoy said no.", "no"),
        ("The envoy denied the report.", "the report"),
        ("The meeting, according to the envoy, was hard.", "The meeting … was hard"),
        ("“That,” said the envoy, “is not so.”", "“That,” … “is not so.”"),
    ],
)
def test_few_words_that_tell_something_are_a_statement(text: str, content: str) -> None:
    assert statement(text)["content"] == content
