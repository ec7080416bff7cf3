from hypothesis import given
from hypothesis import strategies as st

from statements.search import Window, choose_stretch

LONG = "word " * 1000
MOST, SHOWN = 1200, 800
CARD = Window(whole=MOST, shown=SHOWN, before=200)


def test_a_passage_of_common_length_is_shown_whole() -> None:
    assert choose_stretch("x" * MOST, [900], CARD) == (0, MOST)


def test_a_very_long_one_is_shown_from_its_beginning() -> None:
    start, end = choose_stretch(LONG, [], CARD)

    assert start == 0
    assert SHOWN - 10 < end < SHOWN


def test_a_match_deep_inside_is_in_sight() -> None:
    start, end = choose_stretch(LONG, [3000], CARD)

    assert start < 3000 < end
    assert LONG[start - 1] == LONG[end] == " "


def test_the_stretch_with_most_matches_is_shown() -> None:
    start, end = choose_stretch(LONG, [100, 2000, 4000, 4010, 4020], CARD)

    assert start < 4000
    assert end > 4020


@given(st.text(alphabet="ab ", min_size=MOST - 5, max_size=MOST + 2000), st.lists(st.integers(0, MOST - 6)).map(sorted))
def test_something_is_always_shown_and_never_more_than_there_is(text: str, matches: list[int]) -> None:
    start, end = choose_stretch(text, matches, CARD)

    assert 0 <= start < end <= len(text)
    assert not matches or any(start <= match < end for match in matches)
