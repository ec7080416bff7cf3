"""From text to attributed statements: who said what, word for word, and how we know. Pure."""

from statements.extraction.extract import extract
from statements.extraction.records import extract_record
from statements.extraction.topics import find_topics, read_topics
from statements.extraction.turns import is_transcript
from statements.extraction.values import (
    Extraction,
    FoundFigure,
    FoundOccasion,
    FoundOffice,
    FoundSpeaker,
    FoundStatement,
    FoundTopic,
    Kind,
    TopicTerms,
)

__all__ = [
    "Extraction",
    "FoundFigure",
    "FoundOccasion",
    "FoundOffice",
    "FoundSpeaker",
    "FoundStatement",
    "FoundTopic",
    "Kind",
    "TopicTerms",
    "extract",
    "extract_record",
    "find_topics",
    "is_transcript",
    "read_topics",
]
