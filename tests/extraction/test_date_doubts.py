"""Dates that contradict each other: no day is chosen, and an editor is told in words."""

from datetime import date

import pytest

from statements.extraction import extract

PUBLISHED = date(2025, 9, 24)  # a Wednesday
RETRIEVED = date(2025, 9, 28)


@pytest.mark.parametrize(
    ("text", "edtf", "doubt"),
    [
        (
            "ISLAMABAD, Sept 23 (TDI): Lee said on Wednesday that talks failed.",
            "2025-09-17/2025-09-24",
            "Its dateline names 23 September 2025, a Tuesday, but it says “on Wednesday”.",
        ),
        (
            "Lee said on Monday, 22 September 2024, that talks failed.",
            "",
            "It says “on Monday, 22 September 2024”, but 22 September 2024 was a Sunday.",
        ),
        (
            "Lee said on September 26 that talks failed.",
            "",
            "It says “September 26”, but it was published on 24 September 2025.",
        ),
        (
            "Lee said on September 25 that talks failed.",
            "2025-09-24/2025-09-25",
            "It says “September 25”, but it was published on 24 September 2025.",
        ),
        (
            "GENEVA, Sept 25 (TDI): Lee said that talks failed.",
            "2025-09-24/2025-09-25",
            "It says “Sept 25”, but it was published on 24 September 2025.",
        ),
        (
            "GENEVA, Sept 26 (TDI): Lee said that talks failed.",
            "",
            "It says “Sept 26”, but it was published on 24 September 2025.",
        ),
        (
            "GENEVA, Oct 3 (TDI): Lee said on Friday that talks failed.",
            "",
            "It says “Oct 3”, but it was published on 24 September 2025.",
        ),
        (
            "Talks fail again\nPublished October 3, 2025\n\nLee said on Tuesday that talks failed.",
            "2025-09-23",
            "We were told that it was published on 24 September 2025, but its page prints “October 3, 2025”.",
        ),
        (
            "Talks fail again\n\nA school, September 29, 2025. (AFP)\n\nLee said on Tuesday that talks failed.",
            "2025-09-23",
            "A picture is dated “September 29, 2025”, but it was published on 24 September 2025.",
        ),
    ],
)
def test_a_contradiction_is_told_and_no_day_chosen(text: str, edtf: str, doubt: str) -> None:
    found = extract(text, published=PUBLISHED).occasion

    assert (found.date_edtf, found.doubts) == (edtf, (doubt,))


def test_a_page_retrieved_before_it_was_published_is_doubted() -> None:
    found = extract("Lee said that talks failed.", published=RETRIEVED, retrieved=date(2025, 9, 1)).occasion

    assert found.doubts == (
        "We were told that it was retrieved on 1 September 2025, but published on 28 September 2025.",
    )


@pytest.mark.parametrize("day", [date.min, date.max])
@pytest.mark.parametrize("when", ["on Tuesday", "last week", "last year", "999 years ago", "in March", "last winter"])
def test_a_day_that_cannot_be_true_counts_nothing(day: date, when: str) -> None:
    found = extract(
        f"Talks fail again\n999 years ago\n\nLee said {when} that talks failed.", published=day, retrieved=day
    )

    assert found.occasion.date_edtf == ""
    assert found.occasion.doubts == ("We were told a day of publication or of retrieval that cannot be true.",)
