"""One document: a text as received, decoded once, and what is known of it."""

import re
from dataclasses import dataclass

from statements.importing.errors import RejectedSource
from statements.importing.metadata import Metadata

HALF = re.compile("[\ud800-\udfff]")  # half of a character, that UTF-16 writes in two


@dataclass(frozen=True, slots=True)
class Received:
    """What came, before any text was made of it. `sha256` is of its bytes; empty when there were none of its own."""

    sha256: str = ""
    media_type: str = "text/plain"
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Document:
    """`remarks` are what an editor should know of how it was read, such as a guessed encoding.

    `inferred` names the fields of `metadata` that nobody told us: the page said them of itself.
    """

    name: str
    text: str
    metadata: Metadata
    received: Received = Received()
    remarks: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()


def check_text(text: str, name: str) -> str:
    """Return the text of an article.

    Raises:
        RejectedSource: there is none, or it holds what no text does.
    """
    if not text:
        raise RejectedSource(name, problem="is empty.", remedy="Give the article's text.")
    if not text.strip():
        raise RejectedSource(name, problem="has only white space.", remedy="Give the article's text.")
    if "\x00" in text:
        raise RejectedSource(name, problem="is not text: it has a NUL.", remedy="Give the article's text.")
    if HALF.search(text):
        raise RejectedSource(name, problem="has half a character (a lone surrogate).", remedy="Mend it.")
    return text
