"""What the run says of a document that is in, so that nobody takes silence for success."""

from statements.importing.documents import Document
from statements.importing.languages import knows_language


def remark_on(document: Document, language: str, *, found_any: bool) -> list[str]:
    if document.metadata.form != "record" and not knows_language(language):
        return [f"There are no rules for the language {language!r}: no statements were sought."]
    return [] if found_any else ["No statement was found."]
