"""From what the importer is given (files, folders, JSON Lines, standard input) to documents."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from statements.importing.documents import LARGEST, Document, check_text, decode
from statements.importing.errors import ImportingError, RejectedSource
from statements.importing.json_lines import read_lines
from statements.importing.metadata import read_metadata

STANDARD_INPUT = "-"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Source:
    """Somewhere to read documents from: a text file, a JSON Lines file or standard input."""

    name: str
    path: Path | None


def list_sources(arguments: Sequence[str]) -> list[Source]:
    """Return the files to read, those of a folder in the order of their names.

    Raises:
        ImportingError: an argument is no file and no folder, or a folder has nothing to read.
    """
    found: list[Source] = []
    for argument in arguments:
        path = Path(argument)
        if argument == STANDARD_INPUT:
            found.append(Source("standard input", None))
        elif path.is_dir():
            found += _list_folder(path)
        elif path.exists():
            found.append(Source(_printable(path.name), path))
        else:
            raise ImportingError(argument, problem="is not there.", remedy="Give a file, a folder or -.")
    return found


def _list_folder(folder: Path) -> list[Source]:
    paths = sorted(path for path in folder.rglob("*") if path.suffix in {".txt", ".jsonl"} and path.is_file())
    if not paths:
        raise ImportingError(str(folder), problem="has no .txt or .jsonl file.", remedy="Give another folder.")
    return [Source(_printable(path.relative_to(folder).as_posix()), path) for path in paths]


def _printable(name: str) -> str:
    """Return a file's name without the bytes in it that are no text."""
    return name.encode(errors="replace").decode()


def count_documents(sources: Sequence[Source]) -> int | None:
    """Return how many documents there are to read, for a progress bar; None when standard input is one of them."""
    count = 0
    for source in sources:
        if source.path is None:
            return None
        count += _count_lines(source.path) if source.path.suffix == ".jsonl" else 1
    return count


def _count_lines(path: Path) -> int:
    try:
        with path.open("rb") as file:
            return sum(1 for line in file if line.strip())
    except OSError:
        return 1  # it will come out as one error


def read_documents(
    source: Source, overrides: Mapping[str, Any], stdin: BinaryIO
) -> Iterator[Document | RejectedSource]:
    """Read the documents of a source; one that cannot be read comes out as its error.

    `overrides` are metadata from the command line; they win over every other place.
    """
    try:
        if source.path is None:
            yield from _read_stream(stdin, source.name, overrides)
        elif source.path.suffix == ".jsonl":
            with source.path.open("rb") as file:
                yield from read_lines(file, source.name, overrides)
        else:
            yield _read_text(source.path, source.name, overrides)
    except RejectedSource as error:
        yield error
    except OSError as error:
        yield RejectedSource(
            source.name, problem=f"cannot be read ({error.strerror}).", remedy="See to its rights and import again."
        )


def _read_stream(stdin: BinaryIO, name: str, overrides: Mapping[str, Any]) -> Iterator[Document | RejectedSource]:
    """Read standard input: JSON Lines when it starts like them, else one text."""
    first = stdin.readline(LARGEST)
    if first.removeprefix(BYTE_ORDER_MARK).lstrip().startswith(b"{"):
        yield from read_lines(chain([first], stdin), name, overrides)
        return
    text = check_text(decode(first + stdin.read(LARGEST + 1), name), name)
    metadata = read_metadata(overrides, name)
    if not metadata.id and not metadata.url:
        raise RejectedSource(name, problem="has no name of its own.", remedy="Give it one with --id or --url.")
    yield Document(name, text, metadata)


def _read_text(path: Path, name: str, overrides: Mapping[str, Any]) -> Document:
    with path.open("rb") as file:
        text = check_text(decode(file.read(LARGEST + 1), name), name)
    return Document(name, text, read_metadata({**_read_sidecar(path, name), **overrides}, name))


def _read_sidecar(path: Path, name: str) -> dict[str, Any]:
    sidecar = path.with_suffix(".toml")
    if not sidecar.exists():
        return {}
    try:
        # Some editors put a byte order mark before everything they save.
        return tomllib.loads(decode(sidecar.read_bytes(), sidecar.name, encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise RejectedSource(
            name, problem=f"has a sidecar that is not TOML ({error}).", remedy=f"Mend {sidecar.name}."
        ) from error
