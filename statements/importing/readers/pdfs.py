"""PDF files: the text of their pages, in order, one printed line a line."""

import logging
from collections.abc import Iterator
from hashlib import sha256
from io import BufferedReader, BytesIO

from pypdf import Configuration, PasswordType, PdfReader, apply_configuration
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError

from statements.importing.decoding import LARGEST, read_whole
from statements.importing.documents import Received
from statements.importing.errors import RejectedSource
from statements.importing.readers.drafts import Draft
from statements.importing.readers.pdf_contents import Measure

# It reports each small fault of a file it can read all the same; our own messages say what matters.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)
LARGEST_PAGE = 1_000_000  # bytes of text and drawing: taking text out costs the square of it, here ten seconds at worst
LIMITS = Configuration(  # bytes of one stream, unpacked: tables of the file's own objects may be larger than a page
    zlib_maximum_output_length=LARGEST, lzw_maximum_output_length=LARGEST, run_length_maximum_output_length=LARGEST
)


def read_pdf(stream: BufferedReader, name: str) -> Iterator[Draft]:
    content = read_whole(stream, name)
    text = _read_pages(content, name)
    if not text.strip():
        raise RejectedSource(
            name,
            problem="is a PDF without a text layer: its pages are pictures.",
            remedy="Have its text recognised (OCR), and give that.",
        )
    yield Draft(name, text, received=Received(sha256(content).hexdigest(), "application/pdf", ""))


def _read_pages(content: bytes, name: str) -> str:
    try:
        with apply_configuration(LIMITS):
            return _mend("\n".join(_extract(_open(content, name))))
    except RejectedSource:
        raise
    except (DependencyError, FileNotDecryptedError) as error:
        raise _locked(name) from error
    except LimitReachedError as error:
        raise RejectedSource(
            name, problem=f"is a PDF that unpacks to too much ({error}).", remedy="Give its text as a .txt file."
        ) from error
    except Exception as error:  # what a broken file makes of the library, no list could name
        raise RejectedSource(
            name, problem=f"is a broken PDF ({error!r}).", remedy="Fetch it again, or print it to a new PDF."
        ) from error


def _open(content: bytes, name: str) -> PdfReader:
    reader = PdfReader(BytesIO(content))
    if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
        raise _locked(name)
    return reader


def _extract(reader: PdfReader) -> Iterator[str]:
    measure, length = Measure(LARGEST_PAGE, LARGEST), 0
    for number, page in enumerate(reader.pages, start=1):
        measure.add(page, number)
        text = page.extract_text().strip("\n")
        length += len(text)
        if length > LARGEST:
            raise LimitReachedError(f"more than {LARGEST // 10**6} million characters")
        yield text


def _locked(name: str) -> RejectedSource:
    return RejectedSource(name, problem="is a PDF with a password.", remedy="Save it without one and import again.")


def _mend(text: str) -> str:
    """Take out what fonts without a table of their characters leave: NULs, halves of characters."""
    return text.replace("\x00", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
