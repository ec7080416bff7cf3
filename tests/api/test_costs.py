"""How many queries an answer costs: the same for few rows and for many."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from statements.search import rebuild
from tests.factories import (
    ArticleFactory,
    BriefingFactory,
    FigureFactory,
    OfficeFactory,
    OutletFactory,
    SpeakerFactory,
    SpeakerNameFactory,
    StatementFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db

COSTS = {
    "": 0,
    "schema/": 0,
    "statements/?limit=100": 10,
    "statements/?limit=100&topic=nato&speaker=speaker-0": 14,
    "statements/0000000000/": 4,
    "figures/?limit=100": 9,
    "speakers/?limit=100": 3,
    "speakers/speaker-0/": 3,
    "outlets/?limit=100": 1,
    "outlets/outlet-0/": 1,
    "topics/?limit=100": 3,
    "topics/nato/": 3,
    "briefings/?limit=100": 1,
    "briefings/briefing-0/": 1,
    "articles/?limit=100": 1,
    "articles/?limit=100&outlet=outlet-0": 2,
}
SEARCHES = ["search/?limit=100", "search/?limit=100&q=talks", "search/?limit=100&q=talks&topic=nato&sort=newest"]
MOST = 28  # of a search; what it counts, and what it keeps of that, is the search's own affair


def fill(rows: int) -> None:
    for number in range(rows):
        speaker = SpeakerFactory(slug=f"speaker-{number}")
        OfficeFactory(speaker=speaker)
        SpeakerNameFactory(speaker=speaker)
        StatementFactory(
            public_id=f"{number:010d}",
            speaker=speaker,
            relayed_from=SpeakerFactory(slug=f"relayed-{number}"),
            topics=["nato", f"topic-{number}"],
            article=ArticleFactory(
                outlet=OutletFactory(slug=f"outlet-{number}"),
                briefing=BriefingFactory(slug=f"briefing-{number}"),
                text="The envoy said: “Talks will go on.”\n",
            ),
        )
        claim = StatementFactory(public_id=f"figure{number:04d}", words="We counted 339 names.", topics=["nato"])
        FigureFactory(statement=claim)
        TopicFactory(slug=f"narrower-{number}", broader=TopicFactory(slug="nato"))
    rebuild()


@pytest.mark.parametrize("rows", [2, 12])
def test_an_answer_costs_the_same_however_many_rows_it_has(
    client: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    rows: int,
) -> None:
    fill(rows)
    client.get("/api/v1/schema/")

    for address, queries in COSTS.items():
        with django_assert_num_queries(queries, info=address):
            assert client.get(f"/api/v1/{address}").status_code == 200
    for address in SEARCHES:
        with django_assert_max_num_queries(MOST, info=address):
            assert client.get(f"/api/v1/{address}").status_code == 200
