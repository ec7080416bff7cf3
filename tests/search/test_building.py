"""A new index beside the old one."""

import os
import shutil
import time
from pathlib import Path

import pytest

from statements.importing.ledger import note_changes
from statements.search import SearchError, building, check, rebuild, sync, tidy_up
from statements.search.building import build
from statements.search.generations import current_generation
from statements.search.locks import only_one
from tests.factories import StatementFactory
from tests.search.asking import page

pytestmark = pytest.mark.django_db


def generations(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_dir())


def test_a_rebuild_takes_in_what_no_change_told_of() -> None:
    sync()
    StatementFactory()

    assert rebuild() == 1
    assert page().total == 1


def test_the_directory_is_named_by_the_fingerprint_and_a_number(search_index_dir: Path) -> None:
    rebuild()
    rebuild()
    generation = current_generation()

    assert generation is not None
    assert generation.name == f"{generation.name[:12]}-0002"
    assert generations(search_index_dir) == [generation.name]


def test_the_old_index_serves_and_learns_until_the_new_one_is_done() -> None:
    first = StatementFactory()
    sync()
    late: list[int] = []

    def meanwhile(done: int) -> None:
        late.append(StatementFactory(article=first.article, words="met the press").pk)
        note_changes(late)
        assert sync() == 1
        assert page().total == 2

    build(meanwhile)

    assert page().total == 2
    assert sync() == 0
    assert check() == []


def test_a_rebuild_that_fails_leaves_the_old_index_serving(search_index_dir: Path) -> None:
    StatementFactory()
    sync()
    before = generations(search_index_dir)

    def stop(done: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(stop)

    assert generations(search_index_dir) == before
    assert page().total == 1


def test_what_a_killed_rebuild_left_is_cleared_up_by_the_next(search_index_dir: Path) -> None:
    rebuild()
    (search_index_dir / f"{generations(search_index_dir)[0][:12]}-0077").mkdir()
    rebuild()

    assert [name[13:] for name in generations(search_index_dir)] == ["0002"]


def test_a_rebuild_that_was_killed_while_it_switched_leaves_nothing_for_long(search_index_dir: Path) -> None:
    rebuild()
    version = generations(search_index_dir)[0][:12]
    (search_index_dir / f"{version}-0077").mkdir()
    (search_index_dir / f"current-{version}.new").write_text(f"{version}-0077")
    tidy_up()

    assert generations(search_index_dir) == [f"{version}-0001"]


def test_only_one_rebuild_runs_at_a_time() -> None:
    StatementFactory()

    def again(done: int) -> None:
        with pytest.raises(SearchError, match="another process"):
            build()

    with only_one("rebuild", wait=0) as mine:
        assert mine
    build(again)


def test_a_writer_leaves_its_changes_to_a_build_that_is_under_way() -> None:
    StatementFactory()
    with only_one("rebuild", wait=0):
        assert sync() == 0
        with pytest.raises(SearchError, match="another process"):
            sync(patient=True)

    assert page().degraded


def test_a_rebuild_gives_up_when_another_writes_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "SWITCH_WAIT", 0.01)
    StatementFactory()
    with only_one("sync", wait=0), pytest.raises(SearchError, match="does not end"):
        rebuild()

    assert current_generation() is None


def test_another_version_of_the_code_builds_an_index_of_its_own(
    monkeypatch: pytest.MonkeyPatch, search_index_dir: Path
) -> None:
    StatementFactory()
    sync()
    monkeypatch.setattr("statements.search.generations.FINGERPRINT", "0123456789ab")
    assert current_generation() is None
    sync()

    assert len(generations(search_index_dir)) == 2  # the other version may still be in use
    assert page().total == 1


def test_the_index_of_an_older_version_is_kept_until_the_new_one_has_served_for_a_day(
    monkeypatch: pytest.MonkeyPatch, search_index_dir: Path
) -> None:
    sync()
    make_older(search_index_dir)
    monkeypatch.setattr("statements.search.generations.FINGERPRINT", "0123456789ab")
    sync()
    tidy_up()
    assert len(generations(search_index_dir)) == 2

    make_older(search_index_dir)
    tidy_up()
    assert generations(search_index_dir) == ["0123456789ab-0001"]


def test_an_older_version_that_is_started_again_leaves_the_new_index_alone(
    monkeypatch: pytest.MonkeyPatch, search_index_dir: Path
) -> None:
    sync()
    make_older(search_index_dir)
    with monkeypatch.context() as newer:
        newer.setattr("statements.search.generations.FINGERPRINT", "0123456789ab")
        sync()
    tidy_up()
    rebuild()

    assert "0123456789ab-0001" in generations(search_index_dir)


def test_folders_that_are_not_ours_are_left_alone(search_index_dir: Path) -> None:
    foreign = search_index_dir / "archive-0001"
    (search_index_dir / "0123456789ab-0001").mkdir(parents=True)  # a build that was killed
    foreign.mkdir()
    rebuild()
    tidy_up()

    assert foreign.is_dir()
    assert "0123456789ab-0001" not in generations(search_index_dir)


def make_older(search_index_dir: Path) -> None:
    two_days_ago = time.time() - 2 * 24 * 3600
    for pointer in search_index_dir.glob("current-*"):
        os.utime(pointer, (two_days_ago, two_days_ago))


def test_an_index_whose_directory_was_deleted_is_built_anew(search_index_dir: Path) -> None:
    StatementFactory()
    sync()
    for name in generations(search_index_dir):
        shutil.rmtree(search_index_dir / name)
    assert page().degraded

    sync()
    assert not page().degraded
    assert page().total == 1


def test_an_empty_archive_has_an_index_too() -> None:
    assert rebuild() == 0
    assert not page().degraded
