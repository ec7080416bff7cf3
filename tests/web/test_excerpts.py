from hypothesis import given
from hypothesis import strategies as st

from statements.web.excerpts import MOST, SHOWN, choose_stretch

LONG = "word " * 1000


def test_a_passage_of_common_length_is_shown_whole() -> None:
    assert choose_stretch("x" * MOST, 900) == (0, MOST)


def test_a_very_long_one_is_shown_from_its_beginning() -> None:
    start, end = choose_stretch(LONG, None)

    assert start == 0
    assert SHOWN - 10 < end < SHOWN


def test_a_match_deep_inside_is_in_sight() -> None:
    start, end = choose_stretch(LONG, 3000)

    assert start < 3000 < end
    assert LONG[start - 1] == LONG[end] == " "


@given(st.text(alphabet="ab ", min_size=MOST - 5, max_size=MOST + 2000), st.none() | st.integers(0, MOST - 6))
def test_something_is_always_shown_and_never_more_than_there_is(text: str, first_match: int | None) -> None:
    start, end = choose_stretch(text, first_match)

    assert 0 <= start < end <= len(text)
    assert first_match is None or start <= first_match < end
