"""What the run says of a document that is in, so that nobody takes silence for success."""

from statements.importing.documents import Document
from statements.importing.extracting import knows_language


def remark_on(document: Document, *, found_any: bool) -> list[str]:
    if not knows_language(document.metadata.language):
        return [f"There are no rules for the language {document.metadata.language!r}: no statements were sought."]
    return [] if found_any else ["No statement was found."]
