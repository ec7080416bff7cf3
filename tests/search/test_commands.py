"""What whoever runs the site types, and what the terminal answers."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from statements.importing.ledger import note_changes
from statements.search import rebuild
from statements.search.locks import only_one
from tests.factories import StatementFactory
from tests.search.asking import page

pytestmark = pytest.mark.django_db


def run(command: str, **options: object) -> str:
    out = StringIO()
    call_command(command, stdout=out, stderr=out, **options)
    return out.getvalue()


def test_rebuild_search_says_how_much_it_has_indexed() -> None:
    StatementFactory.create_batch(2)

    assert run("rebuild_search") == "Statements indexed: 2.\n"
    assert page().total == 2


def test_rebuild_search_refuses_to_run_twice_at_a_time() -> None:
    with only_one("rebuild", wait=0), pytest.raises(CommandError, match="rebuilt by another process"):
        run("rebuild_search")


def test_sync_search_says_how_much_it_has_applied() -> None:
    rebuild()
    note_changes([StatementFactory().pk for _ in range(2)])

    assert run("sync_search") == "2 changes applied.\n"
    assert run("sync_search") == "0 changes applied.\n"


def test_check_search_says_that_all_is_well() -> None:
    StatementFactory()

    assert run("check_search") == "Index and database agree. Statements compared: 1.\n"


def test_check_search_lists_what_is_not_well_and_fails() -> None:
    rebuild()
    statement = StatementFactory()
    out = StringIO()

    with pytest.raises(CommandError, match="1 disagree with the database"):
        call_command("check_search", stdout=out, stderr=out)
    assert out.getvalue() == f"statement {statement.pk}: is published but not in the index.\n"


@pytest.mark.parametrize("command", ["rebuild_search", "sync_search", "check_search"])
def test_a_folder_that_cannot_be_written_is_one_line(command: str, settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    settings.SEARCH_INDEX_DIR = tmp_path / "file" / "search"

    with pytest.raises(CommandError, match="Not a directory"):
        run(command)


@pytest.mark.parametrize("command", ["rebuild_search", "sync_search", "check_search"])
def test_a_quiet_command_says_nothing(command: str) -> None:
    StatementFactory()

    assert run(command, verbosity=0) == ""
