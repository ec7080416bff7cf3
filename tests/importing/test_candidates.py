"""Where a name may mean several people, an editor is shown them."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from pytest_django import DjangoAssertNumQueries

from statements.importing.candidates import write_candidates
from statements.importing.decisions import correct
from statements.importing.speakers import Resolved
from statements.models import Speaker, SpeakerCandidate, Statement
from tests.factories import EditorFactory, SpeakerFactory, StatementFactory
from tests.importing.documents import find, import_one, write_document
from tests.importing.people import known

pytestmark = pytest.mark.django_db


@pytest.fixture
def smiths() -> Resolved:
    return Resolved(None, (SpeakerFactory(slug="ann-smith"), SpeakerFactory(slug="bob-smith")))


@pytest.fixture
def editor() -> User:
    user: User = EditorFactory()
    return user


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


def test_an_editor_who_decides_leaves_no_candidates(smiths: Resolved, editor: User) -> None:
    statement = StatementFactory(speaker=None)
    write_candidates({statement: smiths})
    ann = Speaker.objects.get(slug="ann-smith")

    correct(statement, by=editor, reason="The recording shows her.", speaker=ann)
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


TEXT = """ISLAMABAD: Ambassador Albert Khorev met the press on Tuesday.

Albert Khorev said that Russia supports peace talks.
"""


@pytest.fixture
def namesakes() -> tuple[Speaker, Speaker]:
    one, other = known("albert-khorev", "Albert Khorev"), known("albert-khorev-2", "Albert Khorev")
    return one, other


def test_an_import_leaves_namesakes_to_an_editor_and_then_alone(
    tmp_path: Path, namesakes: tuple[Speaker, Speaker], editor: User
) -> None:
    path = write_document(tmp_path, TEXT)
    import_one(path)
    statement = find("peace talks")
    assert (statement.speaker, candidates(statement)) == (None, ["albert-khorev", "albert-khorev-2"])

    correct(statement, by=editor, reason="The recording shows him.", speaker=namesakes[1])
    path.write_text(TEXT.replace("Tuesday", "Wednesday"), encoding="utf-8")
    import_one(path)

    assert (find("peace talks").speaker, candidates(statement)) == (namesakes[1], [])


def test_the_same_source_again_keeps_the_candidates(tmp_path: Path, namesakes: tuple[Speaker, Speaker]) -> None:
    path = write_document(tmp_path, TEXT)
    import_one(path)
    path.write_text(TEXT.replace("Tuesday", "Wednesday"), encoding="utf-8")

    report = import_one(path)

    assert [each.state for each in report.statements if each.changes] == []
    assert SpeakerCandidate.objects.count() == 2


def test_a_new_namesake_does_not_unsettle_what_was_settled(tmp_path: Path) -> None:
    path = write_document(tmp_path, TEXT)
    import_one(path)
    settled = find("peace talks").speaker
    known("another-khorev", "Albert Khorev")
    path.write_text(TEXT.replace("Tuesday", "Wednesday"), encoding="utf-8")

    import_one(path)

    assert (find("peace talks").speaker, SpeakerCandidate.objects.count()) == (settled, 0)
