"""Whether the engine's files are as it wrote them. The engine itself does not look.

Each file ends with a footer: JSON with the CRC-32 of all before it, the length of that
JSON, and a magic number, both as 32 bits, little-endian.
See: tantivy 0.27, src/directory/footer.rs
"""

import json
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

MAGIC = 1337
TAIL = struct.Struct("<II")
PIECE = 1 << 20  # bytes read at once
# What the engine writes without a footer, and what is ours.
OTHER_FILES = {".json", ".lock", ""}


def find_damaged_files(generation: Path) -> Iterator[str]:
    """Yield the names of files whose checksum is wrong. What is deleted meanwhile does not count."""
    for path in sorted(generation.iterdir()):
        if path.suffix in OTHER_FILES:
            continue
        try:
            if not is_whole(path):
                yield path.name
        except FileNotFoundError:
            continue


def is_whole(path: Path) -> bool:
    size = path.stat().st_size
    with path.open("rb") as file:
        try:
            file.seek(size - TAIL.size)
            length, magic = TAIL.unpack(file.read())
            body = size - TAIL.size - length
            file.seek(body)
            expected = json.loads(file.read(length))["crc"]
        except (OSError, struct.error, ValueError, KeyError, TypeError):
            return False
        file.seek(0)
        checksum = 0
        while piece := file.read(min(PIECE, body)):
            checksum = zlib.crc32(piece, checksum)
            body -= len(piece)
    return magic == MAGIC and bool(checksum == expected)
