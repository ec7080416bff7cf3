"""One reader for each kind of source, chosen by the ending of its name, else by how it starts.

A reader takes a stream and its name, and yields drafts: text, what is told of it, what is seen in it.
"""

from collections.abc import Iterator, Mapping
from io import BufferedReader
from pathlib import PurePath

from statements.importing.errors import RejectedSource
from statements.importing.readers.drafts import Draft, Reader
from statements.importing.readers.html_pages import read_html
from statements.importing.readers.json_lines import cut_lines, read_json_lines
from statements.importing.readers.pdfs import read_pdf
from statements.importing.readers.texts import read_text
from statements.importing.readers.web_archives import read_web_archive

__all__ = [
    "BY_SUFFIX",
    "PACKED",
    "Draft",
    "Reader",
    "cut_lines",
    "find_reader",
    "read_json_lines",
    "read_unknown",
    "read_web_archive",
]

PACKED = ".gz"
BY_SUFFIX: Mapping[str, Reader] = {
    ".txt": read_text,
    ".md": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".pdf": read_pdf,
    ".jsonl": read_json_lines,
    ".warc": read_web_archive,
}
BY_START: Mapping[bytes, Reader] = {
    b"%pdf-": read_pdf,
    b"warc/": read_web_archive,
    b"<!doctype html": read_html,
    b"<html": read_html,
    b"<?xml": read_html,
    b"<head": read_html,
    b"<!--": read_html,
}
MARK = b"\xef\xbb\xbf"


def find_reader(path: PurePath) -> Reader | None:
    """Return the reader for files of such a name, packed with gzip or not; None for an unknown ending."""
    suffix = path.with_suffix("").suffix if path.suffix.lower() == PACKED else path.suffix
    return BY_SUFFIX.get(suffix.lower())


def read_unknown(stream: BufferedReader, name: str) -> Iterator[Draft | RejectedSource]:
    """Read what has no name that tells its kind, such as standard input."""
    start = stream.peek(1).removeprefix(MARK).lstrip().lower()
    if start.startswith(b"{") and start.partition(b"\n")[0].strip() != b"{":  # alone on its line it opens front matter
        return read_json_lines(stream, name)
    for beginning, reader in BY_START.items():
        if start.startswith(beginning):
            return reader(stream, name)
    return read_text(stream, name)
