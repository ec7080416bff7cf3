"""Which outlet printed a document: as we were told, or as the text itself says."""

import re

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

    Raises:
        RejectedSource: nobody says which outlet, or it is not in the archive.
    """
    told = document.metadata.outlet
    if told:
        outlet = find_by_slug(Outlet, told) or Outlet.objects.filter(name=told).first()
        if outlet is None:
            raise RejectedSource(
                document.name,
                problem=f"names an unknown outlet {told!r}.",
                remedy="Add it in the admin, or in an outlets.toml for load_seeds.",
            )
        return outlet, False
    printed = [part.span.cut(document.text) for part in extraction.parts if part.kind in SELF_NAMING]
    fits = [outlet for outlet in Outlet.objects.all() if _names_itself(outlet, printed)]
    if len(fits) != 1:
        raise RejectedSource(
            document.name,
            problem="does not say which outlet printed it.",
            remedy="Give it a sidecar with outlet = “…”, or use --outlet.",
        )
    return fits[0], True


def _names_itself(outlet: Outlet, printed: list[str]) -> bool:
    names = "|".join(re.escape(name) for name in (outlet.name, *outlet.names))
    return any(re.search(rf"(?<!\w)(?:{names})(?!\w)", words) for words in printed)
