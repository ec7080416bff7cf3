"""Whatever comes in: nothing crashes, and every place proves."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.text import Span, find_blocks, find_quotations, find_sentences, read_parts

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("“”\"'.!? \n\r\xa0Aa"), max_size=200)


@given(ANY_TEXT)
def test_parts_stand_in_order_and_never_overlap(text: str) -> None:
    parts = read_parts(text)

    assert all(part.span.end <= len(text) for part in parts)
    assert all(one.span.end <= two.span.start for one, two in pairwise(parts))


@given(ANY_TEXT)
def test_parts_leave_out_nothing_but_white_space(text: str) -> None:
    kept = {at for part in read_parts(text) for at in range(part.span.start, part.span.end)}

    assert not any(character.isalnum() for at, character in enumerate(text) if at not in kept)


@given(ANY_TEXT)
def test_sentences_and_quotations_stay_inside_their_paragraph(text: str) -> None:
    for part in read_parts(text):
        found = [*find_sentences(text, part.span), *(q.outer for q in find_quotations(text, part.span))]
        assert all(part.span.covers(span) for span in found)


def test_a_million_characters_without_a_full_stop_take_no_time() -> None:
    text = "word “ " * 150_000
    start = time.perf_counter()

    find_sentences(text, Span(0, len(text)))
    read_parts(text)

    assert time.perf_counter() - start < 5


@pytest.mark.parametrize("blank", [" ", "\t", "\xa0", "\n", "\r\n", " \n", "\u2003\u200b", "\xa0 \u200b"])
def test_white_space_without_end_takes_no_time(blank: str) -> None:
    space = blank * (200_000 // len(blank))
    text = f"{space}Lee{space}(ABC{space}said:{space}no.{space}“Yes.”{space}Published{space}"
    start = time.perf_counter()

    for part in read_parts(text):
        find_sentences(text, part.span)
    find_blocks(text)

    assert time.perf_counter() - start < 5
