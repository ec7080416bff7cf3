"""Two rows of one person become one, and nothing of them is lost."""

from datetime import date
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from pytest_django import DjangoAssertNumQueries

from statements.importing.candidates import write_candidates
from statements.importing.decisions import correct
from statements.importing.seeds import load_seeds
from statements.importing.speaker_merging import merge_speakers
from statements.importing.speakers import Resolved
from statements.models import RetiredAddress, SearchChange, Speaker, Statement
from tests.factories import EditorFactory, OfficeFactory, SpeakerFactory, StatementFactory
from tests.importing.people import found, known, minister, resolve_or_create

pytestmark = pytest.mark.django_db
REASON = "One person: the ministry says so."


@pytest.fixture
def editor() -> User:
    user: User = EditorFactory()
    return user


@pytest.fixture
def kept() -> Speaker:
    return known("sergey-lavrov", "Sergey Lavrov")


@pytest.fixture
def gone() -> Speaker:
    return known("sergej-lavroff", "Sergej Lavroff", "Serge Lavroff")


def test_statements_names_and_address_go_along(gone: Speaker, kept: Speaker, editor: User) -> None:
    said, relayed = StatementFactory(speaker=gone), StatementFactory(relayed_from=gone)

    assert merge_speakers(gone, kept, by=editor, reason=REASON) == 2

    said.refresh_from_db()
    relayed.refresh_from_db()
    assert (said.speaker, relayed.relayed_from) == (kept, kept)
    assert set(kept.names.values_list("name", flat=True)) == {"Sergey Lavrov", "Sergej Lavroff", "Serge Lavroff"}
    assert RetiredAddress.objects.get(old="sergej-lavroff").successor == "sergey-lavrov"
    assert not Speaker.objects.filter(pk=gone.pk).exists()


def test_each_statement_has_its_history_and_is_read_again(gone: Speaker, kept: Speaker, editor: User) -> None:
    statement = StatementFactory(speaker=gone)

    merge_speakers(gone, kept, by=editor, reason=REASON)

    revision = statement.revisions.get()
    assert (revision.version, revision.reason, revision.changed_by) == (2, REASON, editor)
    assert revision.changes == {"speaker": ["sergej-lavroff", "sergey-lavrov"]}
    assert SearchChange.objects.get().statement == statement


def test_no_import_makes_the_one_who_is_gone_anew(gone: Speaker, kept: Speaker, editor: User) -> None:
    merge_speakers(gone, kept, by=editor, reason=REASON)

    assert [resolve_or_create(found(name)).speaker for name in ("Serge Lavroff", "Sergey Lavrov")] == [kept, kept]
    assert Speaker.objects.count() == 1


def test_namesakes_of_two_countries_who_are_one_stay_one(editor: User) -> None:
    ours = resolve_or_create(minister("Ahmed Shukeiri", "Syria")).speaker
    theirs = resolve_or_create(minister("Ahmed Shukeiri", "Saudi Arabia")).speaker
    assert ours is not None
    assert theirs is not None

    merge_speakers(theirs, ours, by=editor, reason=REASON)

    for country in ("Syria", "Saudi Arabia"):
        assert resolve_or_create(minister("Ahmed Shukeiri", country)).speaker == ours
    assert sorted(office.represents for office in ours.offices.all()) == ["Saudi Arabia", "Syria"]


def test_an_office_that_both_had_is_kept_once(gone: Speaker, kept: Speaker, editor: User) -> None:
    OfficeFactory(
        speaker=kept, title="Foreign Minister", attested_from=date(2024, 5, 1), attested_until=date(2024, 5, 1)
    )
    OfficeFactory(
        speaker=gone, title="foreign minister", attested_from=date(2023, 5, 1), attested_until=date(2023, 5, 1)
    )
    OfficeFactory(speaker=gone, title="Ambassador to the UN", since=date(1994, 1, 1))

    merge_speakers(gone, kept, by=editor, reason=REASON)

    offices = {office.title: office.attested_from for office in kept.offices.all()}
    assert offices == {"Foreign Minister": date(2023, 5, 1), "Ambassador to the UN": None}


def test_nobody_relays_their_own_words(gone: Speaker, kept: Speaker, editor: User) -> None:
    statement = StatementFactory(speaker=kept, relayed_from=gone)

    merge_speakers(gone, kept, by=editor, reason=REASON)

    assert Statement.objects.get(pk=statement.pk).relayed_from is None


def test_a_statement_whose_candidates_are_one_has_found_its_speaker(gone: Speaker, kept: Speaker, editor: User) -> None:
    third = SpeakerFactory(slug="third")
    settled, still_open = StatementFactory.create_batch(2, speaker=None)
    write_candidates({settled: Resolved(None, (gone, kept)), still_open: Resolved(None, (gone, kept, third))})

    merge_speakers(gone, kept, by=editor, reason=REASON)

    settled.refresh_from_db()
    assert (settled.speaker, settled.version, settled.speaker_candidates.count()) == (kept, 2, 0)
    assert {row.speaker for row in still_open.speaker_candidates.all()} == {kept, third}


def test_what_an_editor_decided_of_a_statement_stays_decided(gone: Speaker, kept: Speaker, editor: User) -> None:
    statement = StatementFactory()
    correct(statement, by=editor, reason="The recording shows it.", speaker=gone)

    merge_speakers(gone, kept, by=editor, reason=REASON)

    statement.refresh_from_db()
    assert (statement.speaker, statement.locked_fields) == (kept, ["speaker"])


def test_a_person_and_a_body_are_not_merged(kept: Speaker, editor: User) -> None:
    body = SpeakerFactory(slug="kremlin", kind="body")

    with pytest.raises(ValueError, match="A person and a body"):
        merge_speakers(body, kept, by=editor, reason=REASON)


def test_nobody_is_merged_with_themselves(kept: Speaker, editor: User) -> None:
    with pytest.raises(ValueError, match="Choose two"):
        merge_speakers(kept, kept, by=editor, reason=REASON)


def test_a_merge_needs_a_reason(gone: Speaker, kept: Speaker, editor: User) -> None:
    with pytest.raises(ValueError, match="Give the reason"):
        merge_speakers(gone, kept, by=editor, reason=" ")


@pytest.mark.parametrize("count", [1, 12])
def test_a_merge_costs_the_same_queries_for_many_statements(
    gone: Speaker, kept: Speaker, editor: User, count: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    StatementFactory.create_batch(count, speaker=gone)
    undecided = StatementFactory.create_batch(count, speaker=None)
    write_candidates({statement: Resolved(None, (gone, kept)) for statement in undecided})

    # 35 on SQLite; PostgreSQL is asked for its transaction too.
    with django_assert_max_num_queries(41):
        merge_speakers(gone, kept, by=editor, reason=REASON)


def test_no_seed_file_parts_what_an_editor_merged(tmp_path: Path, editor: User) -> None:
    rows = ('slug = "serge-lavroff"\nname = "Serge Lavroff"', 'slug = "sergey-lavrov"\nname = "Sergey Lavrov"')
    (tmp_path / "speakers.toml").write_text("".join(f"[[speaker]]\n{row}\n" for row in rows), encoding="utf-8")
    load_seeds(tmp_path)
    gone, kept = Speaker.objects.order_by("slug")
    merge_speakers(gone, kept, by=editor, reason=REASON)

    report = load_seeds(tmp_path)

    assert (report.created, report.changed, Speaker.objects.get()) == (0, 0, kept)
