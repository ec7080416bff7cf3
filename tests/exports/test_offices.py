"""How long an office was held, in words that claim no more than is known."""

from datetime import date

import pytest

from statements.exports.offices import describe_term
from statements.models import Office


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ({"since": date(2023, 11, 10)}, "from 10 November 2023"),
        ({"since": date(2009, 1, 1), "until": date(2014, 12, 31)}, "from 2009 until 2014"),
        ({"attested_from": date(2025, 2, 3), "attested_until": date(2025, 2, 3)}, "in sources of 2025"),
        ({"attested_from": date(2023, 2, 3), "attested_until": date(2025, 5, 1)}, "in sources from 2023 to 2025"),
        ({}, ""),
    ],
)
def test_a_term_is_told_as_far_as_it_is_known(days: dict[str, date], words: str) -> None:
    assert describe_term(Office(title="Ambassador", **days)) == words
