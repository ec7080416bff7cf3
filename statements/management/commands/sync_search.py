import signal
import threading
import time
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import InterfaceError, OperationalError, connection

from statements.search import SearchError, sync, tidy_up

PAUSE = 0.25  # seconds between two looks at the table of changes: an edit elsewhere is to be found within one
PAUSE_AFTER_ERROR = 10.0
TIDY_EVERY = 24 * 3600.0  # seconds


class Command(BaseCommand):
    help = "Apply what has changed in the database to this host's search index."
    tidy_at = 0.0  # by the clock that only goes forward; in the past: at the first look

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--follow", action="store_true", help="Go on until stopped (SIGTERM or Ctrl-C).")

    def handle(self, *, follow: bool, verbosity: int, **options: Any) -> None:
        if follow:
            self.follow(verbosity)
            return
        try:
            tidy_up()
            self.report(sync(patient=True), verbosity)
        except SearchError as error:
            raise CommandError(str(error)) from error

    def follow(self, verbosity: int) -> None:
        """Look four times a second. What has begun is finished before stopping."""
        stopped = threading.Event()

        def stop(number: int, frame: FrameType | None) -> None:
            stopped.set()

        before = {number: signal.signal(number, stop) for number in (signal.SIGTERM, signal.SIGINT)}
        try:
            while not stopped.is_set():
                stopped.wait(self.look_once(verbosity))
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def look_once(self, verbosity: int) -> float:
        """Return how long to wait until the next look. A trouble is told and tried again, never the end."""
        try:
            if time.monotonic() >= self.tidy_at:
                tidy_up()
                self.tidy_at = time.monotonic() + TIDY_EVERY
            count = sync(patient=True)
        except (SearchError, OperationalError, InterfaceError) as error:
            self.stderr.write(self.style.WARNING(f"{error} Trying again in {PAUSE_AFTER_ERROR:.0f} s."))
            connection.close()
            return PAUSE_AFTER_ERROR
        if count:
            self.report(count, verbosity)
        return PAUSE

    def report(self, count: int, verbosity: int) -> None:
        if verbosity:
            self.stdout.write(f"{count:,} change{'' if count == 1 else 's'} applied.")
