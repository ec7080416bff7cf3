"""Words that tell nothing of what was said are no statement."""

import pytest

from tests.extraction.reading import statement, statements


@pytest.mark.parametrize(
    "text",
    [
        "The claims, which were first reported by the agency, were old.",
        "The ministers disputed that.",
        "Critics of the envoy denounced both.",
        "The agency said its chief, Ann Lee.",
    ],
)
def test_content_that_only_points_or_names_is_no_statement(text: str) -> None:
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
