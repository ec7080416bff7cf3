"""Where a name may mean several people, an editor is shown them."""

import pytest
from pytest_django import DjangoAssertNumQueries

from statements.importing.candidates import write_candidates
from statements.importing.decisions import correct
from statements.importing.speakers import Resolved
from statements.models import Speaker, SpeakerCandidate, Statement
from tests.factories import EditorFactory, SpeakerFactory, StatementFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def smiths() -> Resolved:
    return Resolved(None, (SpeakerFactory(slug="ann-smith"), SpeakerFactory(slug="bob-smith")))


def candidates(statement: Statement) -> list[str]:
    return [row.speaker.slug for row in statement.speaker_candidates.select_related("speaker")]


def test_all_whom_a_name_may_mean_are_kept(smiths: Resolved) -> None:
    statement = StatementFactory(speaker=None)

    write_candidates({statement: smiths})

    assert candidates(statement) == ["ann-smith", "bob-smith"]


def test_the_same_candidates_twice_change_nothing(smiths: Resolved) -> None:
    statement = StatementFactory(speaker=None)
    write_candidates({statement: smiths})
    before = list(SpeakerCandidate.objects.values_list("pk"))

    write_candidates({statement: smiths})

    assert list(SpeakerCandidate.objects.values_list("pk")) == before


def test_who_is_no_candidate_any_more_is_taken_away(smiths: Resolved) -> None:
    statement = StatementFactory(speaker=None)
    write_candidates({statement: smiths})

    write_candidates({statement: Resolved(smiths.candidates[0], smiths.candidates[:1])})

    assert candidates(statement) == []


def test_a_statement_with_its_speaker_has_no_candidates(smiths: Resolved) -> None:
    statement = StatementFactory(speaker=smiths.candidates[0])

    write_candidates({statement: smiths})

    assert candidates(statement) == []


def test_an_editor_who_decides_leaves_no_candidates(smiths: Resolved) -> None:
    statement = StatementFactory(speaker=None)
    write_candidates({statement: smiths})
    ann = Speaker.objects.get(slug="ann-smith")

    correct(statement, by=EditorFactory(), reason="The recording shows her.", speaker=ann)
    statement.refresh_from_db()
    write_candidates({statement: smiths})

    assert (statement.speaker, candidates(statement)) == (ann, [])


@pytest.mark.parametrize("count", [1, 20])
def test_candidates_cost_the_same_queries_for_many_statements(
    smiths: Resolved, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    statements = StatementFactory.create_batch(count, speaker=None)

    # What there is, and what is new; nothing to take away.
    with django_assert_num_queries(2):
        write_candidates(dict.fromkeys(statements, smiths))
