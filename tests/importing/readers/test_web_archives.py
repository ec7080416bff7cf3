import gzip
import re
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from statements.importing.documents import Document
from statements.importing.errors import RejectedSource
from tests.importing.readers.made import make_record, pack
from tests.importing.readers.reading import PAGE, read_all, read_one, refuse_one

FIRST = make_record(PAGE.encode())
PACKED_PAGE = gzip.compress(PAGE.encode())
SECOND = make_record(b"He said yes.", "https://courier.example/yes.txt", content_type="text/plain")


@pytest.mark.parametrize("content", [FIRST, pack(FIRST), gzip.compress(FIRST)], ids=["plain", "packed", "packed whole"])
def test_a_page_of_an_archive_has_the_day_and_address_of_its_capture(tmp_path: Path, content: bytes) -> None:
    document = read_one(tmp_path / "crawl.warc.gz", content)

    assert document.name == "crawl.warc.gz, https://courier.example/talks"
    assert "“We want a lasting peace with our neighbours,” he said." in document.text
    assert document.metadata.url == "https://courier.example/talks"
    assert document.metadata.retrieved == date(2025, 9, 24)
    assert document.metadata.headline == "Envoy urges ceasefire talks"
    assert document.inferred == ("byline", "headline", "language", "outlet", "published")
    assert document.received.sha256 == sha256(PAGE.encode()).hexdigest()


def test_texts_of_an_archive_are_documents_too(tmp_path: Path) -> None:
    first, second = read_all(tmp_path / "crawl.warc", FIRST + SECOND)

    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (second.text, second.metadata.url) == ("He said yes.", "https://courier.example/yes.txt")


def test_the_servers_word_on_the_encoding_counts_before_the_pages_own(tmp_path: Path) -> None:
    page = '<html><head><meta charset="utf-8"></head><body><p>Мы хотим мира.</p></body></html>'.encode("cp1251")

    document = read_one(tmp_path / "crawl.warc", make_record(page, content_type='text/html; x; charset="Windows-1251"'))

    assert document.text == "Мы хотим мира."


def test_what_is_no_page_is_passed_over_and_counted(tmp_path: Path) -> None:
    others = [
        make_record(b"", kind="request"),
        make_record(b"x", kind="revisit"),
        make_record(b"x", kind="revisit"),
        make_record(b"gone", status="404 Not Found"),
        make_record(b"\x89PNG", content_type="image/png"),
        make_record(b"?", content_type=""),
        make_record(b"User-agent: *", "https://courier.example/robots.txt", content_type="text/plain"),
    ]

    document = read_one(tmp_path / "crawl.warc.gz", pack(others[0], FIRST, *others[1:]))

    assert document.remarks == (
        "Passed over in crawl.warc.gz: 1 × image/png, 1 × request record, 2 × revisit record, 1 × robots.txt, "
        "1 × status 404, 1 × unknown media type.",
    )


def test_a_page_captured_twice_is_one_document_unless_its_text_changed(tmp_path: Path) -> None:
    again = make_record(PAGE.replace("Home", "Start").encode())
    changed = make_record(PAGE.replace("Gewiss", "Sicher").encode())

    first, second = read_all(tmp_path / "crawl.warc", FIRST + again + changed)

    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert "„Sicher“" in second.text
    assert second.remarks == ("Passed over in crawl.warc: 1 × captured again with the same text.",)


def test_what_a_server_packed_is_unpacked(tmp_path: Path) -> None:
    sent = b"%x\r\n%s\r\n0\r\n\r\n" % (len(PACKED_PAGE), PACKED_PAGE)
    headers = "text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked"

    document = read_one(tmp_path / "crawl.warc", make_record(sent, content_type=headers))

    assert document.received.sha256 == sha256(PAGE.encode()).hexdigest()


def test_a_page_without_text_does_not_stop_the_next(tmp_path: Path) -> None:
    empty, second = read_all(tmp_path / "crawl.warc", make_record(b"<html></html>", "https://a.example/") + SECOND)

    assert "crawl.warc, https://a.example/: is a page without an article's text" in str(empty)
    assert isinstance(second, Document)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (pack(FIRST, SECOND)[:-20], "is a gzip file that breaks off"),
        (pack(FIRST) + pack(SECOND)[:25], "is a gzip file that breaks off"),
        (pack(FIRST) + pack(SECOND)[:40] + b"\xff" * 20 + pack(SECOND)[60:], "damaged gzip file"),
        (pack(FIRST) + b"nothing of the kind", "damaged gzip file"),
        (FIRST + SECOND[:-12], "is cut off in the middle"),
        (FIRST + make_record(b"x" * 50, kind="request")[:-20], "breaks off in the middle of a record"),
        (FIRST + b"nothing of the kind", "is a broken web archive"),
    ],
)
def test_a_broken_archive_says_so_and_what_came_before_stays(tmp_path: Path, content: bytes, problem: str) -> None:
    results = read_all(tmp_path / "crawl.warc.gz", content)

    (document,) = (result for result in results if isinstance(result, Document))
    assert document.metadata.url == "https://courier.example/talks"
    assert problem in " ".join(str(result) for result in results if isinstance(result, RejectedSource))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "is not a web archive"),
        (b"He said yes.", "is not a web archive"),
        (make_record(b"", kind="request"), "has no page (1 × request record)"),
        (b"WARC/1.0\r\nsome garbage", "is a broken web archive (a record does not say what it is)"),
    ],
)
def test_an_archive_without_pages_is_refused_with_the_reason(tmp_path: Path, content: bytes, problem: str) -> None:
    assert problem in refuse_one(tmp_path / "crawl.warc", content)


@pytest.mark.parametrize(
    "head",
    [
        b"WARC/1.0\r\nX: " + b"a" * 1_000_000,
        b"WARC/1.0\r\n" + b"X: a\r\n" * 200_000,
        make_record(b"").replace(b"Content-Type: text", b"X: a\r\n" * 200_000 + b"Content-Type: text"),
        b"\r\n" * 500_000,
    ],
    ids=["one line", "many lines", "of the page", "of empty lines"],
)
def test_a_record_whose_head_has_no_end_is_refused_and_what_came_before_stays(tmp_path: Path, head: bytes) -> None:
    head = re.sub(rb"(?<=Content-Length: )\d+", b"9000000", head)
    error, document = read_all(tmp_path / "crawl.warc", FIRST + head)

    assert isinstance(document, Document)
    assert "is a broken web archive (a record has a head of more than 1 MB)" in str(error)
