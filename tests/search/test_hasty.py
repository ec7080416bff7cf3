"""While somebody waits for a page, the index takes in little at once; the rest is left to the follower."""

import pytest
from pytest_django import DjangoAssertNumQueries

from statements.importing.ledger import note_changed_articles, note_changed_briefings, note_changes
from statements.models import Article, Briefing, Statement
from statements.search import check, sync
from tests.factories import ArticleFactory, StatementFactory
from tests.factories.statements import write_article
from tests.search.asking import page

pytestmark = pytest.mark.django_db


@pytest.fixture
def briefing(monkeypatch: pytest.MonkeyPatch) -> Briefing:
    """A briefing with two articles of two statements each, where three are more than a page may wait for."""
    monkeypatch.setattr("statements.search.indexing.HASTY", 3)
    for key in ("first", "second"):
        StatementFactory.create_batch(
            2, article=ArticleFactory(key=key, text=write_article("direct", "Peace.")), words="Peace."
        )
    sync(patient=True)
    return Briefing.objects.get()


def test_a_change_of_many_statements_is_left_to_the_follower(briefing: Briefing) -> None:
    Statement.objects.update(kind="mixed")
    note_changed_briefings(briefing.pk)

    assert sync() == 0
    assert page("kind=mixed").total == 0
    assert sync(patient=True) == 1
    assert page("kind=mixed").total == 4
    assert check() == []


def test_a_change_of_few_statements_is_taken_in_at_once(briefing: Briefing) -> None:
    article = Article.objects.get(key="first")
    Statement.objects.filter(article=article).update(kind="mixed")
    note_changed_articles(article.pk)

    assert sync() == 1
    assert page("kind=mixed").total == 2
    assert check() == []


def test_of_many_changes_the_oldest_are_taken_in_at_once(briefing: Briefing) -> None:
    note_changes([StatementFactory(kind="mixed").pk for _ in range(5)])

    assert sync() == 3
    assert page("kind=mixed").total == 3
    assert sync(patient=True) == 2
    assert check() == []


def test_what_waits_behind_a_long_change_is_not_lost(briefing: Briefing) -> None:
    note_changed_briefings(briefing.pk)
    note_changes([StatementFactory(kind="mixed").pk])

    assert sync() == 0
    assert sync(patient=True) == 2
    assert page("kind=mixed").total == 1
    assert check() == []


def test_statements_are_read_in_portions(briefing: Briefing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("statements.search.applying.AT_ONCE", 1)
    monkeypatch.setattr("statements.search.applying.ARTICLES_AT_ONCE", 1)
    Statement.objects.update(kind="mixed")
    note_changed_briefings(briefing.pk)

    assert sync(patient=True) == 1
    assert check() == []


@pytest.mark.parametrize("statements", [1, 30])
def test_it_costs_the_same_to_note_a_briefing_and_to_put_it_off(
    briefing: Briefing, statements: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    article = Article.objects.get(key="first")
    StatementFactory.create_batch(statements, article=article, words="Peace.")
    sync(patient=True)

    with django_assert_max_num_queries(12):  # one row; is the index of this database, what waits, how many it is
        note_changed_briefings(briefing.pk)
        assert sync() == 0
