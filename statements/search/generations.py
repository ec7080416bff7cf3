"""The index on disk: one directory for each time it was built, and a pointer to the one that serves.

    <SEARCH_INDEX_DIR>/
        3f9a…-0001/            a generation: the engine's files and `place.json`
        current-3f9a…          the name of the generation that serves this version of the code
        sync.lock, rebuild.lock

The name begins with a fingerprint, and so does that of the pointer: while a new version
is rolled out, hosts of both versions find an index they can read.
"""

import os
import re
import shutil
import time
from pathlib import Path

from django.conf import settings

from statements.search.fingerprint import FINGERPRINT

KEEP_OTHER_VERSIONS = 24 * 3600  # seconds: long enough to roll a release out, or back
POINTER = "current-"
UNFINISHED = ".new"  # at the end of the name of a small file that is being written
DRAFTS = ".tmp*"  # as the engine names them
GENERATION = re.compile(r"[0-9a-f]{12}-\d+")  # whoever gives us a folder in use must not lose what is in it


def home() -> Path:
    return Path(settings.SEARCH_INDEX_DIR)


class _Kept:
    """Which file the pointer was when it was read last, and what it said: every search asks."""

    read: tuple[tuple[str, int, int, int], Path | None] | None = None


def current_generation() -> Path | None:
    """Return the directory that serves; None before the first build."""
    path = os.path.join(settings.SEARCH_INDEX_DIR, f"{POINTER}{FINGERPRINT}")
    try:
        found = os.stat(path)
        file, read = (path, found.st_ino, found.st_mtime_ns, found.st_size), _Kept.read
        if read is None or read[0] != file:
            name = _pointer().read_text(encoding="ascii").strip()
            read = _Kept.read = file, home() / name if name else None
    except FileNotFoundError:
        return None
    return read[1]


def new_generation() -> Path:
    """Make an empty directory for the next generation.

    Raises:
        OSError: the folder of the index cannot be written to.
    """
    home().mkdir(parents=True, exist_ok=True)
    numbers = [int(path.name.rpartition("-")[2]) for path in home().glob(f"{FINGERPRINT}-[0-9]*")]
    generation = home() / f"{FINGERPRINT}-{max(numbers, default=0) + 1:04d}"
    generation.mkdir()
    return generation


def switch_to(generation: Path) -> None:
    """Have all processes of this version use `generation` from their next search on."""
    replace_file(_pointer(), generation.name)


def seconds_since_switch() -> float:
    return time.time() - _pointer().stat().st_mtime


def remove_leftovers() -> None:
    """Delete what no pointer names, such as a build that was killed. Only for who holds the rebuild lock.

    The index of another version goes once this one has served for a day, and the other
    was not built since. A process that still reads an old generation has its files open,
    and goes on.
    """
    pointers = {pointer: time.time() - pointer.stat().st_mtime for pointer in _pointers()}
    if pointers.get(_pointer(), 0.0) > KEEP_OTHER_VERSIONS:
        for pointer, age in pointers.items():
            if pointer != _pointer() and age > KEEP_OTHER_VERSIONS:
                pointer.unlink()
    kept = {pointer.read_text(encoding="ascii").strip() for pointer in _pointers()}
    for path in home().iterdir():
        if path.is_dir() and path.name not in kept and GENERATION.fullmatch(path.name):
            shutil.rmtree(path, ignore_errors=True)


def remove_drafts() -> None:
    """Delete what a killed writer was just about to put in place. Only for who holds the sync lock."""
    generation = current_generation()
    for draft in generation.glob(DRAFTS) if generation else ():
        draft.unlink(missing_ok=True)


def replace_file(path: Path, text: str) -> None:
    """Write a small file so that it is either the old or the new one, even if power fails half-way.

    One at a time, by who holds the lock: what a killed process left is written over.
    """
    draft = path.with_name(f"{path.name}{UNFINISHED}")
    with draft.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _pointers() -> list[Path]:
    """Return the pointers of all versions. A build that was killed before it switched left only a draft of one."""
    return [path for path in home().glob(f"{POINTER}*") if not path.name.endswith(UNFINISHED)]


def _pointer() -> Path:
    return home() / f"{POINTER}{FINGERPRINT}"
