"""PDF files: the text of their pages, in order, one printed line a line."""

import logging
from collections.abc import Iterator
from hashlib import sha256
from io import BufferedReader, BytesIO

from pypdf import PasswordType, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError

from statements.importing.decoding import read_whole
from statements.importing.documents import Received
from statements.importing.errors import RejectedSource
from statements.importing.readers.drafts import Draft

# It reports each small fault of a file it can read all the same; our own messages say what matters.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


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
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
            raise _locked(name)
        pages = [page.extract_text().strip("\n") for page in reader.pages]
    except RejectedSource:
        raise
    except (DependencyError, FileNotDecryptedError) as error:
        raise _locked(name) from error
    except Exception as error:  # what a broken file makes of the library, no list could name
        raise RejectedSource(
            name, problem=f"is a broken PDF ({error!r}).", remedy="Fetch it again, or print it to a new PDF."
        ) from error
    return _mend("\n".join(pages))


def _locked(name: str) -> RejectedSource:
    return RejectedSource(name, problem="is a PDF with a password.", remedy="Save it without one and import again.")


def _mend(text: str) -> str:
    """Take out what fonts without a table of their characters leave: NULs, halves of characters."""
    return text.replace("\x00", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
