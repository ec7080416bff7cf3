"""Changes of the database reach the index: each one, once or twice, and never too late."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from pytest_django import Settings

from statements.importing.ledger import note_changes
from statements.models import SearchChange, Statement, StatementTopic
from statements.search import SearchError, check, rebuild, sync, tidy_up
from statements.search.generations import current_generation
from statements.search.locks import only_one
from statements.search.place import read_place, write_place
from tests.factories import StatementFactory, StatementTopicFactory, TopicFactory
from tests.search.asking import found, page, words
from tests.waiting import PATIENCE

pytestmark = pytest.mark.django_db


def serving() -> Path:
    generation = current_generation()
    assert generation is not None
    return generation


def test_the_first_sync_builds_the_index() -> None:
    StatementFactory()

    assert sync() == 0
    assert page().total == 1


def test_a_new_statement_is_found_after_the_sync() -> None:
    sync()
    note_changes([StatementFactory(words="Peace.").pk])
    assert words("peace").total == 0

    assert sync() == 1
    assert words("peace").total == 1
    assert sync() == 0


def test_without_a_change_written_down_nothing_is_read() -> None:
    sync()
    StatementFactory()

    assert sync() == 0
    assert page().total == 0


@pytest.mark.parametrize("times", [1, 2])
def test_a_statement_changed_twice_is_in_the_index_once(times: int) -> None:
    statement = StatementFactory()
    sync()
    for kind in ("mixed", "indirect"):
        Statement.objects.filter(pk=statement.pk).update(kind=kind)
        note_changes([statement.pk] * times)

    assert sync() == 2 * times
    assert page("kind=indirect").total == page().total == 1


def test_a_withdrawn_statement_leaves_the_index() -> None:
    statement = StatementFactory()
    sync()
    Statement.objects.filter(pk=statement.pk).update(review="withdrawn")
    note_changes([statement.pk])
    sync()

    assert page().total == 0


def test_a_topic_given_or_refused_changes_the_counts() -> None:
    statement = StatementFactory(topics=["nato"])
    sync()
    StatementTopicFactory(statement=statement, topic=TopicFactory(slug="drones"))
    StatementTopic.objects.filter(topic__slug="nato").update(refused=True, origin="editor")
    note_changes([statement.pk])
    sync()

    assert [value.value for value in page().facet("topic").values] == ["drones"]


def test_many_changes_are_applied_in_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("statements.search.changes.AT_ONCE", 3)
    sync()
    note_changes([StatementFactory().pk for _ in range(10)])

    assert sync() == 10
    assert page().total == 10
    assert check() == []


def test_changes_that_were_applied_but_not_recorded_are_applied_again_without_harm() -> None:
    sync()
    place = read_place(serving())
    note_changes([StatementFactory().pk])
    sync()
    write_place(serving(), place)  # as if the process had died between commit and record

    assert sync() == 1
    assert page().total == 1
    assert check() == []


def test_each_host_has_a_place_of_its_own(settings: Settings, tmp_path: Path) -> None:
    sync()
    note_changes([StatementFactory().pk])
    sync()
    settings.SEARCH_INDEX_DIR = tmp_path / "another host"
    sync()
    note_changes([StatementFactory().pk])

    assert sync() == 1
    settings.SEARCH_INDEX_DIR = tmp_path / "search"
    assert sync() == 1
    assert page().total == 2


def test_an_index_of_another_database_is_built_anew() -> None:
    sync()
    note_changes([StatementFactory().pk])
    sync()
    before = serving()
    SearchChange.objects.all().delete()  # such as an older copy put back
    note_changes([StatementFactory().pk])
    sync()

    assert serving() != before
    assert page().total == 2


@pytest.mark.parametrize("rubbish", ["", "[]", "{}", '{"horizon": null, "applied": [], "anchor": null}'])
def test_an_index_that_lost_its_place_is_built_anew(rubbish: str) -> None:
    sync()
    before = serving()
    (before / "place.json").write_text(rubbish)
    StatementFactory()
    sync()

    assert serving() != before
    assert page().total == 1


def test_who_finds_the_lock_taken_leaves_the_work_to_its_holder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("statements.search.indexing.HASTY_WAIT", 0.05)
    sync()
    note_changes([StatementFactory().pk])
    holding, done = threading.Event(), threading.Event()

    def hold() -> None:
        with only_one("sync", wait=1) as mine:
            assert mine
            holding.set()
            done.wait(PATIENCE)

    holder = threading.Thread(target=hold)
    holder.start()
    holding.wait(PATIENCE)
    assert sync() == 0
    done.set()
    holder.join()

    assert sync() == 1


def test_the_holder_of_the_lock_looks_again_after_letting_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """A change comes in while the holder believes it is done: nobody else will apply it."""
    sync()
    note_changes([StatementFactory().pk])
    late = StatementFactory()

    def has_pending_after_another_has_written(place: object) -> bool:
        monkeypatch.undo()
        note_changes([late.pk])
        return SearchChange.objects.filter(statement=late).exists()

    monkeypatch.setattr("statements.search.indexing.has_pending", has_pending_after_another_has_written)

    assert sync() == 2
    assert late in found(page())


def test_a_large_archive_is_not_indexed_anew_while_an_editor_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("statements.search.indexing.SMALL", 1)
    StatementFactory.create_batch(2)

    with pytest.raises(SearchError, match="sync_search"):
        sync()
    sync(patient=True)
    assert page().total == 2


def test_an_index_folder_that_cannot_be_written_is_a_clear_error(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    settings.SEARCH_INDEX_DIR = tmp_path / "file" / "search"

    with pytest.raises(SearchError, match="Not a directory"):
        sync()
    with pytest.raises(SearchError, match="Not a directory"):
        rebuild()


def test_old_changes_are_forgotten_but_for_the_newest() -> None:
    note_changes([StatementFactory().pk for _ in range(3)])
    SearchChange.objects.update(written_at=timezone.now() - timedelta(days=31))
    sync()

    tidy_up()
    assert SearchChange.objects.count() == 1
    before = serving()
    note_changes([StatementFactory().pk])
    assert sync() == 1
    assert serving() == before


def test_a_host_that_slept_while_its_changes_were_forgotten_builds_its_index_anew() -> None:
    note_changes([StatementFactory().pk])
    sync()
    note_changes([StatementFactory().pk, StatementFactory().pk])
    SearchChange.objects.update(written_at=timezone.now() - timedelta(days=31))
    tidy_up()
    sync()

    assert page().total == 3
    assert check() == []


@pytest.mark.sqlite
def test_on_sqlite_the_place_is_the_highest_change() -> None:
    sync()
    note_changes([StatementFactory().pk])
    sync()

    place = read_place(serving())
    assert (place.horizon, place.applied) == (SearchChange.objects.get().pk + 1, frozenset())
