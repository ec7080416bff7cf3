"""Sources without a name that tells their kind, such as standard input, are known by how they start."""

import gzip
import io
import json

import pytest

from statements.importing.documents import Document
from statements.importing.errors import RejectedSource
from statements.importing.sources import list_sources, read_documents
from tests.importing.readers.made import make_pdf, make_record, pack
from tests.importing.readers.reading import PAGE

LINE = json.dumps({"text": "He said yes.", "url": "https://courier.example/yes"}).encode()


def read_stream(content: bytes, **overrides: str) -> Document | RejectedSource:
    (source,) = list_sources(["-"])
    stream = io.BytesIO(content)
    (document,) = read_documents(source, overrides, stream)
    assert not stream.closed, "Whoever gave the stream may want to go on with it."
    return document


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"He said yes.", "text/plain"),
        (b"---\nlanguage: en\n---\nHe said yes.", "text/plain"),
        (b'{\n"language": "en"\n}\nHe said yes.', "text/plain"),
        (b"\xef\xbb\xbf" + LINE, "application/json"),
        (gzip.compress(LINE, mtime=0), "application/json"),
        (PAGE.encode(), "text/html"),
        (b"\xef\xbb\xbf\r\n<HTML><p>He said yes.</p></HTML>", "text/html"),
        (make_pdf(["He said yes."]), "application/pdf"),
        (pack(make_record(PAGE.encode())), "text/html"),
    ],
)
def test_standard_input_may_be_of_any_kind(content: bytes, media_type: str) -> None:
    document = read_stream(content, url="https://courier.example/yes")

    assert isinstance(document, Document), document
    assert document.received.media_type == media_type


def test_a_text_without_a_name_needs_one() -> None:
    assert str(read_stream(b"He said yes.")) == (
        "standard input: has neither id nor url. "
        "Give it one, in its line or with --id or --url: statements' addresses need it."
    )


def test_a_page_brings_its_name_along() -> None:
    document = read_stream(PAGE.encode())

    assert isinstance(document, Document)
    assert document.metadata.url == "https://courier.example/2025/09/24/talks"


def test_nothing_at_all_is_refused() -> None:
    assert "standard input: is empty" in str(read_stream(b""))
