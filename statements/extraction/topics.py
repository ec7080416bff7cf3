"""Which topics a passage is about, with the words that say so."""

import re
import tomllib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from statements.extraction.values import FoundTopic, TopicTerms
from statements.text import Span

APOSTROPHES = "['’]"


def find_topics(text: str, passage: Span, heading: Span | None, topics: Sequence[TopicTerms]) -> tuple[FoundTopic, ...]:
    """The topics of a passage, in the order of `topics`.

    The words of the passage count first; a topic that only the section heading
    suggests is marked so.
    """
    found = []
    for slug, terms, exclusions in _patterns(tuple(topics)):
        evidence = _matches(text, passage, terms, exclusions)
        if evidence:
            found.append(FoundTopic(slug, evidence, from_heading=False))
        elif heading and (evidence := _matches(text, heading, terms, exclusions)):
            found.append(FoundTopic(slug, evidence, from_heading=True))
    return tuple(found)


def read_topics(path: Path) -> tuple[TopicTerms, ...]:
    """Read `[[topic]]` tables with slug, terms and exclusions.

    Raises:
        OSError, tomllib.TOMLDecodeError, KeyError: the file is not of that form.
    """
    with path.open("rb") as handle:
        rows = tomllib.load(handle).get("topic", [])
    return tuple(TopicTerms(row["slug"], tuple(row["terms"]), tuple(row.get("exclusions", ()))) for row in rows)


Patterns = tuple[str, re.Pattern[str] | None, re.Pattern[str] | None]


@lru_cache(maxsize=8)
def _patterns(topics: tuple[TopicTerms, ...]) -> tuple[Patterns, ...]:
    return tuple((topic.slug, _compile(topic.terms), _compile(topic.exclusions)) for topic in topics)


def _compile(terms: Sequence[str]) -> re.Pattern[str] | None:
    written = sorted({term.strip() for term in terms if term.strip()}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_alternative, written))})(?!\w)") if written else None


def _alternative(term: str) -> str:
    words = term.split()
    exact = term.upper() == term
    body = r"[\s-]+".join(_word(word) for word in words[:-1])
    last = _word(words[-1]) if exact else _inflected(words[-1])
    joined = rf"{body}[\s-]+{last}" if body else last
    return joined if exact else f"(?i:{joined})"


def _word(word: str) -> str:
    return re.sub("['’]", APOSTROPHES, re.escape(word))


def _inflected(word: str) -> str:
    """The word with its plural, possessive, past and -ing endings."""
    if word.endswith("y") and word[-2:-1] not in set("aeiou"):
        return rf"{_word(word[:-1])}(?:y|ies|ied|ying)"
    if word.endswith("e"):
        return rf"{_word(word[:-1])}(?:e|es|ed|ing)"
    return rf"{_word(word)}(?:s|es|ed|ing)?"


def _matches(
    text: str, span: Span, terms: re.Pattern[str] | None, exclusions: re.Pattern[str] | None
) -> tuple[Span, ...]:
    if terms is None:
        return ()
    banned = [Span(*match.span()) for match in exclusions.finditer(text, span.start, span.end)] if exclusions else []
    found = [Span(*match.span()) for match in terms.finditer(text, span.start, span.end)]
    return tuple(span for span in found if not any(span.overlaps(other) for other in banned))
