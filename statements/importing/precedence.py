"""Which metadata hold: the command line before the sidecar, that before what the source is told, last what is seen."""

from collections.abc import Mapping
from typing import Any

from statements.extraction import is_transcript
from statements.importing.documents import Document, check_text
from statements.importing.errors import RejectedSource
from statements.importing.known_articles import names_a_page
from statements.importing.metadata import read_metadata
from statements.importing.readers import Draft


def make_document(draft: Draft, sidecar: Mapping[str, Any], overrides: Mapping[str, Any]) -> Document:
    """Make a document of a draft.

    Raises:
        RejectedSource: it has no text, no name, or metadata that are wrong.
    """
    text = check_text(draft.text, draft.name)
    told = _merge(draft.told, sidecar, overrides)
    seen = {key: value for key, value in draft.seen.items() if key not in told and _is_fit(key, value)}
    if "form" not in told and is_transcript(text):
        seen["form"] = "record"
    metadata = read_metadata({**seen, **told}, draft.name)
    if draft.lacks_name and not metadata.id and not metadata.url:
        raise RejectedSource(
            draft.name,
            problem="has neither id nor url.",
            remedy="Give it one, in its line or with --id or --url: statements' addresses need it.",
        )
    return Document(draft.name, text, metadata, draft.received, draft.remarks, tuple(sorted(seen)))


def _merge(*layers: Mapping[str, Any]) -> dict[str, Any]:
    """Return what all tell; where several do, what the last of them does. An empty value tells nothing."""
    merged: dict[str, Any] = {}
    for layer in layers:
        for key, value in layer.items():
            if isinstance(value, Mapping):
                below = merged.get(key)
                merged[key] = _merge(below if isinstance(below, Mapping) else {}, value)
            elif value is not None and value != "":
                merged[key] = value
    return merged


def _is_fit(key: str, value: Any) -> bool:
    """Whether a page's word on itself can be used: nobody could mend it, so it is passed over in silence."""
    try:
        read_metadata({key: value}, "")
    except RejectedSource:
        return False
    return key != "url" or names_a_page(value)
