"""Places in a text."""

import pytest

from statements.text import Span, trim


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 2)])
def test_a_span_is_never_empty_nor_outside(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="Not a span"):
        Span(start, end)


def test_a_span_cuts_out_its_words() -> None:
    assert Span(4, 9).cut("The envoy spoke.") == "envoy"


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not Span(0, 4).overlaps(Span(4, 9))
    assert Span(0, 9).covers(Span(4, 9))


def test_trimming_nothing_but_white_space_leaves_no_span() -> None:
    assert trim("a \xa0 b", 1, 4) is None
    assert trim(" he said ", 0, 9) == Span(1, 8)
