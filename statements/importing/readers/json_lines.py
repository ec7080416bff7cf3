"""JSON Lines: one document a line, read one at a time, however many there are."""

import json
from collections.abc import Iterator
from io import BufferedReader

from statements.importing.decoding import LARGEST, decode_strictly
from statements.importing.documents import Received
from statements.importing.errors import RejectedSource
from statements.importing.readers.drafts import Draft


def read_json_lines(stream: BufferedReader, name: str) -> Iterator[Draft | RejectedSource]:
    """Read documents; a line that cannot be read comes out as its error, and the next ones go on."""
    for number, line in enumerate(cut_lines(stream), start=1):
        if line.strip():
            try:
                yield _read_line(line, f"{name}, line {number}")
            except RejectedSource as error:
                yield error


def cut_lines(stream: BufferedReader) -> Iterator[bytes]:
    """Yield the lines; of one that is too long only the start, so that it never fills the memory."""
    while line := stream.readline(LARGEST + 1):
        yield line
        while len(line) > LARGEST and not line.endswith(b"\n"):
            line = stream.readline(LARGEST + 1)


def _read_line(line: bytes, name: str) -> Draft:
    if len(line) > LARGEST:
        raise RejectedSource(
            name, problem=f"is longer than {LARGEST // 10**6} MB.", remedy="Give each article a line of its own."
        )
    content = decode_strictly(line, name)
    try:
        values = json.loads(content)
    except json.JSONDecodeError as error:
        raise _say_why(error, name) from error
    except (ValueError, RecursionError) as error:
        raise RejectedSource(name, problem=f"is not JSON ({error}).", remedy="Mend the line.") from error
    text = values.pop("text", None) if isinstance(values, dict) else None
    if not isinstance(text, str):
        fault = "has no 'text'." if text is None else "'text' is no text."
        raise RejectedSource(name, problem=fault, remedy='Write {"text": "…", "outlet": "…", …}.')
    # The number of a line is no name: it belongs to another document as soon as one is put before it.
    return Draft(name, text, told=values, received=Received(media_type="application/json"), lacks_name=True)


def _say_why(error: json.JSONDecodeError, name: str) -> RejectedSource:
    if error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated string"):
        return RejectedSource(
            name, problem="is cut off in the middle.", remedy="Copy the file again, or write the line again, whole."
        )
    return RejectedSource(name, problem=f"is not JSON ({error}).", remedy="Mend the line.")
