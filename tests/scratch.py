"""Where tests keep what they write: in memory where there is plenty of it, for a disk that others use is slow."""

import os
import re
import tempfile
from contextlib import suppress
from pathlib import Path

MEMORY = Path("/dev/shm")
PLENTY = 4_000_000_000  # bytes; a run of all tests needs less than a tenth of it
AVAILABLE = re.compile(r"MemAvailable: +(\d+) kB")
LIMIT, USED = Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory.current")  # of a container


def write_to_memory() -> None:
    """Let this process and those that it starts make their temporary files in memory, unless told where (TMPDIR)."""
    if "TMPDIR" not in os.environ and os.access(MEMORY, os.W_OK) and min(room(), available()) > PLENTY:
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)


def room() -> int:
    """Return how many bytes the file system in memory takes. In a container they are often few."""
    found = os.statvfs(MEMORY)
    return found.f_bavail * found.f_frsize


def available() -> int:
    """Return how many bytes of memory may be taken; 0 where that cannot be known."""
    with suppress(OSError):
        told = AVAILABLE.search(Path("/proc/meminfo").read_text())
        return min(int(told[1]) * 1024, left_to_container()) if told else 0
    return 0


def left_to_container() -> int:
    """Return how many bytes a limit leaves; as good as endless where there is none."""
    with suppress(OSError, ValueError):  # no such file, or the word "max"
        return int(LIMIT.read_text()) - int(USED.read_text())
    return 1 << 60
