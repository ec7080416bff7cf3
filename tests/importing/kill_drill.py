"""Kill imports at random moments, and compare what the next one makes of it: `main` is run by `manage.py shell`.

A process of its own, since it forks: a child that is killed must hold no connection and no index of a test's.
"""

import json
import os
import random
import shutil
import signal
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connections

from statements.importing.runs import Options, run_import
from statements.importing.verification import verify_archive
from statements.models import Article, RetiredAddress, Revision, SearchChange, Speaker, Statement
from statements.search import check, sync

TOGETHER = 3  # documents to a transaction, so that there are many to fall between
DUMPED = {
    Article: ("key", "sha256", "headline", "briefing__slug", "briefing__date_edtf", "copy_of__key"),
    Statement: ("public_id", "article__key", "kind", "content", "speaker__slug", "review", "version", "topics__slug"),
    Speaker: ("slug", "name", "names__name", "offices__title"),
    Revision: ("statement__public_id", "version", "changes"),
    RetiredAddress: ("kind", "old", "reason"),
    SearchChange: ("statement__public_id",),
}


def in_child(work: Callable[[], Any]) -> int:
    """Start `work` in a forked process, which exits with 0 when it is done; return its number."""
    connections.close_all()
    pid = os.fork()
    if pid:
        return pid
    try:
        work()
        connections.close_all()  # moves what is in the log beside the database into it
        os._exit(0)
    except BaseException:
        traceback.print_exc()
        os._exit(1)


def succeeds(pid: int) -> bool:
    return os.waitpid(pid, 0)[1] == 0


def import_library(library: Path) -> None:
    for _ in run_import([str(library)], Options(together=TOGETHER)):
        pass
    sync(patient=True)


def dump() -> list[str]:
    """Return all that an import decides, without the times and numbers at which it did."""
    rows = (row for model, fields in DUMPED.items() for row in model._default_manager.values_list(*fields).distinct())
    return sorted(json.dumps(row, default=str) for row in rows)


def finish(library: Path, result: Path) -> None:
    """Import what is left; write down the state, and what the two checks say of it."""
    import_library(library)
    faults = [str(failure) for failure in verify_archive()] + [str(fault) for fault in check()]
    result.write_text(json.dumps({"dump": dump(), "faults": faults}))


def restore(state: Path, template: Path) -> None:
    """Put the archive back to what it was before the import."""
    for path in (state, state.with_suffix(".sqlite3-wal"), state.with_suffix(".sqlite3-shm")):
        path.unlink(missing_ok=True)
    shutil.copy(template, state)
    shutil.rmtree(settings.SEARCH_INDEX_DIR, ignore_errors=True)


def main(before: str, after: str, rounds: int) -> None:
    """Import the library `before`, then many times the library `after` over it, killed once and finished once.

    A kill that comes too late shortens the time before the next, one that hits lengthens it: so all moments of an
    import are met however fast the machine is, and however busy.

    Prints, as JSON, in which rounds the end differed, and the undisturbed end.
    """
    state = Path(settings.DATABASES["default"]["NAME"])
    template, result = state.with_name("template.sqlite3"), state.with_name("result.json")
    assert succeeds(in_child(lambda: import_library(Path(before))))
    shutil.copy(state, template)
    restore(state, template)
    start = time.monotonic()
    assert succeeds(in_child(lambda: finish(Path(after), result)))
    lasts, undisturbed = time.monotonic() - start, result.read_text()
    killed, differing = 0, []
    while killed < rounds:
        restore(state, template)
        pid = in_child(lambda: import_library(Path(after)))
        time.sleep(random.uniform(0, lasts))
        os.kill(pid, signal.SIGKILL)
        hit = os.WIFSIGNALED(os.waitpid(pid, 0)[1])
        lasts *= 1.05 if hit else 0.9
        if not hit:
            continue
        killed += 1
        if not succeeds(in_child(lambda: finish(Path(after), result))) or result.read_text() != undisturbed:
            differing.append(killed)
    print(json.dumps({"differing": differing, **json.loads(undisturbed)}))
