from time import process_time

import pytest

from statements.web.lines import find_lines


@pytest.mark.parametrize("text", ["", " ", "\n\r\n \t\n\u00a0\u2003\n"])
def test_a_text_without_words_has_no_lines(text: str) -> None:
    assert find_lines(text) == []


def test_lines_keep_their_white_space_and_their_place() -> None:
    lines = find_lines(" one \r\n\n\u00a0\n\ttwo\u2028three")

    assert [(line[0], line.start()) for line in lines] == [(" one ", 0), ("\ttwo\u2028three", 10)]


def test_a_desert_of_spaces_is_crossed_at_once() -> None:
    began = process_time()

    assert find_lines(" " * 100_000 + "\n") == []
    assert process_time() - began < 1
