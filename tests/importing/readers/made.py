"""Files made by hand, byte for byte: the smallest PDF files and web archives that real readers take."""

import gzip
import zlib
from collections.abc import Sequence
from io import BytesIO

from pypdf import PdfWriter

CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
)


def make_pdf(*pages: Sequence[str]) -> bytes:
    """Return a PDF file; each page is its lines."""
    objects = [CATALOG, b"", FONT]
    numbers = []
    for lines in pages:
        shown = b" ".join(b"(%s) Tj T*" % line.encode("cp1252") for line in lines)
        stream = b"BT /F1 12 Tf 72 720 Td 14 TL %s ET" % shown
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(PAGE % len(objects))
        numbers.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(numbers), len(numbers))
    return _assemble(objects)


def make_drawn_pdf(page: bytes, *forms: bytes, pages: int = 1) -> bytes:
    """Return a PDF file whose pages all show what `page` draws, packed; it may show the forms /X1, /X2 and so on."""
    names = b" ".join(b"/X%d %d 0 R" % (number, 5 + number) for number in range(1, len(forms) + 1))
    resources = b"<< /Font << /F1 3 0 R >> /XObject << %s >> >>" % names
    shown = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources %s >>" % resources
    head = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources %s" % resources
    tree = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"5 0 R " * pages, pages)
    return _assemble([CATALOG, tree, FONT, _pack(page), shown, *(_pack(form, head) for form in forms)])


def _pack(stream: bytes, head: bytes = b"") -> bytes:
    packed = zlib.compress(stream)
    return b"<< %s /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (head, len(packed), packed)


def _assemble(objects: Sequence[bytes]) -> bytes:
    content, table = b"%PDF-1.4\n", b"0000000000 65535 f \n"
    for number, written in enumerate(objects, start=1):
        table += b"%010d 00000 n \n" % len(content)
        content += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    size = len(objects) + 1
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, len(content))
    return content + b"xref\n0 %d\n%s" % (size, table) + trailer


def lock_pdf(content: bytes, *, password: str) -> bytes:
    writer = PdfWriter(clone_from=BytesIO(content))
    writer.encrypt(password, owner_password="owner", algorithm="RC4-128")
    locked = BytesIO()
    writer.write(locked)
    return locked.getvalue()


def make_record(
    payload: bytes,
    url: str = "https://courier.example/talks",
    *,
    kind: str = "response",
    status: str = "200 OK",
    content_type: str = "text/html; charset=utf-8",
) -> bytes:
    """Return one record of a web archive, captured on 24 September 2025."""
    block = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n\r\n".encode() + payload
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2025-09-24T08:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abc>\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def pack(*records: bytes) -> bytes:
    """Return a `.warc.gz`: each record is a gzip file of its own."""
    return b"".join(map(gzip.compress, records))
