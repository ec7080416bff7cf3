"""Whatever comes in: nothing crashes, and every place proves."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.text import Span, find_blocks, find_quotations, find_sentences, read_parts
from tests.growth import grows_no_faster_than_its_text, repeated

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


def test_time_grows_with_the_length_of_a_text_without_a_full_stop() -> None:
    def read(text: str) -> None:
        find_sentences(text, Span(0, len(text)))
        read_parts(text)

    assert grows_no_faster_than_its_text(read, repeated("word “ "), 40_000)


@pytest.mark.parametrize("blank", [" ", "\t", "\xa0", "\n", "\r\n", " \n", "\u2003\u200b", "\xa0 \u200b"])
def test_time_grows_with_the_length_of_white_space(blank: str) -> None:
    def read(space: str) -> None:
        text = f"{space}Lee{space}(ABC{space}said:{space}no.{space}“Yes.”{space}Published{space}"
        for part in read_parts(text):
            find_sentences(text, part.span)
        find_blocks(text)

    assert grows_no_faster_than_its_text(read, repeated(blank), 10_000)
