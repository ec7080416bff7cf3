"""Running extraction on documents: the pure, slow part, fit for other processes and machines."""

from dataclasses import dataclass, replace

from statements.extraction import Extraction, FoundOffice, extract, extract_record
from statements.importing.documents import Document
from statements.importing.language_detection import find_language
from statements.importing.languages import knows_language
from statements.importing.vocabulary import Vocabulary
from statements.text import sketch


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a document, and the sketch by which its copies are recognised."""

    extraction: Extraction
    sketch: tuple[int, ...]


def read_document(document: Document, vocabulary: Vocabulary) -> Found:
    return Found(extract_document(document, vocabulary), sketch(document.text))


def extract_document(document: Document, vocabulary: Vocabulary) -> Extraction:
    """Find the statements of a document, and its language. Text without rules for its language gives none."""
    language = find_language(document)
    return replace(_extract(document, vocabulary, language), language=language)


def _extract(document: Document, vocabulary: Vocabulary, language: str) -> Extraction:
    told = document.metadata
    if told.form == "record":
        topics = vocabulary.topics if knows_language(language) else ()
        office = FoundOffice(told.office, told.represents) if told.office or told.represents else None
        return extract_record(document.text, topics, speaker=told.speaker, office=office)
    found = extract(
        document.text, vocabulary.topics, outlets=vocabulary.outlets, published=told.published, retrieved=told.retrieved
    )
    return found if knows_language(language) else replace(found, statements=(), speakers=())
