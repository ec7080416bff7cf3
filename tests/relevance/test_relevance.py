"""The order of results is measured here on both databases. The figures: `python -m tests.relevance`."""

from collections.abc import Sequence
from statistics import mean

import pytest
from django.db import connection

from statements.search import rebuild
from tests.relevance.judgements import Query, read_judgements, read_queries
from tests.relevance.passages import Passage, make_archive, read_passages
from tests.relevance.scoring import DEPTH, interval, ndcg, sign_test
from tests.relevance.systems import Ranking, fts5_ranking, our_ranking, postgresql_ranking

JUDGED = read_judgements()
AHEAD = 0.05  # at least, on the queries that the order was tuned on, and on the others


@pytest.fixture(scope="module")
def passages() -> list[Passage]:
    return read_passages()


def score_of(rank: Ranking, queries: Sequence[Query]) -> float:
    return mean(ndcg(rank(query.typed, DEPTH), JUDGED[query.typed]) for query in queries)


def assert_ahead(ours: Ranking, theirs: Ranking) -> None:
    for held_out in (False, True):
        queries = [query for query in read_queries() if query.held_out is held_out]
        assert score_of(ours, queries) > score_of(theirs, queries) + AHEAD


@pytest.mark.sqlite
@pytest.mark.django_db
def test_best_match_is_ahead_of_fts5_and_every_result_is_judged(passages: list[Passage]) -> None:
    ours = our_ranking(make_archive(passages))
    rebuild()

    assert_ahead(ours, fts5_ranking(passages))
    assert [key for query in read_queries() for key in ours(query.typed, DEPTH) if key not in JUDGED[query.typed]] == []


@pytest.mark.postgresql
@pytest.mark.django_db
def test_best_match_is_ahead_of_postgresql(passages: list[Passage]) -> None:
    ours = our_ranking(make_archive(passages))
    rebuild()

    with connection.cursor() as cursor:
        assert_ahead(ours, postgresql_ranking(cursor, passages))


def test_queries_are_many_of_many_sorts_and_judged(passages: list[Passage]) -> None:
    queries, known = read_queries(), {passage.key for passage in passages}

    assert len(queries) >= 40
    assert {query.typed for query in queries} == set(JUDGED)
    assert all(set(grades) <= known and max(grades.values()) > 1 for grades in JUDGED.values())


def test_the_best_order_scores_one_and_useless_results_score_nothing() -> None:
    grades = {"a": 3, "b": 1, "c": 0}

    assert ndcg(["a", "b", "c"], grades) == 1
    assert ndcg(["c", "unknown"], grades) == 0


def test_a_useful_passage_counts_more_the_earlier_it_comes() -> None:
    grades = {"a": 3, "b": 0}

    assert ndcg(["a", "b"], grades) > ndcg(["b", "a"], grades) > 0
    assert ndcg([*"bcdefghijk", "a"], grades) == 0  # the eleventh


def test_a_difference_that_is_always_the_same_is_certain() -> None:
    assert interval([0.1] * 40) == pytest.approx((0.1, 0.1))
    assert sign_test([0.1] * 10) == pytest.approx(2 / 2**10)
    assert sign_test([0.1, -0.1, 0.0]) == 1
