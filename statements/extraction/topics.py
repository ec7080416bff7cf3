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

    The section heading is weak: its topics, marked so, count only when the passage's own
    words suggest none, or nothing but a party by name ("Pakistan", "NATO").
    """
    own = _suggested(text, passage, topics, from_heading=False)
    if heading is None or any(_is_subject(text, topic, topics) for topic in own):
        return own
    slugs = {topic.slug for topic in own}
    above = _suggested(text, heading, topics, from_heading=True)
    order = [topic.slug for topic in topics]
    added = [*own, *(topic for topic in above if topic.slug not in slugs)]
    return tuple(sorted(added, key=lambda topic: order.index(topic.slug)))


def _suggested(text: str, span: Span, topics: Sequence[TopicTerms], *, from_heading: bool) -> tuple[FoundTopic, ...]:
    found = ((slug, _matches(text, span, terms, banned)) for slug, terms, banned, _ in _patterns(tuple(topics)))
    return tuple(FoundTopic(slug, evidence, from_heading) for slug, evidence in found if evidence)


def _is_subject(text: str, found: FoundTopic, topics: Sequence[TopicTerms]) -> bool:
    """Whether a topic is suggested by a common word, and not only by a name."""
    words = next(words for slug, _, _, words in _patterns(tuple(topics)) if slug == found.slug)
    return words is not None and any(words.fullmatch(text, span.start, span.end) for span in found.evidence)


def read_topics(path: Path) -> tuple[TopicTerms, ...]:
    """Read `[[topic]]` tables with slug, terms and exclusions.

    Raises:
        OSError, tomllib.TOMLDecodeError, KeyError: the file is not of that form.
    """
    with path.open("rb") as handle:
        rows = tomllib.load(handle).get("topic", [])
    return tuple(TopicTerms(row["slug"], tuple(row["terms"]), tuple(row.get("exclusions", ()))) for row in rows)


Pattern = re.Pattern[str] | None
Patterns = tuple[str, Pattern, Pattern, Pattern]  # slug, terms, exclusions, the terms that are no names


@lru_cache(maxsize=8)
def _patterns(topics: tuple[TopicTerms, ...]) -> tuple[Patterns, ...]:
    return tuple(
        (
            topic.slug,
            _compile(topic.terms),
            _compile(topic.exclusions),
            _compile([term for term in topic.terms if not term[:1].isupper()]),
        )
        for topic in topics
    )


def _compile(terms: Sequence[str]) -> Pattern:
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


def _matches(text: str, span: Span, terms: Pattern, exclusions: Pattern) -> tuple[Span, ...]:
    if terms is None:
        return ()
    banned = [Span(*match.span()) for match in exclusions.finditer(text, span.start, span.end)] if exclusions else []
    found = [Span(*match.span()) for match in terms.finditer(text, span.start, span.end)]
    return tuple(span for span in found if not any(span.overlaps(other) for other in banned))
