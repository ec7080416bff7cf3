"""Figures that a text claims, with unit and noun; and what only looks like one."""

from pathlib import Path

import pytest

from statements.extraction import extract, extract_record
from statements.extraction.figures import find_figures
from statements.text import Span
from tests.growth import grows_no_faster_than_its_text, repeated

SEEDS = Path(__file__).parents[2] / "seeds"
Claim = tuple[str, int | float | None, int | float | None, str, str]


def read(text: str) -> list[Claim]:
    """Return the figures of a text: words, low, high, unit, noun."""
    return [
        (figure.span.cut(text), _plain(figure.low), _plain(figure.high), figure.unit, figure.counted)
        for figure in find_figures(text, Span(0, len(text)))
    ]


@pytest.mark.parametrize(
    ("text", "is_included"),
    [
        ("at least 500 ships", True),
        ("no fewer than 500 ships", True),
        ("not less than 500 ships", True),
        ("more than 500 ships", False),
        ("upwards of 500 ships", False),
        ("up to 500 ships", True),
        ("not more than 500 ships", True),
        ("not exceeding 500 ships", True),
        ("fewer than 500 ships", False),
        ("nearly 500 ships", None),
        ("between 500 and 600 ships", None),
    ],
)
def test_whether_the_bound_itself_is_claimed_is_told_of_open_figures(text: str, is_included: bool | None) -> None:
    (figure,) = find_figures(text, Span(0, len(text)))

    assert figure.includes_bound is is_included


def _plain(value: object) -> float | None:
    return None if value is None else float(str(value))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Only 339 names have been submitted.", ("339 names", 339, 339, "", "name")),
        ("including “nearly 4,900 breaches alone.”", ("nearly 4,900 breaches", 4900, 4900, "", "breach")),
        ("two million people fled", ("two million people", 2e6, 2e6, "", "people")),
        ("ten and a half million people", ("ten and a half million people", 10.5e6, 10.5e6, "", "people")),
        ("half a million refugees", ("half a million refugees", 5e5, 5e5, "", "refugee")),
        ("2,000 were killed and 5,000 wounded", ("5,000 wounded", 5000, 5000, "", "wounded")),
        ("185 sovereign and independent States", ("185 sovereign and independent States", 185, 185, "", "state")),
        ("1,000 of our\nsoldiers", ("1,000 of our\nsoldiers", 1000, 1000, "", "soldier")),
        ("a population of 1.2 billion.", ("1.2 billion", 1.2e9, 1.2e9, "", "population")),
        ("28 of the 45 poorest countries", ("28 of the 45 poorest countries", 28, 28, "", "country")),
        ("claimed a million precious lives", ("a million precious lives", 1e6, 1e6, "", "life")),
        ("700 million Chinese", ("700 million Chinese", 7e8, 7e8, "", "chinese")),
        ("2,000 Israelis fled", ("2,000 Israelis", 2000, 2000, "", "israeli")),
        ("the population will reach 3 billion", ("3 billion", 3e9, 3e9, "", "population")),
        ("a debt which amounts to some 230 billion", ("some 230 billion", 2.3e11, 2.3e11, "", "debt")),
        ("in the occupied part 60,000 settlers", ("60,000 settlers", 60000, 60000, "", "settler")),
        ("20 Pakistani Rangers’ posts", ("20 Pakistani Rangers’ posts", 20, 20, "", "post")),
    ],
)
def test_what_is_counted_is_named_in_the_singular(text: str, claim: Claim) -> None:
    assert read(text) == [claim]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("15 per cent of the population live there", ("15 per cent", 15, 15, "percent", "population")),
        ("0.7 per cent of gross national product", ("0.7 per cent", 0.7, 0.7, "percent", "GNP")),
        ("the 0.7 per cent target", ("0.7 per cent", 0.7, 0.7, "percent", "target")),
        ("8 per cent of the total population", ("8 per cent", 8, 8, "percent", "population")),
        ("90 per cent of the island’s gross domestic product", ("90 per cent", 90, 90, "percent", "GDP")),
        ("60 per cent of the total number of students", ("60 per cent", 60, 60, "percent", "student")),
        ("50 per cent of the world’s population contributes", ("50 per cent", 50, 50, "percent", "population")),
        ("10 per cent of the pre-war level", ("10 per cent", 10, 10, "percent", "")),
        ("6 per cent of the world’s total", ("6 per cent", 6, 6, "percent", "")),
        ("dropped by 47 per cent in the past year", ("47 per cent", 47, 47, "percent", "")),
        ("an average of 7 per cent following a fall", ("7 per cent", 7, 7, "percent", "")),
        ("China’s GDP grew by 7.8 per cent", ("7.8 per cent", 7.8, 7.8, "percent", "GDP")),
        ("the share of trade was 2 per cent", ("2 per cent", 2, 2, "percent", "trade")),
        ("the debt of the poor countries grew by 8 per cent", ("8 per cent", 8, 8, "percent", "debt")),
        ("renewable energy in our country exceeds 9 per cent", ("exceeds 9 per cent", 9, None, "percent", "energy")),
        ("a zero\nper cent tariff", ("zero\nper cent", 0, 0, "percent", "tariff")),
        ("half of it is 50 per cent equal to ours", ("50 per cent", 50, 50, "percent", "")),
        ("80 per cent renewable energy", ("80 per cent", 80, 80, "percent", "energy")),
        ("5 per cent food supply", ("5 per cent", 5, 5, "percent", "supply")),
        ("one per cent of GDP", ("one per cent", 1, 1, "percent", "GDP")),
        ("$US 16.5 billion", ("$US 16.5 billion", 16.5e9, 16.5e9, "USD", "")),
        ("a 25-percent tariff", ("25-percent", 25, 25, "percent", "tariff")),
        ("some 1,200 km of border", ("some 1,200 km", 1200, 1200, "km", "border")),
        ("100 miles of road", ("100 miles", 160.9344, 160.9344, "km", "road")),
        ("60,000 tons of grain", ("60,000 tons", 60000, 60000, "tonne", "grain")),
        ("US$ 4.5 billion in aid", ("US$ 4.5 billion", 4.5e9, 4.5e9, "USD", "aid")),
        ("€50m in loans", ("€50m", 5e7, 5e7, "EUR", "loan")),
        ("370 million dollars", ("370 million dollars", 3.7e8, 3.7e8, "USD", "")),
        ("Rs 50 billion", ("Rs 50 billion", 5e10, 5e10, "PKR", "")),
    ],
)
def test_units_are_brought_to_one_form(text: str, claim: Claim) -> None:
    assert read(text) == [claim]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("between 5 and 7 % of GDP", 5, 7),
        ("between two hundred and three hundred houses", 200, 300),
        ("10–15 per cent", 10, 15),
        ("$5 to $7 billion", 5e9, 7e9),
        ("more than 300 people", 300, None),
        ("the aid has surpassed $350 billion", 350e9, None),
        ("up to 500 people", None, 500),
        ("as many as 15 or 20 nations", 15, 20),
        ("rose from 10 per cent to 20 per cent", 20, 20),
    ],
)
def test_ranges_and_open_ends_are_kept_as_said(text: str, low: float, high: float) -> None:
    assert [claim[1:3] for claim in read(text)] == [(low, high)]


@pytest.mark.parametrize(
    "text",
    [
        *("on 24 February 2022 troops crossed", "September 11 attacks", "since 2014 elections", "the 1967 borders"),
        *("resolution 1325 calls for", "under Article 51 rights", "Group of 77 countries", "Boeing 737 planes"),
        *("at 10 a.m.", "at 10:30", "1. Peace\n2. Ships", "(1) Ships", "the twenty-first century goals", "21st goals"),
        *("a 15-member Council", "the two countries", "our two peoples", "three conditions", "20 years", "five times"),
        *("two thirds of members", "two-thirds of them", "two fifths of 1 per cent", "nineteen ninety", "24/7 talks"),
        *("dozens of people", "hundreds of thousands of people", "F-16 planes", "the 1990s", "1/3 of people", "one"),
        *("the 79 years-old United Nations", "a 79 year old body of 2 nations", "15  Singapore remains committed"),
        *("four key interconnected and people- centred pillars", "four people‑centred and local plans"),
        *("One in four people", "1 in 10 children", "killed 1 200 people", "850.000 buildings"),
    ],
)
def test_dates_names_and_shares_are_no_figures(text: str) -> None:
    assert read(text) == []


def test_contradictory_claims_of_the_seeds_come_under_one_noun() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]

    found = {
        (figure.span.cut(text), _plain(figure.low), figure.unit, figure.counted)
        for text in texts
        for statement in extract(text).statements
        for figure in statement.figures
    }

    assert found == {
        ("exceeding $70 billion", 70e9, "USD", "aid"),
        ("surpassed $350 billion", 350e9, "USD", "aid"),
        ("nearly 4,900 breaches", 4900, "", "breach"),
        ("Over 1,000 prisoners", 1000, "", "prisoner"),
        ("339 names", 339, "", "name"),
    }


def test_the_figures_of_a_record_stand_in_its_attributed_words() -> None:
    text = "MR. X: We lost 300 soldiers.\n\nMR. Y: They lost 500.\n"

    figures = [[each.span.cut(text) for each in one.figures] for one in extract_record(text).statements]

    assert figures == [["300 soldiers"], []]


@pytest.mark.parametrize("piece", ["9", "1,", "$", "12 ", "two hundred and ", "between 2 and ", "3 to ", "a million "])
def test_hostile_numbers_take_time_as_they_are_long(piece: str) -> None:
    assert grows_no_faster_than_its_text(read, repeated(piece), 4_000)
