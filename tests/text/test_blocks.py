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


def blocks(text: str) -> list[str]:
    """The paragraphs, each on one line."""
    return [" ".join(" ".join(span.cut(text).split()) for span in block) for block in find_blocks(text)]


LINES = ["The work of the United Nations goes on in all of", "its organs and in each of the States that are"] * 4


def test_a_sentence_goes_on_over_blank_lines_and_the_head_of_a_page() -> None:
    text = "\n".join(
        [*LINES, "", "General Assembly 21st plenary meeting", "A/64/PV.3", "", "members of it, and of no other."]
    )

    assert len(blocks(text)) == 1


def test_a_blank_line_behind_a_whole_sentence_parts_paragraphs() -> None:
    text = "\n".join(
        [
            *LINES,
            "members of this great Organization of us all.",
            "",
            "We shall go on. We want it, all of us here do.",
            *LINES,
        ]
    )

    assert len(blocks(text)) == 2


def test_lines_that_are_set_in_begin_paragraphs() -> None:
    text = "\n".join(
        [
            *LINES,
            "members of this great Organization of us all.",
            "  We shall go on. We want it, all of us here do,",
            *LINES,
        ]
    )

    assert len(blocks(text)) == 2


def test_numbers_begin_paragraphs_of_lines_that_fill_the_width() -> None:
    text = "\n".join(
        [
            *LINES,
            "members of this great Organization of us all.",
            "46. We shall go on. We want it, all of us do,",
            *LINES,
        ]
    )

    assert len(blocks(text)) == 2


def test_the_short_first_line_of_a_speech_is_no_title() -> None:
    assert (
        len(blocks("\n".join(["The Democratic Republic", "of us all goes on in all that it does, and", *LINES]))) == 1
    )


def test_a_line_of_its_own_is_a_paragraph_where_lines_are_not_broken() -> None:
    assert len(blocks("1.\tWe want peace in all the world.\nIt will come, and it will stay.\n- Peace;\n- Bread.")) == 4


def test_a_paragraph_torn_in_the_middle_of_a_sentence_is_whole_again() -> None:
    torn = "It is here that the conscience of the whole world meets each year, as it has met since the days of the"

    assert len(blocks(f"{torn}\nfounders of this house.\n\n{torn}\nUnited Nations Conference at San Francisco.")) == 2
