"""One document: a text as received, decoded once, and what is known of it."""

from dataclasses import dataclass

from statements.importing.errors import RejectedSource
from statements.importing.metadata import Metadata

LARGEST = 20_000_000  # bytes: a book; more is a mistake, or a library in one file


@dataclass(frozen=True, slots=True)
class Received:
    """What came, before any text was made of it. `sha256` is of its bytes; empty when there were none of its own."""

    sha256: str = ""
    media_type: str = "text/plain"
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Document:
    """`remarks` are what an editor should know of how it was read, such as a guessed encoding."""

    name: str
    text: str
    metadata: Metadata
    received: Received = Received()
    remarks: tuple[str, ...] = ()


def decode(content: bytes, name: str, *, encoding: str = "utf-8") -> str:
    """Return the text of some bytes.

    Raises:
        RejectedSource: they are too many, or not UTF-8.
    """
    if len(content) > LARGEST:
        raise RejectedSource(
            name, problem=f"is larger than {LARGEST // 10**6} MB.", remedy="Give one article a file or a line."
        )
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise RejectedSource(
            name, problem=f"is not UTF-8 text (byte {error.start}).", remedy="Save it as UTF-8 and import again."
        ) from error


def check_text(text: str, name: str) -> str:
    """Return the text of an article.

    Raises:
        RejectedSource: there is none, or it holds what no text does.
    """
    if not text.strip():
        raise RejectedSource(name, problem="is empty.", remedy="Give the article's text.")
    if "\x00" in text:
        raise RejectedSource(name, problem="is not text: it has a NUL.", remedy="Give the article's text.")
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise RejectedSource(name, problem="has half a character (a lone surrogate).", remedy="Mend it.")
    return text
