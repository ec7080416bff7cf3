"""On PostgreSQL changes become visible out of order. None may be lost, whatever the order of commits."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from statements.importing.ledger import note_changes
from statements.models import SearchChange, Statement
from statements.search import check, rebuild, sync
from statements.search.building import build
from statements.search.generations import current_generation
from statements.search.place import Place, read_place, write_place
from tests.factories import StatementFactory
from tests.search.asking import page

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


@contextmanager
def another_transaction() -> Iterator[BaseDatabaseWrapper]:
    """Open a connection of its own with a transaction that ends by `commit()` or `rollback()`."""
    connection = connections.create_connection("default")
    connection.set_autocommit(False)
    try:
        yield connection
    finally:
        connection.close()


def change_kind(connection: BaseDatabaseWrapper, statement: Statement, kind: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE statements_statement SET kind = %s WHERE id = %s", [kind, statement.pk])
        cursor.execute(
            "INSERT INTO statements_searchchange (statement_id, written_at) VALUES (%s, now())", [statement.pk]
        )


def place() -> Place:
    generation = current_generation()
    assert generation is not None
    return read_place(generation)


def test_a_change_that_commits_late_is_not_lost() -> None:
    early, late = StatementFactory(kind="direct"), StatementFactory(kind="direct")
    sync()
    with another_transaction() as first, another_transaction() as second:
        change_kind(first, late, "mixed")  # takes the lower id,
        change_kind(second, early, "mixed")
        second.commit()
        assert sync() == 1
        assert page("kind=mixed").total == 1
        first.commit()  # but becomes visible after the higher one was read

    assert sync() == 1
    assert page("kind=mixed").total == 2


def test_what_was_applied_above_the_horizon_is_not_applied_again_and_again() -> None:
    early, late = StatementFactory(), StatementFactory()
    sync()
    with another_transaction() as first, another_transaction() as second:
        change_kind(first, late, "mixed")
        change_kind(second, early, "mixed")
        second.commit()

        assert [sync(), sync(), sync()] == [1, 0, 0]
        assert place().applied == {SearchChange.objects.get().pk}


def test_the_place_forgets_single_changes_once_the_horizon_has_passed_them() -> None:
    statements = [StatementFactory() for _ in range(3)]
    sync()
    with another_transaction() as first, another_transaction() as second:
        change_kind(first, statements[0], "mixed")
        change_kind(second, statements[1], "mixed")
        second.commit()
        sync()
        first.commit()
        change_kind(second, statements[2], "mixed")
        second.commit()
    sync()

    assert place().applied == frozenset()
    assert sync() == 0


def test_a_transaction_that_is_rolled_back_leaves_nothing() -> None:
    statement = StatementFactory(kind="direct")
    sync()
    with another_transaction() as first:
        change_kind(first, statement, "mixed")
        first.rollback()

    assert sync() == 0
    assert check() == []


def test_a_transaction_open_during_a_rebuild_is_applied_after_it() -> None:
    statement = StatementFactory(kind="direct")
    with another_transaction() as first:
        change_kind(first, statement, "mixed")
        rebuild()
        assert page("kind=direct").total == 1
        first.commit()

    assert sync() == 1
    assert page("kind=mixed").total == 1


def test_a_transaction_that_commits_while_the_rows_are_read_is_in_the_new_index() -> None:
    statement = StatementFactory(kind="direct")
    with another_transaction() as first:
        change_kind(first, statement, "mixed")

        def commit(done: int) -> None:
            first.commit()

        build(commit)

    assert page("kind=mixed").total == 1


def test_a_copy_of_the_database_on_a_server_with_fewer_transactions_is_indexed_anew() -> None:
    note_changes([StatementFactory().pk])
    sync()
    serving = current_generation()
    assert serving is not None
    write_place(serving, replace(read_place(serving), horizon=10**12))
    note_changes([StatementFactory().pk])
    sync()

    assert current_generation() != serving
    assert page().total == 2


def test_changes_of_a_server_with_more_transactions_do_not_come_back_again_and_again() -> None:
    note_changes([StatementFactory().pk])
    SearchChange.objects.update(transaction=10**12)
    sync()
    note_changes([StatementFactory().pk])

    assert [sync(), sync()] == [1, 0]
    assert place().applied == frozenset()
    assert page().total == 2


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("portion", [1, 2, 5000])
def test_no_order_of_commits_loses_a_change(seed: int, portion: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("statements.search.changes.AT_ONCE", portion)
    chance = random.Random(seed)
    statements = [StatementFactory(kind="direct") for _ in range(12)]
    sync()
    applied = 0
    writers = [another_transaction() for _ in range(4)]
    open_writers = [writer.__enter__() for writer in writers]
    for statement in statements:
        change_kind(chance.choice(open_writers), statement, "mixed")
        for writer in open_writers:
            if chance.random() < 0.3:
                writer.commit()
        if chance.random() < 0.5:
            applied += sync()
    for writer, context in zip(open_writers, writers, strict=True):
        writer.commit()
        applied += sync()
        context.__exit__(None, None, None)

    assert applied == len(statements)
    assert page("kind=mixed").total == len(statements)
    assert check() == []
