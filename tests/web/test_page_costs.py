"""How many queries a page costs: the same for short lists and for full ones."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from statements.models import Speaker
from statements.search import rebuild
from tests.factories import (
    ArticleFactory,
    BriefingFactory,
    FigureFactory,
    OfficeFactory,
    OutletFactory,
    SpeakerFactory,
    StatementFactory,
)

pytestmark = pytest.mark.django_db

COSTS = {
    "/": 16,
    "/statements/": 13,
    "/statements/?q=talks&topic=nato&speaker=speaker-0": 19,
    "/statements/0000000000/": 16,
    "/statements/by/speaker/?find=sp": 1,
    "/suggestions/?q=speak": 9,
    "/briefings/": 3,
    "/briefings/briefing-0/": 6,
    "/speakers/": 3,
    "/speakers/speaker-0/": 29,
    "/outlets/": 2,
    "/outlets/outlet-0/": 21,
    "/topics/": 2,
    "/topics/nato/": 19,
    "/topics/nato/numbers/": 7,
    "/topics/nato/numbers/?of=name": 8,
    "/numbers/": 4,
    "/speakers/?find=sp": 3,
    "/about/": 1,
    "/about/search/": 0,
}


def fill(rows: int) -> None:
    """Write as many speakers, outlets, briefings and topics, and beside the first of each all of the others."""
    for number in range(rows):
        for outlet, briefing, speaker in {(0, number, 0), (number, 0, number), (number, number, number)}:
            statement = StatementFactory(
                public_id=f"{outlet:03d}{briefing:03d}{number:04d}",
                speaker=write_speaker(speaker),
                words="Talks will go on over 39 names.",
                topics=["nato", f"topic-{number}"],
                article=ArticleFactory(
                    outlet=OutletFactory(slug=f"outlet-{outlet}"),
                    briefing=BriefingFactory(slug=f"briefing-{briefing}"),
                    text="The envoy said: “Talks will go on over 39 names.”\n",
                ),
            )
            FigureFactory(statement=statement, words="39 names", value=39)
    rebuild()


def write_speaker(number: int) -> Speaker:
    speaker: Speaker = SpeakerFactory(slug=f"speaker-{number}")
    if not speaker.offices.exists():
        OfficeFactory(speaker=speaker)
    return speaker


@pytest.mark.parametrize("rows", [2, 12])
def test_a_page_costs_the_same_however_many_rows_it_shows(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    fill(rows)

    for address, queries in COSTS.items():
        with django_assert_num_queries(queries, info=address):
            assert client.get(address).status_code == 200


@pytest.mark.parametrize("statements", [1, 25])
def test_an_article_costs_the_same_however_many_statements_it_has(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, statements: int
) -> None:
    article = ArticleFactory(text="He said it.\n" * statements)
    StatementFactory.create_batch(statements, kind="indirect", article=article, words="it", source_words="")

    with django_assert_num_queries(3):
        client.get(article.get_absolute_url())
