"""The day of a record, from its head."""

import pytest

from statements.extraction import extract_record


@pytest.mark.parametrize(
    ("head", "edtf"),
    [
        ("New York, 21 September 1988, 10 a.m.", "1988-09-21"),
        ("Held at Headquarters, New York, on Wednesday, 21 September 1988, at 10 a.m.", "1988-09-21"),
        (
            "26 September 1988\nHeld at Headquarters, New York,\non Wednesday, 21 September 1988, at 10 a.m.",
            "1988-09-21",
        ),
        ("Letter dated 5 May 1988 from Ann Lee", ""),
        ("Published 5 May 1988", ""),
        ("We all know well what that was.\nA/70/PV.16 29/09/2015\n15-29431 41/51", "2015-09-29"),
        ("Charter of 26 June 1945", ""),
        ("On 21 September 1981\nBelize became a state.", ""),
        ("We all know well what the earthquake did on that day of\n7 December 1988.\nIt was cold.", ""),
    ],
)
def test_the_head_of_a_record_dates_it(head: str, edtf: str) -> None:
    assert extract_record(f"{head}\n\nThe PRESIDENT: I declare open the session.").occasion.date_edtf == edtf


def test_a_wrong_weekday_at_the_head_of_a_record_is_told() -> None:
    found = extract_record("New York, Monday, 21 September 1988\n\nThe PRESIDENT: I declare open the session.").occasion

    assert (found.date_edtf, found.doubts) == (
        "",
        ("It says “Monday, 21 September 1988”, but 21 September 1988 was a Wednesday.",),
    )
