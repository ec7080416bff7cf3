"""Opening what may not be what it seems: a pipe that never ends, a link to nothing, a file that has gone."""

import gzip
import io
import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from statements.importing.errors import RejectedSource

GZIP = b"\x1f\x8b"


@contextmanager
def open_file(path: Path, name: str) -> Iterator[io.BufferedReader]:
    """Open a plain file, unpacked if it is a gzip file.

    Raises:
        RejectedSource: it is not there, may not be read, or is no plain file.
    """
    try:
        _refuse_what_never_ends(path.stat().st_mode, name)
        # Not waiting: between the look and the opening a pipe may have taken its place.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise _say_why(path, name, error) from error
    with os.fdopen(descriptor, "rb") as file:
        _refuse_what_never_ends(os.fstat(descriptor).st_mode, name)
        with unpack(file, name) as content:
            try:
                yield content
            except OSError as error:
                raise _say_why(path, name, error) from error


@contextmanager
def unpack(file: BinaryIO, name: str) -> Iterator[io.BufferedReader]:
    """Give a stream that one may peek into, and that unpacks what starts like a gzip file. `file` stays open."""
    stream: io.BufferedReader = io.BufferedReader(file)  # type: ignore[arg-type]  # any stream with readinto will do
    try:
        if stream.peek(len(GZIP)).startswith(GZIP):
            with gzip.GzipFile(fileobj=stream) as packed:
                unpacked = Unpacked(packed, name)
                content: io.BufferedReader = io.BufferedReader(unpacked)
                yield content
                unpacked.tell_damage()
        else:
            yield stream
    finally:
        stream.detach()  # else it would close what others opened


class Unpacked(io.RawIOBase):
    """A gzip file that ends where it is damaged; who reads on, or calls `tell_damage`, is told in our words.

    Were it told at once, what stands before would be lost with the buffer that it was read into.
    """

    def __init__(self, file: gzip.GzipFile, name: str) -> None:
        self._file = file
        self._name = name
        self._damage: RejectedSource | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        self.tell_damage()
        try:
            content = self._file.read1(len(buffer))
        except EOFError:
            self._damage = RejectedSource(
                self._name, problem="is a gzip file that breaks off.", remedy="Copy it again, whole."
            )
            return 0
        except (gzip.BadGzipFile, zlib.error) as error:
            self._damage = RejectedSource(
                self._name,
                problem=f"is a damaged gzip file ({error}).",
                remedy="Copy it again, or unpack it by hand.",
            )
            return 0
        buffer[: len(content)] = content
        return len(content)

    def tell_damage(self) -> None:
        """Raise the damage that was met, once."""
        damage, self._damage = self._damage, None
        if damage:
            raise damage


def _refuse_what_never_ends(mode: int, name: str) -> None:
    if stat.S_ISREG(mode):
        return
    kind = "a pipe" if stat.S_ISFIFO(mode) else "a socket" if stat.S_ISSOCK(mode) else "a device"
    if stat.S_ISDIR(mode):
        kind = "a folder"
    raise RejectedSource(
        name,
        problem=f"is {kind}, not a file.",
        remedy="Save its content in a file, or give it on standard input with -.",
    )


def _say_why(path: Path, name: str, error: OSError) -> RejectedSource:
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        return RejectedSource(name, problem="is a link to a file that is not there.", remedy="Mend or remove the link.")
    if isinstance(error, FileNotFoundError):
        return RejectedSource(
            name, problem="has vanished since the import began.", remedy="Import again when it is back."
        )
    return RejectedSource(
        name, problem=f"cannot be read ({error.strerror}).", remedy="See to its rights and import again."
    )
