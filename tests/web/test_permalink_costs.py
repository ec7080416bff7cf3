"""What the pages of one statement cost: as many queries for a full page as for one with little on it."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from statements.models import Statement
from statements.search import rebuild
from tests.factories import AnnotationFactory, ArticleFactory, BriefingFactory, OutletFactory, RevisionFactory
from tests.factories import StatementFactory as Make

pytestmark = pytest.mark.django_db

COSTS = {"": 21, "?version=1": 26, "versions/": 8, "annotation.json": 3, "card.png": 3, "embed/": 3}


def surround(statement: Statement, rows: int) -> None:
    """Write as many notes, versions, neighbours, other outlets, and times before and after."""
    for number in range(1, rows + 1):
        AnnotationFactory(statement=statement)
        RevisionFactory(
            statement=statement, version=number + 1, changes={"topics": ["", "nato"], "speaker": [None, "x"]}
        )
        Make(article=statement.article, words="met the press", kind="indirect", topics=["nato"])
        Make(article__outlet=OutletFactory(slug=f"outlet-{number}"), topics=["nato", f"topic-{number}"])
        for year in (2024, 2026):
            briefing = BriefingFactory(slug=f"{year}-{number}", date_edtf=f"{year}-01-{number:02}")
            Make(article=ArticleFactory(briefing=briefing, text="He said: “Talks will go on.”\n"), topics=["nato"])
    Statement.objects.filter(pk=statement.pk).update(version=rows + 1)
    rebuild()


@pytest.mark.parametrize("rows", [2, 12])
def test_a_full_page_costs_no_more_than_a_short_one(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    statement = Make(topics=["nato"])
    surround(statement, rows)

    for address, queries in COSTS.items():
        with django_assert_num_queries(queries, info=address):
            assert client.get(f"{statement.get_absolute_url()}{address}").status_code == 200
