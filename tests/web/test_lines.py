import pytest

from statements.web.lines import find_lines
from tests.growth import grows_no_faster_than_its_text


@pytest.mark.parametrize("text", ["", " ", "\n\r\n \t\n\u00a0\u2003\n"])
def test_a_text_without_words_has_no_lines(text: str) -> None:
    assert find_lines(text) == []


def test_lines_keep_their_white_space_and_their_place() -> None:
    lines = find_lines(" one \r\n\n\u00a0\n\ttwo\u2028three")

    assert [(line[0], line.start()) for line in lines] == [(" one ", 0), ("\ttwo\u2028three", 10)]


def test_time_grows_with_the_width_of_a_desert_of_spaces() -> None:
    assert find_lines(" " * 100_000 + "\n") == []
    assert grows_no_faster_than_its_text(find_lines, lambda size: " " * size + "\n", 25_000)
