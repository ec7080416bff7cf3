"""Things go wrong on a real machine, and the index gets over them. Longer: DRILL_WRITES=1000 DRILL_ROUNDS=200."""

import os
import time
from datetime import UTC, datetime

import pytest
from django.utils import timezone

from statements.importing.ledger import note_changes
from statements.search import check, sync, tidy_up
from statements.search.generations import current_generation
from tests.factories import StatementFactory
from tests.search.processes import finish, start_python

# Other processes see only what is committed. What happens to files is the same on PostgreSQL.
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.sqlite]

WRITES = os.environ.get("DRILL_WRITES", "40")
ROUNDS = os.environ.get("DRILL_ROUNDS", "4")


def drill(name: str, *numbers: str) -> str:
    return finish(start_python("from tests.search.drill import main; main()", name, *numbers))


def test_syncs_and_rebuilds_killed_at_random_moments_lose_nothing() -> None:
    assert drill("kill", ROUNDS).split() == ["survived"] * 2


def test_a_full_disk_is_told_and_nothing_is_lost() -> None:
    told = drill("disk").splitlines()

    assert len(told) == 3
    assert any(line.startswith("The disk of the search index is full. Make room") for line in told)


def test_an_index_cut_off_under_a_reader_is_built_anew() -> None:
    assert "new process degraded" in drill("truncate")


def test_an_index_that_may_not_be_written_is_told_and_loses_nothing() -> None:
    assert "Permission denied" in drill("read-only")


def test_eight_processes_read_while_one_writes() -> None:
    done = drill("readers", "8", WRITES).splitlines()

    assert [line for line in done if not line.startswith("read ")] == ["written for 8"]
    assert len(done) == 1 + 8


def test_a_clock_that_is_set_back_does_not_put_off_the_repair_of_an_index() -> None:
    StatementFactory()
    sync()
    damaged = current_generation()
    assert damaged is not None
    (damaged / "damaged").touch()
    in_a_year = time.time() + 365 * 24 * 3600
    os.utime(damaged.parent / f"current-{damaged.name[:12]}", (in_a_year, in_a_year))
    sync()

    assert current_generation() != damaged
    assert check() == []


def test_changes_written_after_the_clock_was_set_back_are_applied(monkeypatch: pytest.MonkeyPatch) -> None:
    note_changes([StatementFactory().pk])
    sync()
    monkeypatch.setattr(timezone, "now", lambda: datetime(2001, 1, 1, tzinfo=UTC))
    note_changes([StatementFactory().pk])

    assert sync() == 1
    assert check() == []


def test_a_clock_that_was_ahead_when_old_changes_were_forgotten_loses_none(monkeypatch: pytest.MonkeyPatch) -> None:
    note_changes([StatementFactory().pk])
    sync()
    note_changes([StatementFactory().pk, StatementFactory().pk])
    with monkeypatch.context() as wrong:
        wrong.setattr(timezone, "now", lambda: datetime(2101, 1, 1, tzinfo=UTC))
        tidy_up()
    sync()

    assert check() == []
