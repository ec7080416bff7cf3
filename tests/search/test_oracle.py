"""Whatever the filters, index and database give the same statements, counts and facets."""

from collections import Counter
from dataclasses import replace
from itertools import combinations, product
from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from statements.models import Briefing, Statement
from statements.models.statement_queries import StatementQuerySet
from statements.search import SearchPage, StatementFilter, search, sync
from statements.search.door import list_ids
from statements.search.page import Facet
from statements.search.query import StatementQuery
from tests.factories import BriefingFactory, SpeakerFactory, StatementFactory, StatementTopicFactory, TopicFactory
from tests.search.asking import query

pytestmark = pytest.mark.django_db

DATES = {
    "day": "2025-09-23",
    "month": "2024-12",
    "years": "2023-11/2025-02",
    "open-end": "2024-06-15/..",
    "open-start": "../2024-03",
    "undated": "",
}
# Two choices for each parameter; none is the third.
CHOICES: dict[str, list[list[str]]] = {
    "topic": [["nato"], ["nato", "drones"]],
    "speaker": [["albert-khorev"], ["maria-zakharova", "albert-khorev"]],
    "outlet": [["ptv-network"], ["tass", "ptv-network"]],
    "briefing": [["day"], ["undated", "years"]],
    "kind": [["direct"], ["mixed", "record"]],
    "review": [["checked"], ["unchecked", "corrected"]],
    "since": [["2024-12-31"], ["2024-03-31"]],
    "until": [["2024"], ["2025-09-22"]],
    "sort": [["newest"], ["oldest"]],
}
COLUMNS = {
    "topic": "topic_links__topic__slug",
    "speaker": "speaker__slug",
    "outlet": "article__outlet__slug",
    "briefing": "article__briefing__slug",
    "kind": "kind",
}


@pytest.fixture
def archive() -> None:
    """A statement for every briefing with ever another mix of everything else, and some that must not be found."""
    TopicFactory(slug="nato")
    TopicFactory(slug="drones")
    speakers = [SpeakerFactory(slug="albert-khorev"), SpeakerFactory(slug="maria-zakharova"), None]
    outlets, kinds = ["ptv-network", "tass"], ["direct", "mixed", "indirect", "record"]
    reviews, topics = ["unchecked", "checked", "corrected", "withdrawn"], [["nato"], ["drones"], ["nato", "drones"], []]
    for number, (slug, outlet, step) in enumerate(product(DATES, outlets, range(2))):
        StatementFactory(
            article__briefing=BriefingFactory(slug=slug, date_edtf=DATES[slug]),
            article__outlet__slug=outlet,
            speaker=speakers[number % 3],
            kind=kinds[(number + step) % 4],
            review=reviews[(number * 3 + step) % 4],
            topics=topics[(number // 2 + step) % 4],
        )
    refused = StatementFactory(article__briefing=Briefing.objects.get(slug="day"))
    StatementTopicFactory(statement=refused, topic=TopicFactory(slug="nato"), refused=True)
    sync()


def test_index_and_database_agree_on_every_combination_of_filters(archive: None) -> None:
    names = [name for name in CHOICES if name != "sort"]
    for chosen in product([False, True], repeat=len(names)):
        asked = {name: CHOICES[name][0] for name, used in zip(names, chosen, strict=True) if used}
        assert_same(asked)


def test_index_and_database_agree_on_every_pair_of_values(archive: None) -> None:
    for one, other in combinations(CHOICES, 2):
        for values in product(CHOICES[one], CHOICES[other]):
            assert_same({one: values[0], other: values[1]})


def assert_same(asked: dict[str, list[str]]) -> None:
    """Compare the page with what can be counted on the form's queryset."""
    question = replace(query(urlencode(asked, doseq=True)), page_size=100)
    answer = search(question)
    statements = list(filtered(asked).select_related("article__briefing"))
    assert not answer.degraded, asked
    assert {hit.statement.pk for hit in answer.hits} == {statement.pk for statement in statements}, asked
    assert answer.total == len(statements), asked
    assert answer.briefings == len({statement.article.briefing_id for statement in statements}), asked
    assert [hit.statement.pk for hit in answer.hits] == list(list_ids(question)), asked
    assert [hit.statement.pk for hit in answer.hits] == [statement.pk for statement in in_order(statements, question)]
    for facet in answer.facets:
        assert_facet(facet, asked)
    assert_histogram(answer, statements)


def filtered(asked: dict[str, list[str]]) -> StatementQuerySet:
    form = StatementFilter(QueryDict(urlencode(asked, doseq=True)))
    assert form.is_valid(), form.errors
    statements: StatementQuerySet = form.qs
    return statements


def in_order(statements: list[Statement], question: StatementQuery) -> list[Statement]:
    sign = 1 if question.sort == "oldest" else -1

    def key(statement: Statement) -> tuple[bool, int, int]:
        day = statement.article.briefing.earliest or statement.article.briefing.latest
        return day is None, sign * (day.toordinal() if day else 0), sign * statement.pk

    return sorted(statements, key=key)


def assert_facet(facet: Facet, asked: dict[str, list[str]]) -> None:
    if facet.name == "year":
        years = {value.value: value.count for value in facet.values if not value.chosen}
        undated = {name: values for name, values in asked.items() if name not in {"since", "until"}}
        assert years == {year: filtered(undated | {"since": [year], "until": [year]}).count() for year in years}, asked
        assert all(years.values()), asked
        return
    others = filtered({name: values for name, values in asked.items() if name != facet.name})
    if facet.name == "topic":
        others = others.filter(topic_links__refused=False)
    expected = Counter(value for value in others.values_list(COLUMNS[facet.name], flat=True) if value)
    assert {value.value: value.count for value in facet.values if value.count} == expected, (asked, facet.name)
    assert {value.value for value in facet.values if value.chosen} == set(asked.get(facet.name, [])), asked


def assert_histogram(answer: SearchPage, statements: list[Statement]) -> None:
    dates = [statement.article.briefing for statement in statements]
    days = [briefing.earliest or briefing.latest for briefing in dates]
    assert sum(bar.count for bar in answer.histogram) == len([day for day in days if day])
    for bar in answer.histogram:
        assert bar.count == len([day for day in days if day and bar.start <= day <= bar.end])
