"""Web archives (WARC): each page that a crawler was given is a document, with day and address of its capture."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from io import BufferedReader

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import BufferedReader as WarcioReader
from warcio.recordloader import ArcWarcRecord

from statements.importing.decoding import LARGEST, decode
from statements.importing.documents import Received
from statements.importing.errors import RejectedSource
from statements.importing.readers.charsets import find_codec
from statements.importing.readers.drafts import Draft
from statements.importing.readers.html_pages import read_page

MAGIC = b"WARC/"
PAGES = {"text/html", "application/xhtml+xml"}
TEXTS = {"text/plain"}
ROBOTS = re.compile(r"https?://[^/]+/robots\.txt(?:\?.*)?", re.IGNORECASE)
DAY = len("2025-09-23")
SHOWN = 100  # characters of what the library says
LONGEST_HEAD = 1_000_000  # bytes: a thousand times what a server says before a page


class ShortHeads(WarcioReader):  # type: ignore[misc]  # the library has no types
    """What the library reads an archive from: it takes lines whole, and as many as there are."""

    def __init__(self, stream: BufferedReader, name: str) -> None:
        super().__init__(stream)
        self._name = name
        self._left = LONGEST_HEAD

    def read(self, length: int | None = None) -> bytes:
        self._left = LONGEST_HEAD  # the head is over
        return bytes(super().read(length))

    def readline(self, length: int | None = None) -> bytes:
        line = bytes(super().readline(self._left if length is None else min(length, self._left)))
        self._left -= len(line)
        if self._left <= 0:
            raise _broken(self._name, f"a record has a head of more than {LONGEST_HEAD // 10**6} MB")
        return line


def read_web_archive(stream: BufferedReader, name: str) -> Iterator[Draft | RejectedSource]:
    """Read the pages of an archive. What was passed over is counted in a remark on the last of them."""
    if not stream.peek(len(MAGIC)).startswith(MAGIC):
        raise RejectedSource(name, problem="is not a web archive.", remedy="Give a .warc or .warc.gz file.")
    passed_over: Counter[str] = Counter()
    captured: set[tuple[str, bytes]] = set()
    last: Draft | None = None
    is_barren = True
    for result in _read_records(stream, name, passed_over):
        is_barren = False
        if isinstance(result, RejectedSource):
            yield result
            continue
        capture = (result.told["url"], sha256(result.text.encode(errors="replace")).digest())
        if capture in captured:
            passed_over["captured again with the same text"] += 1
            continue
        captured.add(capture)
        if last:
            yield last
        last = result
    counts = ", ".join(f"{count} × {reason}" for reason, count in sorted(passed_over.items()))
    if last:
        yield replace(last, remarks=(*last.remarks, f"Passed over in {name}: {counts}.")) if counts else last
    elif is_barren:
        raise RejectedSource(name, problem=f"has no page ({counts or 'nothing'}).", remedy="Give another archive.")


def _read_records(stream: BufferedReader, name: str, passed_over: Counter[str]) -> Iterator[Draft | RejectedSource]:
    """Read the records one by one. Damage is told where it is met, and is the last that is told."""
    try:
        for record in _records(stream, name):
            if record.rec_type is None:
                yield _broken(name, "a record does not say what it is")
                continue
            reason = _why_not(record)
            if reason:
                passed_over[reason] += 1
            else:
                try:
                    yield _read_record(record, name)
                except RejectedSource as error:
                    yield error
            if reason and _is_cut(record):  # of a page it was said already
                yield _broken(name, "it breaks off in the middle of a record")
    except RejectedSource as error:
        yield error


def _records(stream: BufferedReader, name: str) -> Iterator[ArcWarcRecord]:
    archive = ArchiveIterator(stream)
    archive.reader = ShortHeads(archive.fh, name)
    records = iter(archive)
    while True:
        try:
            record = next(records, None)
        except RejectedSource:  # the gzip file that holds the archive is damaged, or a head has no end
            raise
        except Exception as error:  # what a broken archive makes of the library, no list could name
            raise _broken(name, " ".join(str(error).split())[:SHOWN]) from error
        if record is None:
            return
        yield record


def _why_not(record: ArcWarcRecord) -> str:
    """Say why a record is not read; empty for a page."""
    if record.rec_type != "response" or record.http_headers is None:
        return f"{record.rec_type} record"
    status = record.http_headers.get_statuscode()
    if status != "200":
        return f"status {status}"
    media_type, _ = _content_type(record)
    if media_type not in PAGES | TEXTS:
        return media_type or "unknown media type"
    return "robots.txt" if ROBOTS.fullmatch(_address(record)) else ""


def _read_record(record: ArcWarcRecord, archive: str) -> Draft:
    url = _address(record)
    name = f"{archive}, {url}"
    content = record.content_stream().read(LARGEST + 1)
    if len(content) > LARGEST:
        raise RejectedSource(name, problem=f"is larger than {LARGEST // 10**6} MB.", remedy="It cannot be an article.")
    if _is_cut(record):
        raise RejectedSource(name, problem="is cut off in the middle.", remedy="Fetch the archive again, whole.")
    media_type, charset = _content_type(record)
    told = {"url": url, "retrieved": (record.rec_headers.get_header("WARC-Date") or "")[:DAY]}
    if media_type in PAGES:
        draft = read_page(content, name, charset)
    else:
        decoded = decode(content, name, find_codec(charset))
        received = Received(sha256(content).hexdigest(), media_type, decoded.encoding)
        draft = Draft(name, decoded.text, received=received, remarks=tuple(filter(None, [decoded.remark])))
    return replace(draft, told=told, lacks_name=True)


def _content_type(record: ArcWarcRecord) -> tuple[str, str]:
    """Return media type and encoding as the server gave them; empty where it did not."""
    media_type, *parameters = (record.http_headers.get_header("Content-Type") or "").split(";")
    values = dict(parameter.strip().lower().partition("=")[::2] for parameter in parameters)
    return media_type.strip().lower(), values.get("charset", "")


def _address(record: ArcWarcRecord) -> str:
    # Some writers put it between the brackets of the standard's first edition.
    return (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")


def _is_cut(record: ArcWarcRecord) -> bool:
    """Whether the file ends before the record does; reads what is left of the record."""
    while record.raw_stream.read(LARGEST):
        pass
    return bool(getattr(record.raw_stream, "limit", 0) > 0)  # without a length, a record goes to the end of the file


def _broken(name: str, fault: str) -> RejectedSource:
    return RejectedSource(name, problem=f"is a broken web archive ({fault}).", remedy="Fetch it again, whole.")
