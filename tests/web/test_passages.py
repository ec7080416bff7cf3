from hypothesis import given
from hypothesis import strategies as st

from statements.web.passages import Piece, cut, opens_with_quotation

SAID = "“Talks go on,” he said. “We wait.”"


def test_attributed_words_are_told_from_the_frame() -> None:
    pieces = cut("He said talks go on.", 100, [[108, 119]])

    assert pieces == (Piece("He said "), Piece("talks go on", attributed=True), Piece("."))


def test_printed_quotation_marks_are_known_in_each_part_of_a_cut_quotation() -> None:
    pieces = cut(SAID, 0, [[0, 14], [24, 34]])

    assert [piece.text for piece in pieces if piece.quote] == ["“", "”", "“", "”"]


def test_a_quotation_hangs_only_when_its_mark_is_the_first_thing_printed() -> None:
    assert opens_with_quotation(cut(SAID, 0, [[0, 14]]))
    assert not opens_with_quotation(cut(f"He: {SAID}", 0, [[4, 18]]))


def test_quoted_words_inside_reported_ones_get_no_mark_of_their_own() -> None:
    pieces = cut("They were “not interested” in peace", 0, [[0, 35]])

    assert not any(piece.quote for piece in pieces)


def test_words_between_two_quotations_are_not_taken_for_quoted() -> None:
    pieces = cut("“Racist” and in part “neo-colonial”", 0, [[0, 35]])

    assert not any(piece.quote for piece in pieces)


def test_matches_are_marked_across_frame_and_words() -> None:
    pieces = cut("He said talks go on.", 0, [[8, 19]], [(3, 13)])

    assert [(piece.text, piece.attributed) for piece in pieces if piece.marked] == [("said ", False), ("talks", True)]


@given(
    st.text(min_size=1, max_size=60),
    st.integers(0, 50),
    st.lists(st.tuples(st.integers(0, 120), st.integers(0, 120)), max_size=6),
    st.lists(st.tuples(st.integers(0, 120), st.integers(0, 120)), max_size=6),
)
def test_pieces_joined_again_are_the_printed_passage(
    text: str, start: int, content: list[tuple[int, int]], marks: list[tuple[int, int]]
) -> None:
    assert "".join(piece.text for piece in cut(text, start, content, marks)) == text
