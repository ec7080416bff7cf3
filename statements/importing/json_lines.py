"""JSON Lines: one document a line, read one at a time, however many there are."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from statements.importing.documents import Document, check_text, decode
from statements.importing.errors import RejectedSource
from statements.importing.metadata import read_metadata


def read_lines(lines: Iterable[bytes], name: str, overrides: Mapping[str, Any]) -> Iterator[Document | RejectedSource]:
    """Read documents; a line that cannot be read comes out as its error, and the next ones go on."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield _read_line(line, f"{name}, line {number}", overrides)
            except RejectedSource as error:
                yield error


def _read_line(line: bytes, name: str, overrides: Mapping[str, Any]) -> Document:
    try:
        values = json.loads(decode(line, name))
    except (ValueError, RecursionError) as error:
        raise RejectedSource(name, problem=f"is not JSON ({error}).", remedy="Mend the line.") from error
    if not isinstance(values, dict) or not isinstance(values.get("text"), str):
        raise RejectedSource(name, problem="has no 'text'.", remedy='Write {"text": "…", "outlet": "…", …}.')
    text = check_text(values.pop("text"), name)
    metadata = read_metadata({**values, **overrides}, name)
    if not metadata.id and not metadata.url:
        # The number of a line is no name: it belongs to another document as soon as one is put before it.
        raise RejectedSource(
            name, problem="has neither id nor url.", remedy="Give it one: statements' addresses need it."
        )
    return Document(name, text, metadata)
