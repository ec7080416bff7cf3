"""The proof that index and database agree."""

import pytest

from statements.importing.ledger import note_changes
from statements.models import Statement, Topic
from statements.search import Disagreement, check, sync
from statements.search.documents import document_of
from statements.search.engine import open_index, writing
from statements.search.generations import current_generation
from tests.factories import StatementFactory, StatementTopicFactory, TopicFactory

pytestmark = pytest.mark.django_db


def problems() -> list[str]:
    return [str(found) for found in check()]


def test_what_agrees_has_no_problems() -> None:
    StatementFactory.create_batch(3, topics=["nato"])
    StatementFactory(withdrawn=True)
    sync()

    assert check() == []


def test_pending_changes_are_applied_first() -> None:
    sync()
    note_changes([StatementFactory().pk])

    assert check() == []


def test_a_statement_that_is_not_in_the_index_is_listed() -> None:
    sync()
    missing = StatementFactory()

    assert check() == [Disagreement(missing.pk, "is published but not in the index.")]


def test_a_statement_that_should_not_be_in_the_index_is_listed() -> None:
    statement = StatementFactory()
    sync()
    Statement.objects.filter(pk=statement.pk).update(review="withdrawn")

    assert problems() == [f"statement {statement.pk}: is in the index but not published."]


@pytest.mark.parametrize("change", [{"kind": "record"}, {"review": "checked"}, {"speaker": None}, {"passage_start": 0}])
def test_a_statement_of_which_they_say_different_things_is_listed(change: dict[str, object]) -> None:
    statement = StatementFactory(kind="direct")
    sync()
    Statement.objects.filter(pk=statement.pk).update(**change)

    assert problems() == [f"statement {statement.pk}: has other words, names, dates or topics in the index."]


def test_a_topic_that_the_index_does_not_know_is_listed() -> None:
    statement = StatementFactory()
    sync()
    StatementTopicFactory(statement=statement, topic=TopicFactory(slug="nato"))

    assert len(check()) == 1
    Topic.objects.update(name="Another name")  # names are not in the index
    assert len(check()) == 1


def test_a_statement_that_is_in_the_index_twice_is_listed() -> None:
    statement = StatementFactory()
    sync()
    generation = current_generation()
    assert generation is not None
    with writing(open_index(generation)) as writer:
        writer.add_document(document_of({"id": [statement.pk], "proof": [1]}))

    assert problems() == [f"statement {statement.pk}: is in the index 2 times."]


def test_a_document_beyond_the_last_statement_is_listed() -> None:
    sync()
    generation = current_generation()
    assert generation is not None
    with writing(open_index(generation)) as writer:
        writer.add_document(document_of({"id": [999], "proof": [1]}))

    assert problems() == ["statement 999: is in the index but not published."]


def test_long_archives_are_compared_in_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("statements.search.checking.AT_ONCE", 2)
    StatementFactory.create_batch(5)
    sync()
    missing = StatementFactory()
    done: list[int] = []

    assert [found.statement_id for found in check(done.append)] == [missing.pk]
    assert done == [2, 4, 6]
