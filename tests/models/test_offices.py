"""Which of a speaker's offices was held on a day."""

from datetime import date

import pytest

from statements.models import Speaker
from tests.factories import OfficeFactory, SpeakerFactory

pytestmark = pytest.mark.django_db

IN_MAY = date(2024, 5, 1)


@pytest.fixture
def speaker() -> Speaker:
    return SpeakerFactory()


def held(speaker: Speaker, day: date | None = IN_MAY) -> str | None:
    office = speaker.office_on(day)
    return office.title if office else None


def add(speaker: Speaker, title: str, **days: date) -> None:
    OfficeFactory(speaker=speaker, title=title, **days)


def test_known_times_come_before_what_sources_show(speaker: Speaker) -> None:
    add(speaker, "envoy", attested_from=IN_MAY, attested_until=IN_MAY)
    add(speaker, "Ambassador", since=date(2023, 1, 1))

    assert held(speaker) == "Ambassador"


def test_the_office_that_sources_of_that_time_show_is_the_one(speaker: Speaker) -> None:
    add(speaker, "Ambassador", attested_from=date(2020, 1, 1), attested_until=date(2020, 6, 1))
    add(speaker, "Minister", attested_from=date(2024, 1, 1), attested_until=date(2024, 9, 1))

    assert held(speaker) == "Minister"
    assert held(speaker, date(2021, 1, 1)) == "Ambassador"
    assert held(speaker, date(2030, 1, 1)) == "Minister"


def test_an_office_that_nothing_dates_is_better_than_none(speaker: Speaker) -> None:
    add(speaker, "Ambassador")

    assert held(speaker) == "Ambassador"


def test_an_office_that_had_ended_was_not_held(speaker: Speaker) -> None:
    add(speaker, "Ambassador", until=date(2024, 4, 30))

    assert held(speaker) is None


def test_a_former_office_is_not_held_before_it_was_over(speaker: Speaker) -> None:
    add(speaker, "former President", attested_from=date(2024, 4, 1), attested_until=date(2024, 4, 1))
    add(speaker, "President", attested_from=date(2023, 1, 1), attested_until=date(2023, 1, 1))

    assert held(speaker) == "former President"
    assert held(speaker, date(2024, 3, 30)) == "President"


def test_without_a_day_the_office_last_shown_is_named(speaker: Speaker) -> None:
    add(speaker, "Minister", attested_from=date(2024, 1, 1), attested_until=date(2024, 9, 1))
    add(speaker, "Ambassador", attested_from=date(2020, 1, 1), attested_until=date(2020, 6, 1))

    assert held(speaker, None) == "Minister"
