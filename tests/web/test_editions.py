"""Editions: the same text only while nothing was committed."""

import pytest

from statements.search import IndexUnavailable, rebuild
from statements.search.edition import index_edition
from statements.search.engine import ask
from statements.web.editions import current_edition
from tests.factories import StatementFactory


@pytest.mark.django_db
def test_inside_a_transaction_the_edition_is_unknown() -> None:
    assert current_edition() is None


@pytest.mark.django_db(transaction=True)
def test_what_is_committed_and_what_is_indexed_make_another_edition() -> None:
    rebuild()
    empty = current_edition()
    assert empty == current_edition()

    StatementFactory()
    written = current_edition()
    rebuild()

    assert len({empty, written, current_edition()}) == 3


@pytest.mark.django_db
def test_a_question_that_the_index_could_not_answer_makes_another_edition() -> None:
    rebuild()
    before = index_edition()

    with pytest.raises(IndexUnavailable):
        ask(lambda searcher: searcher.doc_freq("no such field", "word"))

    assert before != index_edition()
