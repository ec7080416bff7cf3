"""Official records: verbatim, by paragraph or by turn."""

import pytest

from statements.extraction import Kind, extract_record
from tests.growth import Text, grows_no_faster_than_its_text, repeated

DEBATE = (
    "The President: The meeting is open.\n\nMr. Lee (Chile): We want peace.\n\nIt will come.\n\nMR. LEE: Thank you."
)


def test_every_paragraph_of_a_speech_is_a_statement() -> None:
    text = "We want peace, and we shall have it.\n\nIt will come in the end."
    found = extract_record(text, speaker="Ann Lee")

    assert [each.passage.cut(text) for each in found.statements] == text.split("\n\n")
    assert {each.kind for each in found.statements} == {Kind.RECORD}
    assert [speaker.name for speaker in found.speakers] == ["Ann Lee"]


def test_a_turn_is_a_statement_however_many_paragraphs_it_has() -> None:
    found = extract_record(DEBATE)

    assert [each.source[0].cut(DEBATE) for each in found.statements] == [
        "The President",
        "Mr. Lee (Chile)",
        "MR. LEE",
    ]
    assert [span.cut(DEBATE) for span in found.statements[1].content] == ["We want peace.", "It will come."]


def test_a_record_without_a_name_has_no_speaker() -> None:
    (found,) = extract_record("We want peace, and we shall have it.").statements

    assert found.speaker is None
    assert found.cue == ()


def test_a_paragraph_over_a_page_break_is_one_statement() -> None:
    lines = ["We want peace in all the world and", "we shall have it in the end, all of us,"] * 5
    text = "\n".join([*lines, "24", "whatever may come."])
    (found,) = extract_record(text).statements

    assert [span.cut(text)[:8] for span in found.content] == ["We want ", "whatever"]


def said(text: str, speaker: str = "") -> list[tuple[str, str]]:
    """Source and words of each statement."""
    found = extract_record(text, speaker=speaker).statements
    return [
        (" ".join(span.cut(text) for span in each.source), " ".join(span.cut(text) for span in each.content))
        for each in found
    ]


def test_a_long_paragraph_is_cut_at_sentences() -> None:
    text = "We want peace in all the world, and we shall have it in the end. " * 80
    found = extract_record(text).statements

    assert {each.rule for each in found} == {"record.sentences"}
    words = [each.passage.cut(text) for each in found]
    assert all(500 < len(each) < 2500 and each.startswith("We") and each.endswith(".") for each in words)
    assert " ".join(words) == text.strip()


def test_a_long_turn_is_cut_at_its_paragraphs_and_keeps_its_source() -> None:
    paragraph = "We want peace in all the world, and we shall have it in the end. " * 10
    text = "\n\n".join(["MR. LEE: We begin.", *[paragraph] * 5])
    found = extract_record(text).statements

    assert len(found) == 6
    assert {each.source[0].cut(text) for each in found} == {"MR. LEE"}
    assert found[1].passage.cut(text).startswith("We want")


def test_the_number_of_a_paragraph_is_not_said() -> None:
    assert said("45.\tWe want peace.\n46. We shall have it.") == [("", "We want peace."), ("", "We shall have it.")]


def test_an_address_goes_on_in_the_sentence_behind_it() -> None:
    text = "Mr. President,\nExcellencies,\nWe want peace.\nIt will come."

    assert said(text) == [("", "Mr. President,\nExcellencies,\nWe want peace."), ("", "It will come.")]


def test_a_heading_is_kept_above_its_paragraphs() -> None:
    found = extract_record("We meet in a dark hour.\nClimate change\nThe sea is rising.")

    assert [each.heading is not None for each in found.statements] == [False, True]


@pytest.mark.parametrize(
    "text",
    [
        lambda size: f"{repeated('Ann Lee ')(size)}\nMr. Lee: No.",
        repeated("Ann Lee:\n"),
        repeated("Mr. President,\n"),
        repeated("("),
    ],
    ids=["names", "labels", "addresses", "brackets"],
)
def test_time_grows_with_the_length_of_a_record_without_shape(text: Text) -> None:
    assert grows_no_faster_than_its_text(extract_record, text, 12_000)
