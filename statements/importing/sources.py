"""From what the importer is given (files, folders, standard input) to documents."""

import io
import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any, BinaryIO

from statements.importing.documents import Document
from statements.importing.errors import RejectedSource
from statements.importing.listing import Source, list_sources
from statements.importing.opening import open_file, unpack
from statements.importing.precedence import make_document
from statements.importing.readers import PACKED, Draft, cut_lines, read_json_lines, read_web_archive
from statements.importing.sidecars import read_sidecar

__all__ = ["Source", "count_documents", "list_sources", "read_documents"]

logger = logging.getLogger(__name__)

COUNTED = 100_000_000  # bytes of JSON Lines; to count the lines of more would take as long as a progress bar is worth


def count_documents(sources: Sequence[Source]) -> int | None:
    """Return how many documents there are to read, for a progress bar; None when only reading them would tell."""
    count = 0
    for source in sources:
        number = _count(source)
        if number is None:
            return None
        count += number
    return count


def _count(source: Source) -> int | None:
    if source.path is None:
        return None
    if source.refused or source.read not in {read_json_lines, read_web_archive}:
        return 1
    try:
        if source.read is read_web_archive or source.path.suffix == PACKED or source.path.stat().st_size > COUNTED:
            return None
        with open_file(source.path, source.name) as file:
            return sum(1 for line in cut_lines(file) if line.strip())
    except (OSError, RejectedSource):
        return 1  # it will come out as one error


def read_documents(
    source: Source, overrides: Mapping[str, Any], stdin: BinaryIO
) -> Iterator[Document | RejectedSource]:
    """Read the documents of a source; one that cannot be read comes out as its error.

    `overrides` are metadata from the command line; they win over every other place.
    """
    if source.refused:
        yield source.refused
        return
    try:
        sidecar = read_sidecar(source.path, source.name) if source.path else {}
        with _open(source, stdin) as stream:
            for draft in source.read(stream, source.name):
                yield _finish(draft, source, sidecar, overrides)
    except RejectedSource as error:
        yield error
    except Exception as error:  # a fault of ours in one source must not keep the others out
        logger.exception("Reading %s failed", source.name)
        yield RejectedSource(
            source.name, problem=f"made its reader fail ({error!r}).", remedy="Report it, with the source."
        )


def _open(source: Source, stdin: BinaryIO) -> AbstractContextManager[io.BufferedReader]:
    return open_file(source.path, source.name) if source.path else unpack(stdin, source.name)


def _finish(
    draft: Draft | RejectedSource, source: Source, sidecar: Mapping[str, Any], overrides: Mapping[str, Any]
) -> Document | RejectedSource:
    if isinstance(draft, RejectedSource):
        return draft
    if source.path is None:
        draft = replace(draft, lacks_name=True)
    try:
        return make_document(draft, sidecar, overrides)
    except RejectedSource as error:
        return error
