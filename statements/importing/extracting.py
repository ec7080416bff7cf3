"""Running extraction on documents: the pure, slow part, fit for other processes and machines."""

from dataclasses import dataclass

from statements.extraction import Extraction, TopicTerms, extract, extract_record
from statements.importing.documents import Document
from statements.models import Topic
from statements.text import sketch


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What extraction has to know of the archive: its topics' terms, its outlets' names."""

    topics: tuple[TopicTerms, ...]
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a document, and the sketch by which its copies are recognised."""

    extraction: Extraction
    sketch: tuple[int, ...]


def read_topics() -> tuple[TopicTerms, ...]:
    return tuple(
        TopicTerms(slug=topic.slug, terms=tuple(topic.terms), exclusions=tuple(topic.exclusions))
        for topic in Topic.objects.order_by("pk")
    )


def knows_language(language: str) -> bool:
    """Whether there are rules for the language, given as a BCP 47 tag; no tag counts as English."""
    return language.partition("-")[0].lower() in {"", "en"}


def read_document(document: Document, vocabulary: Vocabulary) -> Found:
    return Found(extract_document(document, vocabulary), sketch(document.text))


def extract_document(document: Document, vocabulary: Vocabulary) -> Extraction:
    """Find the statements of a document. Text without rules for its language gives none."""
    if document.metadata.form == "record":
        return extract_record(document.text, vocabulary.topics, speaker=document.metadata.speaker)
    found = extract(document.text, vocabulary.topics, outlets=vocabulary.outlets)
    if knows_language(document.metadata.language):
        return found
    return Extraction(
        parts=found.parts,
        statements=(),
        speakers=(),
        occasion=found.occasion,
        headline=found.headline,
        language=document.metadata.language,
    )
