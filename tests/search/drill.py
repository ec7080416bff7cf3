"""What can go wrong with an index on a real machine, gone through in a process of its own, because it forks.

Each drill ends with `prove`: nothing that was committed is missing, index and database agree row by row, searches
give what the database has, and nothing is left lying about on the disk.
"""

import json
import os
import random
import resource
import select
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from django.db import transaction

from statements.importing.ledger import note_changes
from statements.models import Statement
from statements.search import SearchError, StatementQuery, check, is_ready, list_ids, rebuild, search, sync, tidy_up
from statements.search.generations import current_generation, home
from tests.factories import StatementFactory
from tests.importing.kill_drill import in_child, succeeds
from tests.search.asking import words

CHANCE = random.Random()
OURS = {"meta.json", "place.json", ".managed.json", ".tantivy-meta.lock", ".tantivy-writer.lock"}
VOCABULARY = [f"word{number}" for number in range(2000)]
KINDS = ["direct", "mixed", "indirect", "record"]


def write() -> None:
    """Add three statements and change two, in one transaction, as an import does."""
    with transaction.atomic():
        names = [uuid4().hex[:10] for _ in range(3)]
        changed = [StatementFactory(public_id=name, article__key=name).pk for name in names]
        for statement in Statement.objects.order_by("?")[:2]:
            Statement.objects.filter(pk=statement.pk).update(kind=CHANCE.choice(KINDS))
            changed.append(statement.pk)
        note_changes(changed)


def write_and_sync() -> None:
    for _ in range(3):
        write()
        sync(patient=True)


def prove() -> None:
    write()
    sync(patient=True)
    faults = [str(fault) for fault in check()]
    assert not faults, faults
    assert set(list_ids(StatementQuery())) == set(Statement.objects.published().values_list("pk", flat=True))
    tidy_up()
    for _ in range(3):  # what a merge leaves behind goes with the next commit
        if not left_over():
            return
        write()
        sync(patient=True)
    raise AssertionError(left_over())


def left_over() -> set[str]:
    """Return what lies in the folder of the index that no search needs."""
    serving = current_generation()
    assert serving is not None
    others = {path.name for path in home().iterdir() if path.is_dir() and path != serving}
    segments = json.loads((serving / "meta.json").read_text())["segments"]
    known = {one["segment_id"].replace("-", "") for one in segments}
    files = {path.name for path in serving.iterdir() if path.name not in OURS}
    return others | {name for name in files if name.partition(".")[0] not in known}


def seconds_for(work: Callable[[], object]) -> float:
    start = time.monotonic()
    assert succeeds(in_child(work))
    return time.monotonic() - start


def kill(work: Callable[[], object], rounds: int) -> None:
    """Kill `work` at random moments, and prove each time that the archive gets over it."""
    lasts = seconds_for(work)
    for _ in range(rounds):
        pid = in_child(lambda: again_and_again(work))  # never over before it is killed
        time.sleep(CHANCE.uniform(0, lasts))
        os.kill(pid, signal.SIGKILL)
        assert os.WIFSIGNALED(os.waitpid(pid, 0)[1])
        assert succeeds(in_child(prove))


def again_and_again(work: Callable[[], object]) -> None:
    while True:
        work()


def kill_syncs_and_rebuilds(rounds: int) -> None:
    assert succeeds(in_child(write_and_sync))
    for work in (write_and_sync, rebuild):
        kill(work, rounds)
        print("survived")


def fill_the_disk() -> None:
    """No file may grow: commits and rebuilds fail, searches go on, and nothing is lost when there is room again."""
    write_and_sync()
    before = set(list_ids(StatementQuery()))
    write()
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500, most))
    told = []
    for attempt in (sync, rebuild, sync):
        try:
            attempt()
        except SearchError as error:
            told.append(str(error))
        assert set(list_ids(StatementQuery())) == before
    serving = current_generation()
    assert serving is not None
    assert not (serving / "damaged").exists(), "A full disk harms no file: to build them anew would need more room."
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    prove()
    print(*told, sep="\n")


def truncate_what_is_read() -> None:
    """Cut the files of an index off while a process reads them, and ask for words there and in a new process."""
    for number in range(60):  # several pages of memory
        text = " ".join(CHANCE.choices(VOCABULARY, k=400))
        note_changes([StatementFactory(public_id=f"{number:010}", article__key=f"{number}", words=text).pk])
    sync(patient=True)
    ready, started = os.pipe()
    is_cut, cut = os.pipe()
    reader = in_child(lambda: read_truncated(started, is_cut))
    os.read(ready, 1)
    for path in current_generation().iterdir():  # type: ignore[union-attr]
        if path.name not in OURS:
            os.truncate(path, path.stat().st_size // 3)
    os.write(cut, b".")
    status = os.waitpid(reader, 0)[1]
    print("reader", status if not os.WIFSIGNALED(status) else signal.Signals(os.WTERMSIG(status)).name)
    assert succeeds(in_child(read_as_a_new_process))
    assert succeeds(in_child(prove))


def read_truncated(started: int, is_cut: int) -> None:
    words(VOCABULARY[0])
    os.write(started, b".")
    os.read(is_cut, 1)
    for word in VOCABULARY[:50]:
        words(word)


def read_as_a_new_process() -> None:
    page = search(StatementQuery())
    assert page.total == Statement.objects.published().count()
    print("new process", "degraded" if page.degraded else "not degraded", flush=True)


def take_away_the_right_to_write() -> None:
    """Let somebody else own the folder of the index: words cannot be searched, and nothing is lost."""
    write_and_sync()
    place = Path(tempfile.mkdtemp())  # where everybody may look
    settings.SEARCH_INDEX_DIR = Path(shutil.copytree(home(), place / "search"))
    folders = [place, home(), *(path for path in home().iterdir() if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    assert succeeds(in_child(use_what_is_read_only))
    for folder in folders:
        folder.chmod(0o755)
    assert succeeds(in_child(prove))
    shutil.rmtree(place)


def use_what_is_read_only() -> None:
    write()
    if os.geteuid() == 0:  # whom no folder stops
        os.setuid(65534)
    assert not is_ready()
    try:
        sync()
    except SearchError as error:
        print(error, flush=True)


def read_while_one_writes(readers: int, times: int) -> None:
    """Searches never miss what was there before, never show what the database does not have, and never fail.

    The writer waits until all have begun to read; they read until it is gone, and with it the other end of a pipe.
    """
    assert succeeds(in_child(write_and_sync))
    begun, beginning = os.pipe()
    gone, held = os.pipe()
    writer = in_child(lambda: write_often(times, [os.read(begun, 1) for _ in range(readers)]))
    os.close(held)
    processes = [in_child(lambda: read_until(gone, beginning)) for _ in range(readers)]
    assert all([succeeds(pid) for pid in [*processes, writer]])
    assert succeeds(in_child(prove))


def read_until(gone: int, beginning: int) -> None:
    last, count = 0, 0
    while not select.select([gone], [], [], 0)[0]:
        page = search(StatementQuery(page=1 + count % 3))
        assert not page.degraded
        assert last <= page.total <= Statement.objects.published().count()
        last, count = page.total, count + 1
        if count == 1:
            os.write(beginning, b".")
    os.write(1, b"read %d\n" % count)


def write_often(times: int, readers: list[bytes]) -> None:
    for number in range(1, times + 1):
        write()
        sync()
        if number % 20 == 0:
            rebuild()
    os.write(1, b"written for %d\n" % len(readers))


def main() -> None:
    """Run the drill that is named on the command line."""
    settings.SEARCH_INDEX_DIR.mkdir(parents=True, exist_ok=True)
    name, *numbers = sys.argv[1:]
    drills: dict[str, Callable[..., None]] = {
        "kill": lambda rounds: kill_syncs_and_rebuilds(int(rounds)),
        "disk": fill_the_disk,
        "read-only": take_away_the_right_to_write,
        "truncate": truncate_what_is_read,
        "readers": lambda readers, times: read_while_one_writes(int(readers), int(times)),
    }
    drills[name](*numbers)
