"""What statements claim in numbers, as programs read it."""

import pytest
from django.test import Client

from statements.models import Figure, Statement
from statements.search import rebuild
from tests.api.conftest import Ask
from tests.factories import FigureFactory, SpeakerFactory, StatementFactory

pytestmark = pytest.mark.django_db


def claim(words: str, day: str, **fields: object) -> Figure:
    statement = StatementFactory(
        words=f"It came to {words}.",
        topics=["military-aid"],
        article__briefing__date_edtf=day,
        article__briefing__slug=f"briefing-{day}",
    )
    return FigureFactory(statement=statement, words=words, **fields)


@pytest.fixture
def three_claims() -> list[Figure]:
    figures = [
        claim("$70 billion", "2025-03-01", value=70e9, unit="USD", counted="aid"),
        claim("€50 million", "2025-02-01", value=50e6, unit="EUR", counted="aid"),
        claim("339 names", "2025-01-01"),
    ]
    rebuild()
    return figures


def measures(ask: Ask, **parameters: str) -> list[str]:
    return [row["measure"] for row in ask("figures/", **parameters)["results"]]


def test_figures_come_with_their_statements_newest_first(ask: Ask, three_claims: list[Figure]) -> None:
    first, *_ = ask("figures/")["results"]

    assert measures(ask) == ["USD:aid", "EUR:aid", "name"]
    assert (first["words"], first["low"], first["high"], first["origin"]) == ("$70 billion", 70e9, 70e9, "rule")
    assert first["statement"]["id"] == three_claims[0].statement.public_id
    assert "It came to $70 billion." in first["excerpt"]["text"]


@pytest.mark.parametrize(
    ("parameters", "found"),
    [
        ({"unit": "USD"}, ["USD:aid"]),
        ({"counted": "Aid"}, ["USD:aid", "EUR:aid"]),
        ({"unit": "EUR", "counted": "aid"}, ["EUR:aid"]),
        ({"counted": "ship"}, []),
        ({"topic": "military-aid", "since": "2025-02"}, ["USD:aid", "EUR:aid"]),
        ({"speaker": "albert-khorev", "sort": "oldest"}, ["name", "EUR:aid", "USD:aid"]),
        ({"q": "names"}, ["name"]),
    ],
)
def test_figures_are_narrowed_by_unit_thing_and_all_filters(
    ask: Ask, three_claims: list[Figure], parameters: dict[str, str], found: list[str]
) -> None:
    assert measures(ask, **parameters) == found


@pytest.mark.parametrize("typed", ["GDP", "gdp"])
def test_figures_of_a_known_sum_are_found_however_it_is_typed(ask: Ask, typed: str) -> None:
    claim("3 per cent", "2025-01-01", value=3.0, unit="percent", counted="GDP")
    rebuild()

    assert measures(ask, counted=typed) == ["percent:GDP"]


def test_another_speaker_claims_nothing(ask: Ask, three_claims: list[Figure]) -> None:
    SpeakerFactory(slug="silent-one")

    assert measures(ask, speaker="silent-one") == []


def test_next_leads_through_all_figures(ask: Ask, three_claims: list[Figure]) -> None:
    part = ask("figures/", limit="2")

    assert [row["measure"] for row in ask(part["next"])["results"]] == ["name"]


def claim_many(figures: int, day: str) -> None:
    """Write a statement that claims so many figures: 1,000, 1,001, …"""
    numbers = [str(1000 + number) for number in range(figures)]
    statement = StatementFactory(
        words=f"We counted {' names, '.join(numbers)} names.",
        article__briefing__date_edtf=day,
        article__briefing__slug=f"briefing-{day}",
    )
    for number in numbers:
        FigureFactory(statement=statement, words=number, value=float(number))


@pytest.mark.parametrize("sort", ["newest", "oldest"])
def test_limit_counts_figures_however_many_a_statement_claims(ask: Ask, sort: str) -> None:
    for day, figures in (("2025-01-01", 5), ("2025-02-01", 4), ("2025-03-01", 1)):
        claim_many(figures, day)
    rebuild()
    address, parts = f"/api/v1/figures/?sort={sort}&limit=2", []
    while address:
        part = ask(address)
        parts.append([row["words"] for row in part["results"]])
        address = part["next"]

    assert [len(words) for words in parts] == [2] * 5
    told = [str(1000 + number) for figures in (1, 4, 5) for number in range(figures)]
    assert [word for words in parts for word in words] == (
        told if sort == "newest" else [*told[5:], *told[1:5], told[0]]
    )


def test_a_list_of_figures_goes_on_where_its_statement_was_withdrawn(ask: Ask) -> None:
    for day, figures in (("2025-01-01", 3), ("2025-02-01", 3)):
        claim_many(figures, day)
    rebuild()
    part = ask("figures/", limit="2")
    latest = Statement.objects.get(public_id=part["results"][0]["statement"]["id"])
    latest.review = "withdrawn"
    latest.save()

    assert [row["words"] for row in ask(part["next"])["results"]] == ["1000", "1001"]


def test_an_answer_grows_in_step_with_its_figures(client: Client) -> None:
    claim_many(80, "2025-01-01")
    rebuild()

    ten, eighty = (len(client.get("/api/v1/figures/", {"limit": limit}).content) for limit in (10, 80))

    assert eighty < 8 * ten
    assert ten < 10 * 2_000


def test_a_unit_that_is_none_is_refused(ask: Ask, three_claims: list[Figure]) -> None:
    (mistake,) = ask("figures/", status=400, unit="furlong")["errors"]

    assert mistake["parameter"] == "unit"
    assert "USD" in mistake["detail"]


def test_without_an_index_figures_are_not_listed(ask: Ask) -> None:
    assert "figures cannot be listed" in ask("figures/", status=503)["detail"]
