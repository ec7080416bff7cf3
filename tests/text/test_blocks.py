"""Texts whose lines were broken at a fixed width."""

from statements.text import find_blocks, is_wrapped, read_parts

WRAPPED = (
    "I wish to congratulate the President of the General\n"
    "Assembly at its sixty-fifth session on his election, and\n"
    "I assure him of our full support and cooperation in\n"
    "everything.\n"
    "I come to the Assembly at a difficult time in the\n"
    "history of my country. The floods have left behind a\n"
    "10-55264 24\n"
    "trail of death and destruction. Precious lives were\n"
    "lost, and millions\n"
    "of people were displaced from their homes and lands.\n"
)


def test_broken_lines_are_told_from_paragraphs() -> None:
    assert is_wrapped(WRAPPED)
    assert not is_wrapped("He spoke at length of the war.\n" * 20)


def test_a_sentence_that_ends_early_ends_its_paragraph() -> None:
    first, second = find_blocks(WRAPPED)

    assert first[0].cut(WRAPPED).endswith("everything.")
    assert second[0].cut(WRAPPED).startswith("I come")


def test_a_page_number_is_left_out_of_its_paragraph() -> None:
    spans = find_blocks(WRAPPED)[1]

    assert len(spans) == 2
    assert "10-55264" not in "".join(span.cut(WRAPPED) for span in spans)


def test_a_report_of_broken_lines_has_whole_paragraphs() -> None:
    assert len(read_parts(WRAPPED)) == 3
