import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.models import Statement
from statements.web.marked_text import MarkedLine, mark_text

TEXT = "Talks stall\n\nThe envoy said that talks, “real talks,” go on.\n\nRead More: Elsewhere\n"


def statement(*content: tuple[int, int], passage: tuple[int, int] | None = None, heading: str = "") -> Statement:
    start, end = passage or (content[0][0], content[-1][1])
    spans = [list(span) for span in content]
    return Statement(content=spans, passage_start=start, passage_end=end, heading=heading)


def owners(line: MarkedLine) -> list[tuple[str, int]]:
    return [(run.text, run.owner.number if run.owner else 0) for run in line.runs]


def test_words_of_a_statement_lead_to_it_and_its_number_stands_behind_them() -> None:
    line = mark_text(TEXT, [statement((28, 59), passage=(13, 60))])[1]

    assert owners(line) == [("The envoy said ", 0), ("that talks, “real talks,” go on", 1), (".", 0)]
    assert [[numbered.number for numbered in run.ending] for run in line.runs] == [[], [1], []]


def test_a_statement_inside_another_keeps_its_own_link() -> None:
    line = mark_text(TEXT, [statement((28, 59)), statement((40, 53))])[1]

    assert ("“real talks,”", 2) in owners(line)
    assert [run.is_shared for run in line.runs if run.owner] == [False, True, False]


def test_statements_that_overlap_are_both_numbered() -> None:
    line = mark_text(TEXT, [statement((28, 45)), statement((40, 59))])[1]

    assert [numbered.number for run in line.runs for numbered in run.ending] == [1, 2]


def test_a_statement_may_run_over_several_lines() -> None:
    lines = mark_text("One.\nTwo.\nThree.", [statement((0, 9))])

    assert [owners(line)[0][1] for line in lines] == [1, 1, 0]


@pytest.mark.parametrize(("line", "kind"), [(0, "heading"), (1, "body"), (2, "aside")])
def test_lines_without_statements_stand_aside(line: int, kind: str) -> None:
    lines = mark_text(TEXT, [statement((28, 59), passage=(13, 60), heading="Talks stall")])

    assert lines[line].kind == kind


def test_background_between_statements_is_part_of_the_report() -> None:
    text = "He said one.\nThe war began long ago.\nRead More: Elsewhere\nHe said two.\nAn outlet since 2009."

    lines = mark_text(text, [statement((8, 11)), statement((66, 69))])

    assert [line.kind for line in lines] == ["body", "body", "aside", "body", "aside"]


@given(
    st.text(alphabet="ab “”\n\r\u2028\x0b", min_size=1, max_size=80),
    st.lists(st.tuples(st.integers(0, 79), st.integers(1, 20)), max_size=6),
)
def test_no_printed_character_is_lost_whatever_overlaps(text: str, spans: list[tuple[int, int]]) -> None:
    statements = [statement((start, min(start + length, len(text)))) for start, length in spans if start < len(text)]

    printed = ["".join(run.text for run in line.runs) for line in mark_text(text, statements)]

    assert printed == [line for line in re.split(r"[\r\n]", text) if line.strip()]
