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
    ],
)
def test_a_date_allows_the_days_it_names_and_no_others(expression: str, bounds: tuple[date, date]) -> None:
    assert read_bounds(expression) == bounds


@pytest.mark.parametrize("expression", ["yesterday", "2025-13", "2025-02-30", "23/09/2025", "2025-09/2025-08"])
def test_what_is_no_date_is_refused(expression: str) -> None:
    with pytest.raises(ValueError, match=r"is not a date|ends before"):
        read_bounds(expression)


@given(st.text(max_size=30))
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
