"""What a dump of the archive looks like from outside, for who writes one and for who reads one."""

import hashlib
from pathlib import Path

FORMAT = 1  # goes up when an older archive could no longer read it
MANIFEST, SUMS = "dump.json", "SHA256SUMS"


class DumpError(Exception):
    """A dump cannot be written or read. `str(error)` is fit for whoever runs the archive."""


def hash_file(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
