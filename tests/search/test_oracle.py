"""Whatever the filters, index and database give the same statements, counts and facets."""

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import combinations, product
from typing import TypeAlias
from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from statements.models import Briefing, Statement
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
Asked: TypeAlias = dict[str, list[str]]
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
    "newer_than": [["0000000007"], ["0000000000"]],
    "sort": [["newest"], ["oldest"]],
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
            public_id=f"{number:010d}",
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
    names = [name for name in CHOICES if name not in {"sort", "newer_than"}]
    oracle = Oracle()
    for chosen in product([False, True], repeat=len(names)):
        oracle.compare({name: CHOICES[name][0] for name, used in zip(names, chosen, strict=True) if used})


def test_index_and_database_agree_on_every_pair_of_values(archive: None) -> None:
    oracle = Oracle()
    for one, other in combinations(CHOICES, 2):
        for values in product(CHOICES[one], CHOICES[other]):
            oracle.compare({one: values[0], other: values[1]})


class Oracle:
    """What the form's queryset gives, counted by hand. Each set of filters is asked for once."""

    def __init__(self) -> None:
        self.known: dict[str, list[Statement]] = {}

    def filtered(self, asked: Asked) -> list[Statement]:
        query_string = urlencode(asked, doseq=True)
        if query_string not in self.known:
            form = StatementFilter(QueryDict(query_string))
            assert form.is_valid(), form.errors
            self.known[query_string] = list(form.qs.for_cards())
        return self.known[query_string]

    def compare(self, asked: Asked) -> None:
        question = replace(query(urlencode(asked, doseq=True)), page_size=100)
        answer = search(question)
        statements = self.filtered(asked)
        ids = [hit.statement.pk for hit in answer.hits]
        assert not answer.degraded, asked
        assert ids == [statement.pk for statement in in_order(statements, question)], asked
        assert ids == list(list_ids(question)), asked
        assert answer.total == len(statements), asked
        assert answer.briefings == len({statement.article.briefing_id for statement in statements}), asked
        for facet in answer.facets:
            self.compare_facet(facet, asked)
        compare_histogram(answer, statements)

    def compare_facet(self, facet: Facet, asked: Asked) -> None:
        own = {"since", "until"} if facet.name == "year" else {facet.name}
        others = self.filtered({name: values for name, values in asked.items() if name not in own})
        expected = count_years(others) if facet.name == "year" else count_values(others, facet.name)
        assert {value.value: value.count for value in facet.values if value.count} == expected, (asked, facet.name)
        if facet.name != "year":
            assert {value.value for value in facet.values if value.chosen} == set(asked.get(facet.name, [])), asked


def in_order(statements: list[Statement], question: StatementQuery) -> list[Statement]:
    sign = 1 if question.sort == "oldest" else -1

    def key(statement: Statement) -> tuple[bool, int, int]:
        day = day_of(statement)
        return day is None, sign * (day.toordinal() if day else 0), sign * statement.pk

    return sorted(statements, key=key)


def day_of(statement: Statement) -> date | None:
    return statement.article.briefing.earliest or statement.article.briefing.latest


def count_values(statements: list[Statement], facet: str) -> Counter[str]:
    return Counter(value for statement in statements for value in values_of(statement, facet))


def values_of(statement: Statement, facet: str) -> list[str]:
    match facet:
        case "topic":
            return [link.topic.slug for link in statement.accepted_topics]
        case "speaker":
            return [statement.speaker.slug] if statement.speaker else []
        case "outlet":
            return [statement.article.outlet.slug]
        case "briefing":
            return [statement.article.briefing.slug]
    return [statement.kind]


def count_years(statements: list[Statement]) -> Counter[str]:
    """Count each statement in every year it may have been said in, of those that some date among them reaches."""
    intervals = [(statement.article.briefing.earliest, statement.article.briefing.latest) for statement in statements]
    named = [day.year for interval in intervals for day in interval if day]
    counts: Counter[str] = Counter()
    for first, last in intervals:
        if first or last:
            years = range(first.year if first else min(named), (last.year if last else max(named)) + 1)
            counts.update(str(year) for year in years)
    return counts


def compare_histogram(answer: SearchPage, statements: list[Statement]) -> None:
    days = [day for statement in statements if (day := day_of(statement))]
    assert sum(bar.count for bar in answer.histogram) == len(days)
    for bar in answer.histogram:
        assert bar.count == len([day for day in days if bar.start <= day <= bar.end])
