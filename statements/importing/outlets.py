"""Which outlet printed a document: as we were told, or as the text itself says."""

import re
from urllib.parse import urlsplit

from statements.extraction import Extraction
from statements.importing.addresses import find_by_slug
from statements.importing.documents import Document
from statements.importing.errors import RejectedSource
from statements.models import Outlet
from statements.text import PartKind

SELF_NAMING = {PartKind.MASTHEAD, PartKind.DATELINE, PartKind.IMPRINT}


def outlet_names() -> list[str]:
    """Return every name that some outlet prints of itself, for the reader to recognise imprints by."""
    return [name for outlet in Outlet.objects.all() for name in (outlet.name, *outlet.names)]


def resolve_outlet(document: Document, extraction: Extraction) -> tuple[Outlet, bool]:
    """Return the document's outlet, and whether it had to be inferred.

    Where nobody told, the address of the page tells, then the site's name in its head, then the text itself.

    Raises:
        RejectedSource: nobody says which outlet, or it is not in the archive.
    """
    named = document.metadata.outlet
    if named and "outlet" not in document.inferred:
        outlet = find_by_slug(Outlet, named) or Outlet.objects.filter(name=named).first()
        if outlet is None:
            raise _unknown(document, named)
        return outlet, False
    outlets = list(Outlet.objects.all())
    host = find_host(document.metadata.url)
    printed = [part.span.cut(document.text) for part in extraction.parts if part.kind in SELF_NAMING]
    for fits in (
        [outlet for outlet in outlets if host and find_host(outlet.url) == host],
        [outlet for outlet in outlets if _is_called(outlet, named)],
        [outlet for outlet in outlets if _names_itself(outlet, printed)],
    ):
        if len(fits) == 1:
            return fits[0], True
    if named:
        raise _unknown(document, named)
    raise RejectedSource(
        document.name,
        problem="does not say which outlet printed it.",
        remedy="Give it a sidecar with outlet = “…”, or use --outlet.",
    )


def find_host(url: str) -> str:
    """Return the host of an address, without the `www.` that some put before it and others not."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # a bracket that belongs to no address
        return ""


def _unknown(document: Document, named: str) -> RejectedSource:
    return RejectedSource(
        document.name,
        problem=f"names an unknown outlet {named!r}.",
        remedy="Add it in the admin, or in an outlets.toml for load_seeds.",
    )


def _is_called(outlet: Outlet, name: str) -> bool:
    return name.casefold() in {known.casefold() for known in (outlet.name, *outlet.names)}


def _names_itself(outlet: Outlet, printed: list[str]) -> bool:
    names = "|".join(re.escape(name) for name in (outlet.name, *outlet.names))
    return any(re.search(rf"(?<!\w)(?:{names})(?!\w)", words) for words in printed)
