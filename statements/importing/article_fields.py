"""From a document to the fields of an Article row."""

from statements.extraction import Extraction
from statements.importing.documents import Document
from statements.models import Outlet
from statements.models.proof import hash_text


def describe_article(
    document: Document, extraction: Extraction, outlet: Outlet, outlet_inferred: bool
) -> dict[str, object]:
    told = document.metadata
    printed = extraction.headline.cut(document.text) if extraction.headline else ""
    inferred = {
        "outlet": outlet_inferred,
        "headline": not told.headline and bool(printed),
        "language": not told.language,
        **dict.fromkeys(document.inferred, True),
    }
    return {
        "outlet": outlet,
        "url": told.url,
        "headline": (told.headline or printed)[:500],
        "byline": told.byline,
        "language": extraction.language,
        "published_on": told.published,
        "retrieved_on": told.retrieved,
        "text": document.text,
        "sha256": hash_text(document.text),
        "inferred": [field for field, by_rule in inferred.items() if by_rule],
    }


def describe_receipt(document: Document, fingerprint: str) -> dict[str, object]:
    """Return the fields that say how the text came. A change of these alone is no change of the article."""
    received = document.received
    return {
        "source_sha256": received.sha256,
        "media_type": received.media_type,
        "encoding": received.encoding,
        "fingerprint": fingerprint,
    }
