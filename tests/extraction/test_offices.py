"""An office has a title, a country, and times where the words tell them."""

import pytest

from statements.extraction import FoundOffice, extract
from statements.extraction.offices import merge_offices, split_office


@pytest.mark.parametrize(
    "printed",
    ["Russia’s Ambassador to Pakistan", "Ambassador of Russia to Pakistan", "the Russian Ambassador to Pakistan"],
)
def test_a_country_is_cut_off_wherever_it_stands(printed: str) -> None:
    assert split_office(printed) == FoundOffice("Ambassador to Pakistan", "Russia")


@pytest.mark.parametrize(
    ("printed", "title", "country"),
    [
        ("Foreign Minister of the Russian Federation", "Foreign Minister", "Russia"),
        ("US Secretary of State", "Secretary of State", "United States"),
        (
            "Minister of State for Foreign Affairs of the UAE",
            "Minister of State for Foreign Affairs",
            "United Arab Emirates",
        ),
        ("UN Special Envoy for Syria", "Special Envoy for Syria", "United Nations"),
        ("senior North Korean official", "senior official", "North Korea"),
        ("Kremlin spokesman", "Kremlin spokesman", "Russia"),
        ("Georgian President", "President", "Georgia"),
        ("then-British Prime Minister", "Prime Minister", "United Kingdom"),
    ],
)
def test_a_country_has_its_short_name(printed: str, title: str, country: str) -> None:
    assert split_office(printed) == FoundOffice(title, country)


@pytest.mark.parametrize(
    "printed", ["American Unity Fund president", "Georgia Governor", "British-born historian", "Korea scholar"]
)
def test_a_country_in_the_name_of_something_else_is_none(printed: str) -> None:
    assert split_office(printed) == FoundOffice(printed)


@pytest.mark.parametrize(
    ("printed", "since", "until"),
    [
        ("foreign minister since 2004", "2004", ""),
        ("foreign minister since 9 March 2004", "2004-03-09", ""),
        ("foreign minister from March 2004 to 2014", "2004-03", "2014"),
        ("foreign minister (2004–2014)", "2004", "2014"),
        ("foreign minister until 2014", "", "2014"),
        ("foreign minister since 29 February 2004", "2004-02-29", ""),
        ("foreign minister since 29 February 2003", "2003-02", ""),
        ("foreign minister since 31 April 2004", "2004-04", ""),
        ("foreign minister since 0 April 2004", "2004-04", ""),
    ],
)
def test_times_are_read_as_far_as_they_are_told(printed: str, since: str, until: str) -> None:
    assert split_office(printed) == FoundOffice("foreign minister", "", since, until, former=bool(until))


@pytest.mark.parametrize(
    "printed", ["former US President", "ex-US President", "US ex-President", "a former US President"]
)
def test_a_former_office_says_so(printed: str) -> None:
    office = split_office(printed)

    assert (office.represents, office.former) == ("United States", True)


def test_who_was_then_in_office_is_not_former() -> None:
    assert split_office("the then foreign minister") == FoundOffice("foreign minister")


def test_what_depends_on_somebody_else_is_no_office() -> None:
    assert merge_offices(["her personal lawyer"]) == ()


def test_an_office_without_its_country_is_the_one_with_it() -> None:
    assert merge_offices(["Foreign Minister", "Russian Foreign Minister"]) == (
        FoundOffice("Foreign Minister", "Russia"),
    )


def test_an_apposition_gives_the_office_and_its_times() -> None:
    text = "Sergey Lavrov, Russia’s foreign minister since 2004, said talks failed."

    assert extract(text).speakers[0].offices == (FoundOffice("foreign minister", "Russia", "2004"),)


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("a gaffe by House Majority Leader", "House Majority Leader"),
        ("Critics openly mock Finance Minister", "Finance Minister"),
        ("top aide to Senate Majority Leader", "top aide to Senate Majority Leader"),
        ("spokesman for the Mine Workers of America", "spokesman for the Mine Workers of America"),
        ("founder of Lee Partners, a bank", "founder of Lee Partners"),
        ("Republican nominee Gov.", "Republican nominee"),
    ],
)
def test_only_the_words_of_an_office_are_its_title(printed: str, title: str) -> None:
    assert split_office(printed) == FoundOffice(title)


@pytest.mark.parametrize("printed", ["Sheikh", "General", "Major General"])
def test_a_rank_or_an_honour_alone_is_no_office(printed: str) -> None:
    assert split_office(printed) == FoundOffice("")


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Prime Minister Sheikh", "Prime Minister"),
        ("Chief of Staff General", "Chief of Staff"),
        ("Attorney General", "Attorney General"),
        ("Secretary General", "Secretary General"),
    ],
)
def test_how_somebody_is_addressed_is_no_part_of_the_office(printed: str, title: str) -> None:
    assert split_office(printed) == FoundOffice(title)
