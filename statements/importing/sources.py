"""From what the importer is given (files, folders, JSON Lines, standard input) to documents."""

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from statements.importing.errors import ImportingError, RejectedSource
from statements.importing.metadata import Metadata, read_metadata

LARGEST = 20_000_000  # bytes: a book; more is a mistake, or a library in one file
STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Document:
    """One text as received, decoded once, and what is known of it."""

    name: str
    text: str
    metadata: Metadata


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
            found.append(Source(path.name, path))
        else:
            raise ImportingError(argument, problem="is not there.", remedy="Give a file, a folder or -.")
    return found


def _list_folder(folder: Path) -> list[Source]:
    paths = sorted(path for path in folder.rglob("*") if path.suffix in {".txt", ".jsonl"} and path.is_file())
    if not paths:
        raise ImportingError(str(folder), problem="has no .txt or .jsonl file.", remedy="Give another folder.")
    return [Source(path.relative_to(folder).as_posix(), path) for path in paths]


def read_documents(source: Source, overrides: Mapping[str, Any], stdin: TextIO) -> Iterator[Document | RejectedSource]:
    """Read the documents of a source; one that cannot be read comes out as its error.

    `overrides` are metadata from the command line; they win over every other place.
    """
    try:
        text = stdin.read() if source.path is None else _decode(source.path, source.name)
        is_lines = source.path.suffix == ".jsonl" if source.path else text.lstrip().startswith("{")
        if is_lines:
            yield from _read_lines(text, source.name, overrides)
        else:
            values = {**_read_sidecar(source), **overrides}
            yield Document(source.name, _checked(text, source.name), read_metadata(values, source.name))
    except RejectedSource as error:
        yield error


def _decode(path: Path, name: str) -> str:
    try:
        if path.stat().st_size > LARGEST and path.suffix != ".jsonl":
            raise RejectedSource(
                name, problem=f"is larger than {LARGEST // 10**6} MB.", remedy="Give one article a file."
            )
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise RejectedSource(
            name, problem=f"cannot be read ({error.strerror}).", remedy="See to its rights and import again."
        ) from error
    except UnicodeDecodeError as error:
        raise RejectedSource(
            name, problem=f"is not UTF-8 text (byte {error.start}).", remedy="Save it as UTF-8 and import again."
        ) from error


def _checked(text: str, name: str) -> str:
    if not text.strip():
        raise RejectedSource(name, problem="is empty.", remedy="Give the article's text.")
    if "\x00" in text:
        raise RejectedSource(name, problem="is not text: it has a NUL.", remedy="Give the article's text.")
    return text


def _read_sidecar(source: Source) -> dict[str, Any]:
    sidecar = source.path.with_suffix(".toml") if source.path else None
    if sidecar is None or not sidecar.exists():
        return {}
    try:
        return tomllib.loads(_decode(sidecar, sidecar.name))
    except tomllib.TOMLDecodeError as error:
        raise RejectedSource(
            source.name, problem=f"has a sidecar that is not TOML ({error}).", remedy=f"Mend {sidecar.name}."
        ) from error


def _read_lines(text: str, name: str, overrides: Mapping[str, Any]) -> Iterator[Document | RejectedSource]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                yield _read_line(line, f"{name}, line {number}", overrides)
            except RejectedSource as error:
                yield error


def _read_line(line: str, name: str, overrides: Mapping[str, Any]) -> Document:
    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RejectedSource(name, problem=f"is not JSON ({error}).", remedy="Mend the line.") from error
    if not isinstance(values, dict) or not isinstance(values.get("text"), str):
        raise RejectedSource(name, problem="has no 'text'.", remedy='Write {"text": "…", "outlet": "…", …}.')
    text = values.pop("text")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise RejectedSource(name, problem="has half a character (a lone surrogate).", remedy="Mend it.") from error
    return Document(name, _checked(text, name), read_metadata({**values, **overrides}, name))
