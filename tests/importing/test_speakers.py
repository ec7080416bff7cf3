from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from statements.extraction import FoundOffice
from statements.importing.speakers import Resolved, SpeakerDirectory
from tests.factories import RetiredAddressFactory
from tests.importing.people import found, known, minister, resolve_or_create

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("spelling", ["Albert Khorev", "ALBERT KHOREV", "Albert P. Khorev", "Àlbert Khorev"])
def test_spellings_of_one_name_are_one_speaker(spelling: str) -> None:
    khorev = known("albert-khorev", "Albert Khorev")

    assert resolve_or_create(found(spelling)).speaker == khorev


def test_a_surname_alone_leads_to_the_only_one_who_bears_it() -> None:
    khorev = known("albert-khorev", "Albert Khorev")

    assert resolve_or_create(found("Khorev")).speaker == khorev


def test_a_surname_that_two_bear_leads_to_neither() -> None:
    known("boris-khorev", "Boris Khorev", "Khorev")
    known("albert-khorev", "Albert Khorev", "Khorev")

    assert resolve_or_create(found("Khorev")).speaker is None


def test_a_surname_that_two_full_names_end_in_makes_no_third_person() -> None:
    known("boris-khorev", "Boris Khorev")
    known("albert-khorev", "Albert Khorev")

    assert resolve_or_create(found("Khorev")).speaker is None


def test_a_full_name_that_two_bear_leads_to_neither() -> None:
    known("john-smith", "John Smith")
    known("john-smith-2", "John Smith")

    assert resolve_or_create(found("John Smith")).speaker is None


def test_a_new_name_is_a_new_speaker_with_the_office_printed() -> None:
    speaker = resolve_or_create(found("Sergey Lavrov", offices=(FoundOffice("Russian Foreign Minister"),))).speaker

    assert speaker is not None
    assert (speaker.slug, [str(office) for office in speaker.offices.all()]) == (
        "sergey-lavrov",
        ["Russian Foreign Minister"],
    )


def test_a_body_is_not_a_person_of_the_same_name() -> None:
    known("kremlin", "Kremlin")

    body = resolve_or_create(found("Kremlin", kind="body")).speaker

    assert body is not None
    assert (body.kind, body.slug) == ("body", "kremlin-2")


def test_a_new_spelling_is_kept() -> None:
    khorev = known("albert-khorev", "Albert Khorev")

    resolve_or_create(found("Albert P. Khorev"))

    assert khorev.names.filter(name="Albert P. Khorev").exists()


def test_names_that_an_editor_set_in_order_are_left_alone() -> None:
    khorev = known("albert-khorev", "Albert Khorev")
    khorev.lock(["names"])
    khorev.save()

    resolve_or_create(found("Albert P. Khorev"))

    assert khorev.names.count() == 1


def test_a_surname_that_came_first_stays_apart_from_the_full_name_that_came_later() -> None:
    alone = resolve_or_create(found("Hartley")).speaker
    full = resolve_or_create(found("George Hartley")).speaker

    assert alone != full
    assert resolve_or_create(found("Hartley")).speaker == alone


def test_a_new_namesake_does_not_unsettle_a_statement_that_has_its_speaker() -> None:
    george = known("george-hartley", "George Hartley")
    known("mary-hartley", "Mary Hartley")

    assert resolve_or_create(found("Hartley")).for_row(george) == george
    assert resolve_or_create(found("Hartley")).for_row(None) is None


def test_spellings_of_one_name_in_other_languages_are_one_speaker() -> None:
    lavrov = known("sergey-lavrov", "Sergey Lavrov")

    assert [resolve_or_create(found(name)).speaker for name in ("Sergei Lawrow", "LAVROV Sergey")] == [lavrov] * 2


def test_who_speaks_for_another_country_is_another() -> None:
    ours = resolve_or_create(minister("Ali Hassan", "Iraq")).speaker
    theirs = resolve_or_create(minister("Ali Hassan", "Syria")).speaker

    assert ours != theirs
    assert resolve_or_create(minister("Ali Hassan", "Iraqi")).speaker == ours
    assert resolve_or_create(found("Ali Hassan")).candidates == (ours, theirs)


@pytest.mark.parametrize("country", ["United Nations", "Georgia"])
def test_who_went_on_to_a_union_or_a_successor_state_is_the_same(country: str) -> None:
    before = resolve_or_create(minister("Eduard Shevardnadze", "Soviet Union")).speaker

    assert resolve_or_create(minister("Eduard Shevardnadze", country)).speaker == before


def test_a_namesake_of_a_lifetime_later_is_another() -> None:
    early = resolve_or_create(minister("Ali Hassan", "Iraq"), date(1950, 9, 1)).speaker

    assert resolve_or_create(minister("Ali Hassan", "Iraq"), date(2020, 9, 1)).speaker != early
    assert resolve_or_create(minister("Ali Hassan", "Iraq"), date(1960, 9, 1)).speaker == early


def test_initials_that_contradict_are_another_person() -> None:
    father = resolve_or_create(found("George H. W. Bush")).speaker

    assert resolve_or_create(found("George W. Bush")).speaker != father


@pytest.mark.parametrize("longer", ["Fidel Castro Ruz", "Castro Fidel"])
def test_more_words_or_another_order_need_the_same_country(longer: str) -> None:
    castro = resolve_or_create(minister("Fidel Castro", "Cuba")).speaker

    assert resolve_or_create(minister(longer, "Cuba")).speaker == castro
    assert resolve_or_create(found(longer.replace("Fidel", "Raul"))).speaker != castro


def test_more_words_without_a_country_are_another_name() -> None:
    castro = resolve_or_create(found("Fidel Castro")).speaker

    assert resolve_or_create(found("Fidel Castro Ruz")).speaker != castro


def test_a_surname_with_a_country_is_nobody_of_another_country() -> None:
    resolve_or_create(minister("Albert Khorev", "Russia"))

    assert str(resolve_or_create(minister("Khorev", "Ukraine")).speaker) == "Khorev"


def test_a_surname_that_two_of_a_country_bear_in_the_same_years_is_for_an_editor() -> None:
    first = resolve_or_create(minister("Mesfin", "Ethiopia"), date(1990, 9, 1)).speaker
    whole = resolve_or_create(minister("Seyoum Mesfin", "Ethiopia"), date(1994, 9, 1)).speaker

    assert resolve_or_create(minister("Mesfin", "Ethiopia"), date(1995, 9, 1)) == Resolved(None, (first, whole))  # type: ignore[arg-type]
    assert resolve_or_create(minister("Mesfin", "Ethiopia"), date(1991, 9, 1)).speaker == first


def test_a_surname_after_a_whole_name_is_that_person_for_two_years() -> None:
    whole = resolve_or_create(minister("Siad Barre", "Somalia"), date(1974, 9, 1)).speaker

    assert resolve_or_create(minister("Barre", "Somalia"), date(1975, 9, 1)).speaker == whole
    assert resolve_or_create(minister("Barre", "Somalia"), date(1979, 9, 1)).speaker != whole


def test_initials_lead_to_the_only_one_whom_they_fit() -> None:
    albert = known("albert-khorev", "Albert Khorev")
    known("boris-khorev", "Boris Khorev")

    assert resolve_or_create(found("A. Khorev")).speaker == albert


@pytest.mark.parametrize("name", ["Russia’s Foreign Ministry", "Ministry of Foreign Affairs of the Russian Federation"])
def test_a_body_is_one_whatever_its_name(name: str) -> None:
    ministry = resolve_or_create(found("Foreign Ministry of Russia", kind="body")).speaker

    assert resolve_or_create(found(name, kind="body")).speaker == ministry


def test_a_ministry_of_no_country_gets_no_row() -> None:
    assert resolve_or_create(found("Foreign Ministry", kind="body")) == Resolved(None, ())


def test_known_names_cost_no_queries(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    directory = SpeakerDirectory()
    people = [minister(f"Ann Lee{letters}", "Russia") for letters in ("burg", "ford", "ham")]
    day = date(2024, 5, 1)
    for person in people:
        directory.resolve(person, day)

    with django_assert_num_queries(0):
        assert all(directory.resolve(person, day).speaker for person in people)


def test_reading_the_directory_costs_the_same_queries_for_any_archive(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(20):
        known(f"ann-lee-{number}", f"Ann Lee{number}")

    # Speakers, their names, their offices.
    with django_assert_num_queries(3):
        SpeakerDirectory().resolve(found("Ann Lee7"))


def test_a_new_speaker_costs_few_queries(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    directory = SpeakerDirectory()
    directory.resolve(minister("Ann Lee", "Russia"))

    # The row, its name, its office.
    with django_assert_num_queries(3):
        directory.resolve(minister("Sergey Lavrov", "Russia"))


def test_an_address_that_once_led_to_somebody_is_not_given_again() -> None:
    RetiredAddressFactory(old="sergey-lavrov", successor="lavrov")

    assert resolve_or_create(found("Sergey Lavrov")).speaker.slug == "sergey-lavrov-2"  # type: ignore[union-attr]
