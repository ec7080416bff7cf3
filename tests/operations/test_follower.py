"""The process that keeps the index up to date, and that runs for months."""

from datetime import timedelta
from io import StringIO

import pytest
from django.db import OperationalError, connection
from django.utils import timezone

from statements.importing.ledger import note_changes
from statements.management.commands.sync_search import PAUSE_AFTER_ERROR, TIDY_EVERY, Command
from statements.models import SearchChange
from tests.factories import StatementFactory

pytestmark = pytest.mark.django_db


def test_a_follower_forgets_old_changes_once_a_day() -> None:
    follower = Command(stdout=StringIO())
    follower.look_once(verbosity=0)
    note_changes([StatementFactory().pk, StatementFactory().pk])
    SearchChange.objects.update(written_at=timezone.now() - timedelta(days=31))

    follower.look_once(verbosity=0)
    assert SearchChange.objects.count() == 2, "It has tidied up only just now."

    follower.tidy_at -= TIDY_EVERY
    follower.look_once(verbosity=0)
    assert SearchChange.objects.count() == 1, "The newest is kept, as a mark."


def test_a_database_that_is_gone_when_it_is_time_to_tidy_up_is_told_and_tried_again() -> None:
    def refuse(*_: object) -> None:
        raise OperationalError("The server is gone.")

    err = StringIO()
    with connection.execute_wrapper(refuse):
        wait = Command(stderr=err).look_once(verbosity=0)

    assert wait == PAUSE_AFTER_ERROR
    assert err.getvalue() == "The server is gone. Trying again in 10 s.\n"
