"""What is counted in one pass, however many values are asked for."""

from typing import Any

import pytest
import tantivy
from django.db import connection
from django.http import QueryDict
from pytest_django import DjangoAssertNumQueries

from statements.models import Statement
from statements.search import StatementFilter, StatementQuery, finding, list_values, namesakes, rebuild
from statements.search.counts import LISTED, Tally
from statements.search.engine import ask, index_state
from statements.search.facets import make_facet
from statements.search.selection import Selection
from statements.search.syntax import Word
from tests.factories import OutletFactory, SpeakerFactory, StatementFactory, TopicFactory

pytestmark = pytest.mark.django_db

RARE = 5


class Watched:
    """A searcher that notes what it is asked."""

    def __init__(self, searcher: tantivy.Searcher) -> None:
        self.searcher, self.asked = searcher, 0

    def __getattr__(self, name: str) -> Any:
        self.asked += name in ("search", "aggregate")
        return getattr(self.searcher, name)


def fill() -> None:
    """Let more speakers speak twice than a list of the commonest has, and some once."""
    for number in range(LISTED):
        StatementFactory.create_batch(2, speaker=SpeakerFactory(slug=f"common-{number}"))
    for number in range(RARE):
        StatementFactory(speaker=SpeakerFactory(slug=f"rare-{number}", name=f"Rare Khorev {number}"))
    rebuild()


def find(rare: int) -> tuple[int, dict[Any, int]]:
    """Return how often the index was asked, and what it counted for each speaker chosen."""
    form = StatementFilter(QueryDict("&".join(f"speaker=rare-{number}" for number in range(rare))))
    query = form.to_query()
    selection = Selection.of(query)

    def count(searcher: tantivy.Searcher) -> tuple[int, dict[Any, int]]:
        watched: Any = Watched(searcher)
        counts = finding.begin(watched, query, selection).finish().counted.tallies["speaker"].counts
        return watched.asked, {key: counts[key] for key in selection.keys["speaker"]}

    return ask(count)


def test_chosen_values_that_are_rare_are_counted_together() -> None:
    fill()
    (asked_for_one, _), (asked_for_all, counts) = find(1), find(RARE)

    assert sorted(counts.values()) == [1] * RARE
    assert asked_for_all == asked_for_one


def test_all_who_share_a_name_are_counted_together(monkeypatch: pytest.MonkeyPatch) -> None:
    fill()
    asked: list[object] = []

    def watched(question: Any) -> Any:
        asked.append(question)
        return ask(question)

    monkeypatch.setattr(namesakes, "ask", watched)

    assert [found.count for found in namesakes.find_namesakes(Word("khorev"))] == [1] * namesakes.MOST
    assert len(asked) == 1


def test_labels_are_fetched_in_portions_that_any_database_takes() -> None:
    most = 0

    def watch(execute: Any, sql: str, params: Any, *rest: Any) -> Any:
        nonlocal most
        most = max(most, len(params or ()))
        return execute(sql, params, *rest)

    speaker = SpeakerFactory()
    keys: dict[int | str, int] = dict.fromkeys(range(speaker.pk, speaker.pk + 33_000), 1)
    with connection.execute_wrapper(watch):
        facet = make_facet("speaker", Tally(keys), Selection())

    assert [value.value for value in facet.values] == [speaker.slug]
    assert 0 < most < 32_766


def test_names_of_values_are_kept_while_the_edition_lasts(
    monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    StatementFactory(speaker=SpeakerFactory())
    rebuild()
    monkeypatch.setattr("statements.search.values.current_edition", lambda: "edition of this test")
    first = list_values(StatementQuery(), "speaker")

    with django_assert_num_queries(0):
        assert list_values(StatementQuery(), "speaker") == first


def test_slugs_are_looked_up_once_while_the_edition_lasts(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    query = StatementQuery(topics=(TopicFactory(slug="un").slug, "nothing"), outlets=(OutletFactory().slug,))
    first = Selection.of(query, "an edition of this test")

    with django_assert_num_queries(1):  # what does not exist may exist at any time
        assert Selection.of(query, "an edition of this test") == first
    with django_assert_num_queries(4):
        assert Selection.of(query) == Selection.of(query, "another") == first


def test_all_statements_are_put_in_order_once_while_the_index_stays_the_same() -> None:
    fill()
    state = index_state()

    def turn(page: int) -> tuple[int, tuple[int, ...]]:
        form = StatementFilter(QueryDict(f"sort=newest&page={page}"))

        def ask_for(searcher: tantivy.Searcher) -> tuple[int, tuple[int, ...]]:
            watched: Any = Watched(searcher)
            ids = finding.begin(watched, form.to_query(), Selection(), state).ids
            return watched.asked, ids

        return ask(ask_for)

    turn(1)
    (asked, second), newest = turn(2), Statement.objects.order_by("-article__briefing__earliest", "-pk")

    assert (asked, list(second)) == (0, list(newest.values_list("pk", flat=True)[20:40]))
