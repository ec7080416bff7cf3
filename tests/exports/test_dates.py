import pytest

from statements.exports.dates import date_parts, describe_date, is_doubtful, name_date
from tests.factories import BriefingFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("2025-09-23", "on 23 September 2025"),
        ("2025-09", "in September 2025"),
        ("2025", "in 2025"),
        ("2025~", "in about 2025"),
        ("2025-09-23?", "on possibly 23 September 2025"),
        ("2025-09-23~", "about 23 September 2025"),
        ("2025-~09-23", "about 23 September 2025"),
        ("2025-09-23%", "on possibly about 23 September 2025"),
        ("?2025-09", "in possibly September 2025"),
        ("2025-09-23T10:00:00Z", "on 23 September 2025"),
        ("2025-21", "in spring 2025"),
        ("2025-24", "in winter 2025"),
        ("2025-33", "between January and March 2025"),
        ("202X", "between 2020 and 2029"),
        ("202X/..", "in or after 2020"),
        ("2025-XX", "in 2025"),
        ("2025-XX-23", "between 23 January and 23 December 2025"),
        ("2025-09-23/2025-09-23", "on 23 September 2025"),
        ("2025-09-23~/2025-10?", "between about 23 September and possibly October 2025"),
        ("2024-24/2025-21", "between winter 2024 and spring 2025"),
        ("2025-09-23/..", "on or after 23 September 2025"),
        ("../2025-04", "in or before April 2025"),
        ("2025-02-18/2025-04", "between 18 February and April 2025"),
        ("2025-09-20/2025-09-23", "between 20 and 23 September 2025"),
        ("2025-09-20/2025-10-02", "between 20 September and 2 October 2025"),
        ("2024-12/2025-02", "between December 2024 and February 2025"),
        ("2025-01/2025-04", "between January and April 2025"),
        ("2022/2024", "between 2022 and 2024"),
        ("../2025-09-24", "on or before 24 September 2025"),
        ("2025-28", "between December 2025 and February 2026"),
        ("2025-1X", "between October and December 2025"),
        ("{2025-09-20,2025-09-23}", "between 20 and 23 September 2025"),
        ("[2025-09..]", "on or after 1 September 2025"),
        ("[..2025-09]", "on or before 30 September 2025"),
        ("2024-12-30/2025-01-02", "between 30 December 2024 and 2 January 2025"),
        ("", "date not known"),
        ("../..", "date not known"),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(expression: str, words: str) -> None:
    assert describe_date(expression) == words


@pytest.mark.parametrize(
    ("expression", "name", "parts"),
    [
        ("2025-09-23", "23 September 2025", [2025, 9, 23]),
        ("2025-09", "September 2025", [2025, 9]),
        ("2025-02~", "about February 2025", [2025, 2]),
        ("2025", "2025", [2025]),
        ("2025-24", "winter 2025", []),
        ("2025-~09-23", "about 23 September 2025", [2025, 9, 23]),
        ("2025-09-23T10:00:00Z", "23 September 2025", [2025, 9, 23]),
        ("202X", "between 2020 and 2029", []),
        ("2025-09-23/..", "on or after 23 September 2025", []),
        ("2025-09-23/2025-09-24", "between 23 and 24 September 2025", []),
        ("", "", []),
        ("../..", "", []),
    ],
)
def test_a_date_has_numbers_only_where_it_is_exact(expression: str, name: str, parts: list[int]) -> None:
    briefing = BriefingFactory(date_edtf=expression)

    assert (name_date(briefing), date_parts(briefing)) == (name, parts)


@pytest.mark.parametrize(("expression", "doubtful"), [("2025-09-23", False), ("2025~", True), ("2025-09?/..", True)])
def test_a_doubt_is_noticed(expression: str, doubtful: bool) -> None:
    assert is_doubtful(BriefingFactory(date_edtf=expression)) is doubtful
