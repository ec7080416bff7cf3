"""Bodies speak under many names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.extraction import extract
from statements.extraction.bodies import LONGEST_NAME, body_key, read_body
from statements.extraction.offices import split_office
from statements.extraction.source_names import read_source, spoken_for
from tests.extraction.reading import speakers


@pytest.mark.parametrize(
    "name",
    [
        "Russian Foreign Ministry",
        "the Russian Ministry of Foreign Affairs",
        "Ministry of Foreign Affairs of the Russian Federation",
        "Foreign Ministry of Russia",
    ],
)
def test_a_ministry_has_many_names(name: str) -> None:
    assert body_key(name) == body_key("Russia’s Foreign Ministry")


@pytest.mark.parametrize("name", ["Moscow", "Russia", "the Russian government", "the Russian side"])
def test_a_country_that_speaks_is_its_government(name: str) -> None:
    assert read_body(name).name == "Government of Russia"


@pytest.mark.parametrize(
    "name", ["Ukraine’s Foreign Ministry", "Russian Defence Ministry", "Kremlin", "Foreign Ministry"]
)
def test_other_bodies_are_others(name: str) -> None:
    assert body_key(name) != body_key("Russian Foreign Ministry")


@pytest.mark.parametrize(
    "printed",
    ["Moscow", "Israel's military", "US Department of Defense", "UN Security Council", "Pakistan Foreign Office"],
)
def test_the_name_that_is_printed_leads_to_the_same_body(printed: str) -> None:
    assert body_key(read_body(printed).name) == body_key(printed)


def test_a_ministry_of_no_country_is_nobody() -> None:
    assert speakers("On Monday, the Foreign Ministry said talks failed.") == [None]


@pytest.mark.parametrize(
    "text",
    [
        "The Russian Foreign Ministry said talks failed. The Foreign Ministry added that the war goes on.",
        "Russian Foreign Minister Sergey Lavrov said talks failed. The Foreign Ministry hoped that they go on.",
        "MOSCOW: The Foreign Ministry said talks failed.",
    ],
)
def test_a_ministry_is_of_the_country_that_the_article_makes_clear(text: str) -> None:
    assert speakers(text)[-1] == "Foreign Ministry of Russia"


def test_of_two_countries_a_ministry_is_of_neither() -> None:
    text = "The Russian Foreign Ministry said talks failed. The Iranian Foreign Ministry said they help. "

    assert speakers(f"{text}The Foreign Ministry added that the war goes on.")[-1] is None


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("A Kremlin spokesman", "Kremlin"),
        ("A spokesperson for the Russian Foreign Ministry", "Foreign Ministry of Russia"),
        ("A spokesman for Ann Lee", None),
        ("A Pakistani spokesman", None),
    ],
)
def test_who_speaks_for_a_body_without_a_name_is_the_body(source: str, body: str | None) -> None:
    assert speakers(f"On Monday, {source.lower() if body is None else source} said talks failed.") == [body]


def test_he_is_not_somebody_named_before_a_spokesman_without_a_name() -> None:
    text = "President Vladimir Putin said talks failed. A Kremlin spokesman said they help. He added that they go on."

    assert speakers(text) == ["Vladimir Putin", "Kremlin", None]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Meanwhile Ann Lee", "Ann Lee"),
        ("Democrat Ann Lee", "Ann Lee"),
        ("Ann Lee of Columbia University", "Ann Lee"),
        ("Ann Lee (D-N.Y.)", "Ann Lee"),
        ("Other Republicans", None),
        ("Refusal To Use", None),
        ("Capitol Hill", None),
        ("the nonpartisan Tax Foundation", "Tax Foundation"),
    ],
)
def test_only_the_name_of_a_source_is_its_name(source: str, name: str | None) -> None:
    found = extract(f"In June, {source} said talks failed.")

    assert [speaker.name for speaker in found.speakers] == ([name] if name else [])


def test_a_person_called_as_a_country_is_a_person() -> None:
    assert speakers("Michael Jordan said talks failed. Jordan said they help.") == ["Michael Jordan"] * 2


def test_a_family_name_with_its_particle_is_no_full_name() -> None:
    assert speakers("De Lee said talks failed.") == [None]
    assert speakers("Mayor Ann de Lee said talks failed. De Lee said they help.") == ["Ann de Lee"] * 2


def test_an_acronym_that_everybody_knows_is_the_body() -> None:
    assert body_key("IMF") == body_key("International Monetary Fund")


def test_a_name_longer_than_a_row_is_the_body_whose_name_the_row_could_hold() -> None:
    name = "Committee on " + "Very Long Matters and " * 100 + "Peace"

    assert body_key(name) == body_key(name[:LONGEST_NAME])
    assert len(read_body(name).name) <= LONGEST_NAME


def test_a_possessive_is_no_part_of_a_name() -> None:
    assert read_source("North Korea’s").name == "North Korea"


WORDS = [
    "the",
    "The",
    "Foreign",
    "Ministry",
    "of",
    "Russia",
    "Russian",
    "’s",
    "Iran,",
    "Republic",
    "spokesman",
    "for",
    "(",
    "",
]


@given(st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join))
def test_any_words_can_be_read_as_body_office_and_source(printed: str) -> None:
    body = read_body(printed)

    assert body.is_anyones in {True, False}
    assert split_office(printed).title == split_office(printed).title.strip()
    assert spoken_for(printed) == "" or spoken_for(printed) in printed
    assert read_source(printed).kind
