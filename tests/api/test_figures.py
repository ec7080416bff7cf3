"""What statements claim in numbers, as programs read it."""

import pytest

from statements.models import Figure
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
    assert [figure["words"] for figure in first["statement"]["figures"]] == ["$70 billion"]


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


def test_another_speaker_claims_nothing(ask: Ask, three_claims: list[Figure]) -> None:
    SpeakerFactory(slug="silent-one")

    assert measures(ask, speaker="silent-one") == []


def test_next_leads_through_all_figures(ask: Ask, three_claims: list[Figure]) -> None:
    part = ask("figures/", limit="2")

    assert [row["measure"] for row in ask(part["next"])["results"]] == ["name"]


def test_a_unit_that_is_none_is_refused(ask: Ask, three_claims: list[Figure]) -> None:
    (mistake,) = ask("figures/", status=400, unit="furlong")["errors"]

    assert mistake["parameter"] == "unit"
    assert "USD" in mistake["detail"]


def test_without_an_index_figures_are_not_listed(ask: Ask) -> None:
    assert "figures cannot be listed" in ask("figures/", status=503)["detail"]
