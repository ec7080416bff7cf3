"""Official records: verbatim, by paragraph or by turn."""

import pytest

from statements.extraction import Kind, extract_record

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


def test_the_first_turn_in_capitals_is_no_dateline() -> None:
    found = extract_record("MR. LEE: We want peace in all the world.\n\nMS. ROE: So do we, and soon.")

    assert len(found.statements) == 2


@pytest.mark.parametrize(
    "printed",
    [
        "MS. KELLY (United States)",
        "Mr. Kelly",
        "THE PRESIDENT",
        "The President of the Council",
        "QUESTION",
        "MODERATOR",
    ],
)
def test_a_surname_or_a_role_alone_names_nobody(printed: str) -> None:
    found = extract_record(f"{printed}: We want peace, and we want it soon.")

    assert found.statements[0].source
    assert (found.statements[0].speaker, found.speakers) == (None, ())


@pytest.mark.parametrize(
    ("printed", "name", "kind"),
    [
        ("VASSILY NEBENZIA", "Vassily Nebenzia", "person"),
        ("Mr. Albert Khorev (Russian Federation)", "Albert Khorev", "person"),
        ("Ambassador LINDA O’BRIEN-LEE", "Linda O’Brien-Lee", "person"),
        ("Foreign Ministry", "Foreign Ministry", "body"),
        ("United States", "United States", "body"),
    ],
)
def test_a_full_name_or_a_body_is_a_speaker(printed: str, name: str, kind: str) -> None:
    (speaker,) = extract_record(f"{printed}: We want peace, and we want it soon.").speakers

    assert (speaker.name, speaker.kind) == (name, kind)
    assert speaker.names[-1] in printed
