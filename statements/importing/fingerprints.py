"""Whether a document was read before, by the same rules: then there is nothing to do."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from statements.importing.documents import Document
from statements.importing.vocabulary import Vocabulary
from statements.models import Article, Outlet
from statements.models.proof import hash_text

APP = Path(__file__).parents[1]
ROOMS = ("text", "extraction", "importing", "models")  # whose code decides what a document becomes
DOCUMENT = 32  # of the 64 signs of a copy's fingerprint


@cache
def hash_code() -> str:
    """Return a hash of the rules themselves: after an upgrade that changed them, documents are read anew."""
    sources = sorted(path for room in ROOMS for path in (APP / room).rglob("*.py"))
    return _hash(f"{path.relative_to(APP)}\n{path.read_text(encoding='utf-8')}" for path in sources)


def hash_rules(vocabulary: Vocabulary) -> str:
    outlets = Outlet.objects.order_by("pk").values_list("slug", "name", "names", "url")  # a page is known by them
    return _hash([hash_code(), repr(vocabulary), repr(list(outlets))])


def fingerprint(document: Document, rules: str) -> str:
    """Return a hash of all that an import reads: equal ones leave the archive as it is."""
    told = document.metadata
    name = "" if told.id or told.url else document.name  # else its file may be renamed without effect
    how = repr((told, document.inferred, document.received, document.remarks))
    return _hash([rules, hash_text(document.text), name, how])


def begin(fingerprint: str) -> str:
    """Return the part that the fingerprint of a copy begins with, as far as it comes from the document."""
    return fingerprint[:DOCUMENT]


def fingerprint_copy(fingerprint: str, original: Article, state: str) -> str:
    """Return the fingerprint of a copy: of its document, then of its original and of what its family says."""
    family = _hash([str(original.pk), str(original.outlet_id), original.sha256, state])
    return begin(fingerprint) + family[DOCUMENT:]


def _hash(pieces: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece.encode(errors="surrogatepass"))
        digest.update(b"\x00")
    return digest.hexdigest()
