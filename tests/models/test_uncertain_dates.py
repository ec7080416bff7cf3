from datetime import date

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from statements.models import Briefing
from statements.models.uncertain_dates import read_bounds
from tests.factories import BriefingFactory


@pytest.mark.parametrize(
    ("expression", "bounds"),
    [
        ("", (None, None)),
        ("2025-09-23", (date(2025, 9, 23), date(2025, 9, 23))),
        ("2025-09", (date(2025, 9, 1), date(2025, 9, 30))),
        ("2024", (date(2024, 1, 1), date(2024, 12, 31))),
        ("2025-09-23/..", (date(2025, 9, 23), None)),
        ("../2025-04", (None, date(2025, 4, 30))),
        ("2025-02-18/2025-04", (date(2025, 2, 18), date(2025, 4, 30))),
        ("2025-21", (date(2025, 3, 1), date(2025, 5, 31))),
        ("2025-24", (date(2025, 12, 1), date(2026, 2, 28))),
        ("2023-24?", (date(2023, 12, 1), date(2024, 2, 29))),
        ("2025-26", (date(2025, 6, 1), date(2025, 8, 31))),
        ("2025-28", (date(2025, 12, 1), date(2026, 2, 28))),
        ("2025-29", (date(2025, 9, 1), date(2025, 11, 30))),
        ("2025-30", (date(2025, 12, 1), date(2026, 2, 28))),
        ("2025-32", (date(2025, 6, 1), date(2025, 8, 31))),
        ("2025-33", (date(2025, 1, 1), date(2025, 3, 31))),
        ("2025-36", (date(2025, 10, 1), date(2025, 12, 31))),
        ("2025-38", (date(2025, 5, 1), date(2025, 8, 31))),
        ("2025-41", (date(2025, 7, 1), date(2025, 12, 31))),
        ("2024-24/2025-21", (date(2024, 12, 1), date(2025, 5, 31))),
        ("199X", (date(1990, 1, 1), date(1999, 12, 31))),
        ("2025-XX", (date(2025, 1, 1), date(2025, 12, 31))),
        ("2025-1X", (date(2025, 10, 1), date(2025, 12, 31))),
        ("2025-XX-23", (date(2025, 1, 23), date(2025, 12, 23))),
        ("2025-XX-31", (date(2025, 1, 31), date(2025, 12, 31))),
        ("2024-02-XX", (date(2024, 2, 1), date(2024, 2, 29))),
        ("202X-02-29", (date(2020, 2, 29), date(2028, 2, 29))),
        ("20X5-06~", (date(2005, 6, 1), date(2095, 6, 30))),
        ("1950S2", (date(1900, 1, 1), date(1999, 12, 31))),
        ("2025-09~", (date(2025, 9, 1), date(2025, 9, 30))),
        ("2025-09-23?", (date(2025, 9, 23), date(2025, 9, 23))),
        ("2025-~09-23", (date(2025, 9, 23), date(2025, 9, 23))),
        ("{2025-09-20,2025-09-23}", (date(2025, 9, 20), date(2025, 9, 23))),
        ("[2025-09..2025-10]", (date(2025, 9, 1), date(2025, 10, 31))),
        ("[2025-09..]", (date(2025, 9, 1), None)),
        ("[..2025-09]", (None, date(2025, 9, 30))),
        ("../..", (None, None)),
    ],
)
def test_a_date_allows_the_days_it_names_and_no_others(
    expression: str, bounds: tuple[date | None, date | None]
) -> None:
    assert read_bounds(expression) == bounds


@pytest.mark.parametrize("expression", ["yesterday", "2025-13", "2025-02-30", "23/09/2025", "2025-09/2025-08"])
def test_what_is_no_date_is_refused(expression: str) -> None:
    with pytest.raises(ValueError, match=r"is not a date|ends before"):
        read_bounds(expression)


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        ("XXXX-12-25", "without any digit of its year"),
        ("-0044", "outside the years 1 to 9999"),
        ("Y170000002", "outside the years 1 to 9999"),
        ("9999-24", "outside the years 1 to 9999"),
        ("2025-02-30", "the calendar has no such day"),
        ("2025-02-3X", "the calendar has no such day"),
        ("2025-W03", "not written as EDTF"),
        ("2025/unknown", "not written as EDTF"),
    ],
)
def test_what_cannot_be_bounded_is_refused_with_the_reason(expression: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_bounds(expression)


@given(st.text(max_size=30) | st.text("0123456789X-/.~?%[]{},SYT", max_size=14))
def test_no_expression_gives_anything_but_bounds_or_a_refusal(expression: str) -> None:
    try:
        earliest, latest = read_bounds(expression)
    except ValueError:
        return
    assert earliest is None or latest is None or earliest <= latest


@pytest.mark.django_db
def test_a_saved_briefing_has_the_bounds_of_its_date() -> None:
    briefing = BriefingFactory(date_edtf="2025-09")

    assert Briefing.objects.get() == briefing
    assert (briefing.earliest, briefing.latest) == (date(2025, 9, 1), date(2025, 9, 30))


def test_an_editor_is_told_how_to_write_a_date() -> None:
    with pytest.raises(ValidationError, match="write 2025-09-23"):
        Briefing(slug="a", title="A", date_edtf="last week").clean_fields()
