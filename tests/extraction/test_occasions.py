"""The occasion, as far as the text proves it."""

import pytest

from statements.extraction import FoundOccasion, extract

CAPTION = "A soldier walks past a school, September 23, 2025. (REUTERS)\n\n"


def occasion(text: str) -> FoundOccasion:
    return extract(text).occasion


@pytest.mark.parametrize(
    ("lead", "kind", "place"),
    [
        ("Speaking at a press briefing in Geneva, Lee said talks failed.", "press-briefing", "Geneva"),
        ("GENEVA: Lee told a news conference that talks failed.", "press-briefing", "Geneva"),
        ("GENEVA — Sept. 23, 2025 — Lee told a news conference that talks failed.", "press-briefing", "Geneva"),
        ("Lee said in an interview with the BBC that talks failed.", "interview", ""),
        ("Lee said talks failed.", "", ""),
    ],
)
def test_kind_and_place_come_from_the_first_paragraphs(lead: str, kind: str, place: str) -> None:
    found = occasion(lead)

    assert (found.kind, found.place) == (kind, place)


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("BEIRUT: Ann Lee said talks failed. Bob Roe told a news conference in Tyre that they go on.", "", ""),
        ("BEIRUT: Ann Lee said talks failed. The army said in a statement that it was ready.", "", ""),
        ("BEIRUT: Ann Lee said in an interview with the BBC that talks failed.", "interview", ""),
        ("Ann Lee said talks failed.\n\nShe told a news conference in Tyre that they go on.", "press-briefing", "Tyre"),
        ("Ann Lee said talks failed after an interview with Bob Roe was aired.", "", ""),
        ("Ann Lee told a news conference that talks failed. She said in an interview that they go on.", "", ""),
        ("Ann Lee told a news conference on the war in Sudan that talks failed.", "press-briefing", ""),
        ("Ann Lee told a news conference that talks in Sudan failed.", "press-briefing", ""),
        ("Ann Lee said in an interview in April that talks failed.", "interview", ""),
    ],
)
def test_only_the_first_speaker_names_the_occasion_and_only_one(text: str, kind: str, place: str) -> None:
    found = occasion(text)

    assert (found.kind, found.place) == (kind, place)


def test_a_picture_and_a_weekday_prove_the_earliest_day() -> None:
    text = f"Talks failed in the end\n\n{CAPTION}Lee said on Tuesday at a press briefing that talks failed."
    found = occasion(text)

    assert found.date_edtf == "2025-09-23/.."
    assert [span.cut(text) for span in found.evidence] == ["on Tuesday", "September 23, 2025"]


def test_a_weekday_before_the_picture_was_taken_is_the_earliest_day() -> None:
    text = f"Talks failed in the end\n\n{CAPTION}Lee said on Monday at a press briefing that talks failed."

    assert occasion(text).date_edtf == "2025-09-22/.."


@pytest.mark.parametrize(
    "text",
    [
        f"Talks failed in the end\n\n{CAPTION}Lee said at a press briefing that talks failed.",
        "Lee said on Tuesday at a press briefing that talks failed.",
        "Lee said at a press briefing that a meeting of February 30, 2025 failed.",
    ],
)
def test_no_day_is_invented(text: str) -> None:
    assert occasion(text).date_edtf == ""


def test_a_day_printed_with_the_occasion_is_its_day() -> None:
    assert occasion("Lee said at a press briefing on 5 March 2025 that talks failed.").date_edtf == "2025-03-05"


@pytest.mark.parametrize(
    "lead", ["Lee on 7 May 2025 said that talks failed.", "Lee said on May 7, 2025, that talks failed."]
)
def test_the_day_of_a_verb_of_reporting_is_the_day(lead: str) -> None:
    found = occasion(lead)

    assert found.date_edtf == "2025-05-07"
    assert found.evidence[0].cut(lead) in {"7 May 2025", "May 7, 2025"}


@pytest.mark.parametrize(
    "text",
    [
        "Lee said that talks failed on 7 May 2025.",
        "Lee said on Monday, 7 May 2025, that talks failed.",
        "Talks fail again in Geneva\nBy Ann Roe | 5 May 2025\n\nLee said on 7 May 2025 that the talks had failed.",
    ],
)
def test_a_day_of_something_else_or_a_contradiction_proves_nothing(text: str) -> None:
    assert occasion(text).date_edtf == ""


@pytest.mark.parametrize("byline", ["By Ann Roe | 14 March 2025", "March 14, 2025 10:30 AM"])
def test_a_byline_and_a_weekday_prove_the_day(byline: str) -> None:
    text = f"Talks fail again in Geneva\n{byline}\n\nLee said on Friday that the talks had failed."

    assert occasion(text).date_edtf == "2025-03-14"


def test_the_day_of_printing_and_a_weekday_prove_the_day() -> None:
    text = "Talks fail again in Geneva\nPublished October 3, 2025\n\nLee said on Thursday that the talks had failed."
    found = occasion(text)

    assert found.date_edtf == "2025-10-02"
    assert [span.cut(text) for span in found.evidence] == ["on Thursday", "October 3, 2025"]
