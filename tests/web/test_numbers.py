import re
from datetime import date

import pytest
from django.test import Client

from statements.extraction.figure_cues import LESS, MORE
from statements.models import Figure, Topic
from statements.search import rebuild
from statements.web.claims import choose_measures
from statements.web.measures import say_as_printed, say_measure, say_number, say_value
from statements.web.scatter import Point, draw_scatter
from tests.factories import FigureFactory, RetiredAddressFactory, StatementFactory
from tests.web.conftest import ReadPage
from tests.web.reading import sentence_of

pytestmark = pytest.mark.django_db


def claim(words: str, value: float, day: str = "2025-09-23", **fields: object) -> Figure:
    """Write a statement on military aid that claims a figure."""
    statement = StatementFactory(
        words=f"It came to {words} <b>so far</b>.",
        topics=["military-aid"],
        article__briefing__date_edtf=day,
        article__briefing__slug=f"briefing-{day}",
    )
    return FigureFactory(statement=statement, words=words, value=value, **fields)


def test_contradictory_claims_stand_side_by_side_under_one_heading(read_page: ReadPage) -> None:
    claim("$70 billion", 70e9, unit="USD", counted="aid")
    claim("$350 billion", 350e9, "2025-02-18", unit="USD", counted="aid")
    rebuild()

    page = read_page("/topics/military-aid/numbers/")

    assert page.count("<h2") == 1
    assert "US dollars 2 statements" in sentence_of(page)
    assert "Claims within a year of the latest one run from 70 billion to 350 billion." in sentence_of(page)
    assert page.index("<mark>$70 billion</mark>") < page.index("<mark>$350 billion</mark>")


def test_each_figure_leads_to_its_statement_and_is_marked_as_extraction(read_page: ReadPage) -> None:
    figure = claim("339 names", 339)
    rebuild()

    page = read_page("/numbers/")

    assert f'href="{figure.statement.get_absolute_url()}"' in page
    assert "Found by rule" in page
    assert "&lt;b&gt;so far" in page


def test_claims_of_one_measure_are_drawn_and_listed(read_page: ReadPage) -> None:
    claim("339 names", 339)
    claim("400 names", 400, "2024-09")
    rebuild()

    page = read_page("/topics/military-aid/numbers/", of="name")

    assert "2 statements on Military Aid give a figure of this" in sentence_of(page)
    assert page.count('class="hit"') == 2
    assert page.count('class="claim"') == 2


def test_a_withdrawn_statement_claims_nothing(read_page: ReadPage) -> None:
    figure = claim("339 names", 339)
    rebuild()
    figure.statement.review = "withdrawn"
    figure.statement.save()

    assert "339" not in read_page("/numbers/")


@pytest.mark.parametrize(
    "address", ["/numbers/?of=nothing", "/numbers/?of=%00", "/numbers/?page=99", "/topics/x/numbers/"]
)
def test_what_nobody_claims_is_not_found(client: Client, address: str) -> None:
    rebuild()

    assert client.get(address).status_code == 404


def test_a_renamed_topic_leads_to_its_numbers(client: Client) -> None:
    Topic.objects.create(slug="new", name="New")
    RetiredAddressFactory(kind="topic", old="old", successor="new")

    assert client.get("/topics/old/numbers/")["Location"] == "/topics/new/numbers/"


def test_without_an_index_the_page_says_so(read_page: ReadPage) -> None:
    claim("339 names", 339)

    assert "figures cannot be listed" in read_page("/numbers/")
    assert "figures cannot be listed" in read_page("/numbers/", of="name")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (4900, "4,900"),
        (350e9, "350 billion"),
        (2.5e6, "2.5 million"),
        (160.9344, "160.93"),
        (0.7, "0.7"),
        (1e13, "10 trillion"),
    ],
)
def test_numbers_are_said_as_people_write_them(value: float, words: str) -> None:
    assert say_number(value) == words


@pytest.mark.parametrize(
    ("measure", "title"),
    [
        ("breach", "breaches"),
        ("USD:aid", "US dollars: aid"),
        ("percent", "per cent"),
        ("killed", "killed"),
        ("nepalese", "nepalese"),
        ("israeli", "israelis"),
        ("cheese", "cheeses"),
    ],
)
def test_measures_have_names(measure: str, title: str) -> None:
    assert say_measure(measure) == title


def test_a_narrower_measure_with_the_same_statements_is_left_out() -> None:
    assert choose_measures({"USD": 2, "USD:aid": 2, "km": 3, "km:border": 1}) == [
        ("km", 3),
        ("USD", 2),
        ("km:border", 1),
    ]


def test_values_far_apart_are_drawn_on_a_logarithmic_scale() -> None:
    points = [Point(date(2020 + number, 1, 1), 10.0**number, "", "") for number in range(3)]

    chart = draw_scatter(points)

    assert chart is not None
    assert chart.is_logarithmic
    assert [point.y for point in chart.points] == ["82.00%", "44.00%", "6.00%"]


def test_one_day_is_no_chart() -> None:
    assert draw_scatter([Point(date(2020, 1, 1), 1.0, "", "")]) is None


@pytest.mark.parametrize(
    ("words", "value"), [("nearly 4,900 names", "nearly 4,900"), ("An  estimated 300 names", "an estimated 300")]
)
def test_a_figure_that_is_not_exact_is_not_headed_as_exact(read_page: ReadPage, words: str, value: str) -> None:
    claim(words, float(value.split()[-1].replace(",", "")))
    rebuild()

    assert f'<p class="value">{value}</p>' in read_page("/numbers/")


@pytest.mark.parametrize("cue", ["At least", "more than", "no fewer than", "exceeding"])
def test_the_least_that_is_claimed_is_headed_by_the_words_that_are_printed(read_page: ReadPage, cue: str) -> None:
    claim(f"{cue} 41,000 names", 41000, high=None)
    rebuild()

    assert f'<p class="value">{cue.lower()} 41,000</p>' in read_page("/numbers/")


@pytest.mark.parametrize("cue", ["up to", "less than", "below", "No more than"])
def test_the_most_that_is_claimed_is_headed_by_the_words_that_are_printed(read_page: ReadPage, cue: str) -> None:
    claim(f"{cue} 41,000 names", 41000, low=None)
    rebuild()

    assert f'<p class="value">{cue.lower()} 41,000</p>' in read_page("/numbers/")


@pytest.mark.parametrize("cue", re.findall(r"(?<=\|)[a-z ]{4,}(?=\|)", f"|{MORE}|{LESS}|"))
def test_every_word_that_leaves_a_figure_open_is_printed_with_it(cue: str) -> None:
    assert say_as_printed(Figure(low=41000), f"{cue} 41,000") == f"{cue} 41,000"


@pytest.mark.parametrize(("bounds", "words"), [({"low": 3}, "at least 3"), ({"high": 3}, "at most 3")])
def test_a_chart_claims_no_bound_that_the_words_may_exclude(bounds: dict[str, float], words: str) -> None:
    assert say_value(Figure(**bounds)) == words


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_a_page_of_numbers_can_be_taken_away(client: Client, read_page: ReadPage, ending: str) -> None:
    claim("$70 billion", 70e9, unit="USD", counted="aid")
    claim("339 names", 339)
    rebuild()
    address = f"/topics/military-aid/numbers.{ending}?of=USD"

    page = read_page("/topics/military-aid/numbers/", of="USD")
    answer = client.get(address)

    assert f'href="{address}" download' in page
    taken = answer.getvalue().decode()
    assert "$70 billion" in taken
    assert "339 names" not in taken
    assert answer.headers["X-Total-Count"] == "1"
    assert "numbers-military-aid-usd" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/numbers.csv?of=nothing", 404),
        ("/numbers.csv?of=%00", 404),
        ("/numbers.csv?bom=perhaps", 400),
        ("/topics/x/numbers.csv", 404),
        ("/numbers.xls", 404),
    ],
)
def test_figures_that_nobody_claims_are_no_file(client: Client, address: str, status: int) -> None:
    claim("339 names", 339)
    rebuild()

    assert client.get(address).status_code == status


def test_without_an_index_figures_are_no_file(client: Client) -> None:
    assert client.get("/numbers.csv").status_code == 503


def test_a_renamed_topic_leads_its_figures_on(client: Client) -> None:
    StatementFactory(topics=["military-aid"])
    RetiredAddressFactory(kind="topic", old="arms", successor="military-aid")

    assert client.get("/topics/arms/numbers.csv").headers["Location"] == "/topics/military-aid/numbers.csv"
