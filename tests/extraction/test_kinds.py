"""Quoted, partly quoted, reported."""

import pytest

from tests.extraction.reading import statement


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“Talks have failed,” he said.", "direct"),
        ("He said talks were “not serious at all.”", "mixed"),
        ("He accused Kyiv of “obstructing” the talks.", "mixed"),
        ("He said talks failed.", "indirect"),
        ("He criticized the term “Great Patriotic War,” once more.", "indirect"),
        ("He praised the “Group of Friends of Peace” of Brazil.", "indirect"),
    ],
)
def test_marks_decide_the_kind_unless_they_stand_round_a_name(text: str, kind: str) -> None:
    assert statement(text)["kind"] == kind
