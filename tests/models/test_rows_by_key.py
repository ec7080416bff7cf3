"""Queries compiled once, of which only the keys change."""

import pytest
from django.db.models import Model
from pytest_django import DjangoAssertNumQueries

from statements.models import Article, Statement
from statements.models.rows_by_key import AT_ONCE, RowsByKey, columns_of
from statements.models.statement_cards import ARTICLE, fetch_cards
from tests.factories import OfficeFactory, StatementFactory

pytestmark = pytest.mark.django_db

COLUMNS = columns_of(Statement)
ROWS = RowsByKey(lambda keys: Statement.objects.filter(pk__in=keys).order_by().values_list(*COLUMNS))


def test_rows_are_what_django_reads_with_its_dates_and_its_json() -> None:
    keys = [StatementFactory().pk for _ in range(3)]

    assert sorted(ROWS.fetch(keys)) == sorted(Statement.objects.filter(pk__in=keys).values_list(*COLUMNS))


def test_other_keys_are_asked_for_with_the_same_query() -> None:
    first, second = StatementFactory(), StatementFactory()

    assert [row[0] for key in (first.pk, second.pk, first.pk) for row in ROWS.fetch([key])] == [
        first.pk,
        second.pk,
        first.pk,
    ]


def test_many_keys_are_asked_for_in_portions_and_none_not_at_all(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    kept = StatementFactory()

    with django_assert_num_queries(2):
        assert [row[0] for row in ROWS.fetch([kept.pk, *range(10**6, 10**6 + AT_ONCE)])] == [kept.pk]
    with django_assert_num_queries(0):
        assert list(ROWS.fetch([])) == []


def test_a_key_that_is_given_twice_is_read_once() -> None:
    kept = StatementFactory()

    assert len(list(ROWS.fetch([kept.pk, kept.pk]))) == 1


def test_a_card_has_all_that_django_reads_but_what_is_named_as_left_out() -> None:
    statement = StatementFactory(topics=["nato"])
    OfficeFactory(speaker=statement.speaker)
    plain = Statement.objects.for_cards().get(pk=statement.pk)

    card = fetch_cards([statement.pk], None)[statement.pk]

    assert card.get_deferred_fields() == {"locked_fields"}
    assert card.article.get_deferred_fields() == {*columns_of(Article)} - {*ARTICLE}
    assert held(card) == held(plain) - {("locked_fields", "[]")}
    assert held(card.article) <= held(plain.article)
    assert card.speaker is not None
    assert plain.speaker is not None
    assert card.speaker.known_offices == list(plain.speaker.offices.all())


def held(row: Model) -> set[tuple[str, str]]:
    """Return the columns that were read, and what is in them."""
    return {(name, repr(value)) for name, value in vars(row).items() if name in columns_of(type(row))}
