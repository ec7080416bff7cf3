"""When it was said: from the words of the text, the day of publication and the day of retrieval."""

from datetime import date
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.extraction import FoundOccasion, extract
from statements.models.uncertain_dates import read_bounds
from tests.growth import Text, grows_no_faster_than_its_text, repeated

PUBLISHED = date(2025, 9, 24)  # a Wednesday
RETRIEVED = date(2025, 9, 28)


def occasion(text: str, *, published: date | None = None, retrieved: date | None = None) -> FoundOccasion:
    return extract(text, published=published, retrieved=retrieved).occasion


def evidence(text: str, found: FoundOccasion) -> list[str]:
    return [span.cut(text) for span in found.evidence]


@pytest.mark.parametrize(
    ("when", "edtf"),
    [
        ("on September 23, 2025,", "2025-09-23"),
        ("on 23 September 2025", "2025-09-23"),
        ("on the morning of 23 September 2025", ""),
        ("on 23rd September, 2025,", "2025-09-23"),
        ("on Tuesday, 23 September 2025,", "2025-09-23"),
        ("on Tuesday (September 23)", "2025-09-23"),
        ("on 23/09/2025", "2025-09-23"),
        ("on 09/23/2025", "2025-09-23"),
        ("on 23.09.2025", "2025-09-23"),
        ("on 2025-09-23", "2025-09-23"),
        ("on 05/06/2025", ""),
        ("on September 31, 2025,", ""),
        ("on Sept 23", "2025-09-23"),
        ("on Sept. 23", "2025-09-23"),
        ("on 23 September", "2025-09-23"),
        ("on 31 December", "2024-12-31"),
        ("on February 29", "2024-02-29"),
        ("on Tuesday", "2025-09-23"),
        ("Tuesday", "2025-09-23"),
        ("late on Tuesday", "2025-09-23"),
        ("Monday night", "2025-09-22"),
        ("on Wednesday", "2025-09-24"),
        ("on Thursday", "2025-09-18"),
        ("Tuesday last week", "2025-09-16"),
        ("on Tuesday of last week", "2025-09-16"),
        ("last Tuesday", "2025-09-16/2025-09-23"),
        ("last Thursday", "2025-09-18"),
        ("every Tuesday", ""),
        ("today", "2025-09-24"),
        ("this morning", "2025-09-24"),
        ("yesterday", "2025-09-23"),
        ("last night", "2025-09-23"),
        ("the day before yesterday", "2025-09-22"),
        ("earlier this week", "2025-09-21/2025-09-24"),
        ("last week", "2025-09-14/2025-09-21"),
        ("over the weekend", "2025-09-20/2025-09-21"),
        ("earlier this month", "2025-09-01/2025-09-24"),
        ("last month", "2025-08"),
        ("earlier this year", "2025-01-01/2025-09-24"),
        ("last year", "2024"),
        ("3 days ago", "2025-09-21"),
        ("two weeks ago", "2025-09-04/2025-09-13"),
        ("2 months ago", "2025-06-25/2025-08-08"),
        ("a year ago", "2023-09-25/2025-03-26"),
        ("in early September", "2025-09-01/2025-09-10"),
        ("in mid-September", "2025-09-11/2025-09-20"),
        ("at the end of August", "2025-08-21/2025-08-31"),
        ("in late August 2025", "2025-08-21/2025-08-31"),
        ("in March", "2025-03"),
        ("in October", "2024-10"),
        ("last September", "2024-09"),
        ("in September 2024", "2024-09"),
        ("in late 2024", "2024-09/2024-12"),
        ("in 2015", "2015"),
        ("in the spring of 2025", "2025-21"),
        ("last summer", "2025-22"),
        ("in the winter of 2025", "2024-12/2025-02"),
        ("last winter", "2024-12/2025-02"),
        ("between 20 and 23 September", "2025-09-20/2025-09-23"),
        ("between September 20 and 23, 2025,", "2025-09-20/2025-09-23"),
        ("from 30 August to 2 September 2025", "2025-08-30/2025-09-02"),
        ("between 30 December and 2 January", "2024-12-30/2025-01-02"),
    ],
)
def test_a_time_beside_the_verb_is_counted_from_the_day_of_publication(when: str, edtf: str) -> None:
    assert (
        occasion(f"“Talks have failed,” the envoy told reporters in Geneva {when}.", published=PUBLISHED).date_edtf
        == edtf
    )


@pytest.mark.parametrize(
    "lead",
    [
        "On Monday, the envoy said that talks had failed.",
        "The envoy on Monday said that talks had failed.",
        "The envoy, on Monday, said that talks had failed.",
        "“Talks have failed,” the envoy said on Monday.",
        "“Talks have failed,” said the envoy on Monday.",
        "Speaking in Geneva on Monday, the envoy said that talks had failed.",
        "In a statement on Monday, the envoy said that talks had failed.",
        "Envoys hailed progress on Monday, and their chief said that talks would go on.",
        "Monday on the BBC, Ann Lee said that talks had failed.",
        "The envoy told a press briefing on Monday that talks had failed.",
        "At Monday’s press briefing, the envoy said that talks had failed.",
        "According to a statement issued on Monday, talks have failed.",
        "The envoy said that talks had failed. He told reporters on Monday that they would go on.",
    ],
)
def test_a_time_may_stand_anywhere_about_the_verb_or_the_occasion(lead: str) -> None:
    assert occasion(lead, published=PUBLISHED).date_edtf == "2025-09-22"


@pytest.mark.parametrize(
    "lead",
    [
        "The envoy said that talks would begin on Monday.",
        "The envoy said next Tuesday would be a good day.",
        "“We met on Monday,” the envoy said.",
        "The envoy, who took office on Monday, said that talks had failed.",
        "The envoy who resigned on Monday said that talks had failed.",
        "In response to the attack on Monday, the envoy said that talks had failed.",
        "After a meeting on Monday, the envoy said that talks had failed.",
        "The envoy told reporters ahead of talks on Monday that all had failed.",
        "The envoy told reporters who had come on Monday that talks had failed.",
        "The envoys welcomed talks on Monday, and said that they would go on.",
        "The envoys denounced the attack on Monday.",
        "The envoy criticized the May 7 attack and said that talks had failed.",
        "The envoy said that the war that began on February 24, 2022 goes on.",
        "The envoy said that the Minsk agreements of 2015 had failed.",
        "The envoy told the council of 7 May 2025 that talks had failed.",
        "The envoy said that talks had failed. He had said on Monday that they would go on.",
        "The envoy arrived on Monday. He said that talks had failed.",
        "The envoy told USA Today that talks had failed.",
        "The envoy said that talks had failed.\n\nHe said in March that they would go on.",
        "I wrote in 1996 that talks had failed.",
        "The envoy lost his voice at a debate in August, but said that talks had failed.",
        "The envoy will hold a press briefing on Monday. He said that talks had failed.",
        "The envoy said that talks had failed.",
        "Talks went on until Monday.",
    ],
)
def test_a_time_of_something_else_dates_nothing(lead: str) -> None:
    assert occasion(lead, published=PUBLISHED).date_edtf == ""


@pytest.mark.parametrize(
    ("dateline", "published", "edtf"),
    [
        ("ISLAMABAD, Sept 23 (TDI):", PUBLISHED, "2025-09-23"),
        ("ISLAMABAD, Sept 23 (TDI):", date(2026, 1, 5), "2025-09-23"),
        ("ISLAMABAD, Sept 23 (TDI):", None, ""),
        ("MOSCOW — Sept. 23, 2025 —", None, "2025-09-23"),
        ("Moscow — 23 September 2025 —", None, "2025-09-23"),
        ("New York, 25 September 2025:", None, "2025-09-25"),
        ("New York, 25 September 2025\n\n", None, "2025-09-25"),
        ("BEIJING, May 7 (Reuters) –", PUBLISHED, "2025-05-07"),
    ],
)
def test_a_dateline_dates_the_report(dateline: str, published: date | None, edtf: str) -> None:
    assert occasion(f"{dateline} The envoy said that talks had failed.", published=published).date_edtf == edtf


def test_a_weekday_is_counted_from_the_dateline_however_late_it_was_published() -> None:
    text = "ISLAMABAD, Sept 23 (TDI): The envoy said on Tuesday that talks had failed."
    found = occasion(text, published=date(2025, 10, 5))

    assert found.date_edtf == "2025-09-23"
    assert evidence(text, found) == ["on Tuesday", "Sept 23"]
    assert found.notes == ("counted from publication on 5 October 2025",)


@pytest.mark.parametrize(
    ("dateline", "weekday", "retrieved", "edtf"),
    [
        ("BEIRUT, Sept 2 (GW) -", "Monday", date(2024, 9, 3), "2024-09-02"),
        ("BEIRUT, Sept 2 —", "Monday", date(2024, 9, 2), "2024-09-02"),
        ("BEIRUT, Sept 2 —", "Tuesday", date(2024, 9, 3), ""),
        ("BEIRUT, Sept 2 —", "Monday", date(2024, 9, 20), ""),
        ("BEIRUT, Sept 2 —", "Monday", date(2025, 9, 3), ""),
        ("BEIRUT, Sept 4 —", "Wednesday", date(2024, 9, 3), ""),
    ],
)
def test_a_dateline_and_its_weekday_just_before_the_retrieval_prove_the_year(
    dateline: str, weekday: str, retrieved: date, edtf: str
) -> None:
    text = f"{dateline} The envoy said on {weekday} that talks had failed."

    assert occasion(text, retrieved=retrieved).date_edtf == edtf


@pytest.mark.parametrize(
    ("age", "edtf"),
    [
        ("5 DAYS AGO", "2025-09-23"),
        ("Pakistan4 DAYS AGO", "2025-09-23"),
        ("Published yesterday", "2025-09-23"),
        ("7 hours ago", "2025-09-23"),
        ("2 weeks ago", "2025-09-02/2025-09-16"),
        ("2 months ago", "2025-06-24/2025-08-12"),
    ],
)
def test_the_age_of_a_page_counts_back_from_its_retrieval(age: str, edtf: str) -> None:
    text = f"Talks fail in Geneva again\n{age}\n\nThe envoy said on Tuesday that talks had failed."
    found = occasion(text, retrieved=RETRIEVED)

    assert found.date_edtf == edtf
    assert found.notes == ("counted back from 28 September 2025, when the page was retrieved",)


def test_an_age_without_the_day_of_retrieval_proves_nothing() -> None:
    assert occasion("Talks fail again\n2 DAYS AGO\n\nThe envoy said on Tuesday that talks had failed.").date_edtf == ""


def test_a_picture_and_the_day_of_retrieval_bound_a_weekday_on_both_sides() -> None:
    text = "Talks fail again\n\nA school, September 23, 2025. (AFP)\n\nThe envoy said on Tuesday that talks had failed."
    found = occasion(text, retrieved=date(2025, 10, 12))

    assert found.date_edtf == "2025-09-23/2025-10-07"
    assert found.notes == ("the page was retrieved on 12 October 2025",)


@pytest.mark.parametrize(
    ("caption", "edtf"),
    [
        ("Ann Lee speaks in Geneva, September 23, 2025. (REUTERS)", "2025-09-23/.."),
        ("File photo of Ann Lee speaking in Geneva, September 23, 2025. (REUTERS)", ""),
        ("A school in Geneva, September 23, 2025. (REUTERS)", ""),
    ],
)
def test_a_picture_of_somebody_speaking_was_not_taken_after_the_words(caption: str, edtf: str) -> None:
    text = f"Talks fail again\n\n{caption}\n\nAnn Lee said at a press briefing that talks had failed."

    assert occasion(text).date_edtf == edtf


def test_two_days_of_a_week_are_a_stretch_and_what_is_earlier_is_background() -> None:
    second = "He said on {} that they would go on."

    assert (
        occasion(f"Lee said on 7 May 2025 that talks failed. {second.format('8 May 2025')}").date_edtf
        == "2025-05-07/2025-05-08"
    )
    assert (
        occasion(f"Lee said on 7 May 2025 that talks failed. {second.format('1 March 2025')}").date_edtf == "2025-05-07"
    )
    assert occasion(f"Lee said on 7 May 2025 that talks failed. {second.format('9 July 2025')}").date_edtf == ""


@pytest.mark.parametrize(
    "text",
    [
        lambda size: f"{repeated('Lee said on Tuesday ')(size)}that talks failed.",
        lambda size: f"{repeated('on Tuesday, 23 September 2025, ')(size)}Lee said talks failed.",
        lambda size: f"Lee said {repeated('between 20 and 23 September, ')(size)}that talks failed.",
        repeated("Lee said late early earlier on the end of in early "),
        lambda size: repeated("Published 23 September 2025\n\n")(size) + "Lee said talks failed.",
    ],
)
def test_time_grows_with_the_length_of_a_text_full_of_times(text: Text) -> None:
    read = partial(occasion, published=PUBLISHED, retrieved=RETRIEVED)

    assert grows_no_faster_than_its_text(read, text, 10_000)


TIMES = """
said Lee on Tuesday last next week . , in early late September 2025 23 May 7 Sept. ISLAMABAD, (TDI): between and from
20-23 yesterday today 999 years ago the end of winter this Published — “ ” 31 February 29 23/09/2025 press briefing
"""
DAYS = st.none() | st.dates()


@given(st.lists(st.sampled_from([*TIMES.split(), "\n\n"]), max_size=40).map(" ".join), DAYS, DAYS)
def test_whatever_is_printed_a_date_can_be_kept_and_has_its_proof(
    text: str, published: date | None, retrieved: date | None
) -> None:
    found = occasion(text, published=published, retrieved=retrieved)

    read_bounds(found.date_edtf)
    assert bool(found.date_edtf) == bool(found.evidence)
