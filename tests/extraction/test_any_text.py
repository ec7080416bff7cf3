"""Whatever comes in: nothing crashes, every place proves, and time stays linear."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.extraction import Extraction, extract, extract_record
from statements.text import Span
from tests.growth import grows_no_faster_than_its_text, repeated

WORDS = """
“ ” " '' ‘ ’ , . ? ! : ; — ( ) he said says that Khorev The envoy accused of saying according to who and but Mr. U.S.
told reporters it was on Tuesday claimed added, “Peace,” Russia’s Ambassador which by announced pointed out called for
ISLAMABAD: (TDI) While Read More: 2025
"""
NEWS_LIKE = st.lists(st.sampled_from([*WORDS.split(), "\n", "\r\n", "\xa0"]), max_size=60).map(" ".join)
ANY_TEXT = NEWS_LIKE | st.text(st.characters(exclude_categories=["Cs"]), max_size=80)


def prove(text: str, found: Extraction) -> None:
    """All places are in the text, in the passage, in order, and apart from one another."""
    for position, each in enumerate(found.statements):
        pieces = [*each.content, *each.cue, *each.source]
        assert each.position == position
        assert each.content == tuple(sorted(each.content))
        assert each.passage.end <= len(text)
        assert all(each.passage.covers(piece) for piece in pieces)
        assert not any(span.overlaps(other) for span in each.content for other in (*each.cue, *each.source))
        assert each.speaker is None or 0 <= each.speaker < len(found.speakers)


@given(ANY_TEXT)
def test_no_report_crashes_and_all_places_prove(text: str) -> None:
    prove(text, extract(text))


def test_a_colon_behind_which_somebody_says_nothing_crashes_nothing() -> None:
    text = "“ “ . (TDI): Lee said (TDI):"

    prove(text, extract(text))


@given(ANY_TEXT)
def test_no_record_crashes_and_all_places_prove(text: str) -> None:
    found = extract_record(text, speaker="Ann Lee")

    assert all(span.end <= len(text) for each in found.statements for span in (each.passage, *each.content))


@pytest.mark.parametrize("blank", [" ", "\xa0", "\n", "\u2003\u200b"])
def test_time_grows_with_the_length_of_white_space(blank: str) -> None:
    def read(space: str) -> None:
        extract(
            f"Talks go on\nBy Ann Lee |{space}14 March{space}2025\n\nLee{space}said{space}on May{space}7: no{space}."
        )
        extract_record(f"MR. LEE{space}(CHILE){space}: We want{space}peace.{space}")

    assert grows_no_faster_than_its_text(read, repeated(blank), 4_000)


def test_a_span_proves_its_words() -> None:
    text = "He said talks failed."

    assert Span(0, 2).cut(text) == extract(text).statements[0].source[0].cut(text)


def test_a_word_of_capitals_before_who_is_not_divided_in_every_way() -> None:
    """Sixty capitals and a mark took longer than anyone waits."""
    assert extract(f"The envoy met {'A' * 60}!, who said that talks will go on.\n").statements


def test_a_row_of_marks_without_end_says_nothing() -> None:
    assert extract("…" * 16_000).statements == ()
