"""Offices that sources print become rows, once."""

from datetime import date

import pytest

from statements.extraction import FoundOffice
from statements.importing.speakers import SpeakerDirectory
from tests.factories import OfficeFactory
from tests.importing.people import found, known, minister, resolve_or_create

pytestmark = pytest.mark.django_db


def test_an_office_is_kept_once_with_the_days_on_which_it_was_printed() -> None:
    directory = SpeakerDirectory()
    for day in (date(2024, 5, 2), date(2024, 1, 3), date(2024, 3, 1)):
        speaker = directory.resolve(minister("Sergey Lavrov", "Russia"), day).speaker
    assert speaker is not None

    (office,) = speaker.offices.all()
    assert (office.represents, office.attested_from, office.attested_until) == (
        "Russia",
        date(2024, 1, 3),
        date(2024, 5, 2),
    )


def test_years_in_the_source_become_the_bounds_of_an_office() -> None:
    told = found("Ann Lee", offices=(FoundOffice("Prime Minister", "", "2009", "2014-03", former=True),))

    office = resolve_or_create(told, date(2020, 1, 1)).speaker.offices.get()  # type: ignore[union-attr]

    assert (office.since, office.until, office.attested_from) == (date(2009, 1, 1), date(2014, 3, 31), None)


def test_the_same_title_for_another_country_is_another_office() -> None:
    directory = SpeakerDirectory()
    speaker = directory.resolve(minister("Ann Lee", "Czechoslovakia")).speaker
    directory.resolve(minister("Ann Lee", "Slovakia"))

    assert speaker is not None
    assert [str(office) for office in speaker.offices.all()] == ["Foreign Minister", "Foreign Minister (Slovakia)"]


def test_an_office_that_the_seeds_tell_is_not_told_twice() -> None:
    khorev = known("albert-khorev", "Albert Khorev")
    OfficeFactory(speaker=khorev, title="Ambassador of Russia to Pakistan", represents="Russia")

    resolve_or_create(minister("Albert Khorev", "Russia", "Ambassador to Pakistan"))

    assert khorev.offices.count() == 1


def test_offices_that_an_editor_set_in_order_are_left_alone() -> None:
    khorev = known("albert-khorev", "Albert Khorev")
    khorev.lock(["offices"])
    khorev.save()

    resolve_or_create(minister("Albert Khorev", "Russia"))

    assert not khorev.offices.exists()


@pytest.mark.parametrize("title", ["envoy", "official", "former leader"])
def test_a_word_that_only_tells_the_kind_of_post_is_no_news(title: str) -> None:
    directory = SpeakerDirectory()
    directory.resolve(minister("Ann Lee", "Russia"))
    speaker = directory.resolve(minister("Ann Lee", "Russia", title)).speaker

    assert speaker is not None
    assert [str(office) for office in speaker.offices.all()] == ["Foreign Minister"]


def test_who_speaks_for_a_country_without_a_title_represents_it() -> None:
    speaker = resolve_or_create(minister("Ann Lee", "Russian Federation", "")).speaker

    assert speaker is not None
    assert [(office.title, office.represents) for office in speaker.offices.all()] == [("Representative", "Russia")]


@pytest.mark.parametrize("countries", [("Russia", ""), ("", "Russia")])
def test_a_title_without_its_country_is_the_one_with_it(countries: tuple[str, str]) -> None:
    directory = SpeakerDirectory()
    for country in countries:
        speaker = directory.resolve(minister("Ann Lee", country)).speaker

    assert speaker is not None
    assert [office.represents for office in speaker.offices.all()] == ["Russia"]


@pytest.mark.parametrize(
    ("told", "bounds"),
    [
        ((("2014", "2004"),), [(None, None)]),
        ((("", "2005"), ("2007", "")), [(None, date(2005, 12, 31))]),
        ((("2007", ""), ("", "2005")), [(date(2007, 1, 1), None)]),
    ],
)
def test_an_end_before_the_beginning_is_no_news(
    told: tuple[tuple[str, str], ...], bounds: list[tuple[date | None, date | None]]
) -> None:
    directory = SpeakerDirectory()
    for since, until in told:
        office = FoundOffice("President", "Gabon", since, until, former=bool(until))
        speaker = directory.resolve(found("Omar Bongo", offices=(office,))).speaker

    assert speaker is not None
    assert list(speaker.offices.values_list("since", "until")) == bounds


def test_two_offices_of_one_title_never_begin_on_the_same_day() -> None:
    directory = SpeakerDirectory()
    for since, until, day in (
        ("2001", "2002", date(2003, 1, 1)),
        ("", "", date(2010, 1, 1)),
        ("2001", "", date(2010, 2, 1)),
    ):
        office = FoundOffice("President", "Gabon", since, until, former=bool(until))
        speaker = directory.resolve(found("Omar Bongo", offices=(office,)), day).speaker

    assert speaker is not None
    assert list(speaker.offices.values_list("since", "attested_until")) == [
        (None, date(2010, 2, 1)),
        (date(2001, 1, 1), None),
    ]
