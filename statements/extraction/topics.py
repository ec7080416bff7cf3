"""Which topics a passage is about, with the words that say so."""

import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path

from statements.extraction.topic_index import Match, make_index
from statements.extraction.values import FoundTopic, TopicTerms
from statements.text import Span


def find_topics(text: str, passage: Span, heading: Span | None, topics: Sequence[TopicTerms]) -> tuple[FoundTopic, ...]:
    """The topics of a passage, in the order of `topics`.

    The section heading is weak: its topics, marked so, count only when the passage's own
    words suggest none, or nothing but a party by name ("Pakistan", "NATO").
    """
    index = make_index(topics)
    own = index.search(text, passage)
    above = {} if heading is None or _has_subject(own.values()) else index.search(text, heading)
    return tuple(
        FoundTopic(
            topics[place].slug,
            tuple(match.span for match in own.get(place) or above[place]),
            from_heading=place not in own,
        )
        for place in sorted(own.keys() | above.keys())
    )


def _has_subject(found: Iterable[list[Match]]) -> bool:
    """Whether a topic is suggested by a common word, and not only by a name."""
    return any(match.is_common for matches in found for match in matches)


def read_topics(path: Path) -> tuple[TopicTerms, ...]:
    """Read `[[topic]]` tables with slug, terms and exclusions.

    Raises:
        OSError, tomllib.TOMLDecodeError, KeyError: the file is not of that form.
    """
    with path.open("rb") as handle:
        rows = tomllib.load(handle).get("topic", [])
    return tuple(TopicTerms(row["slug"], tuple(row["terms"]), tuple(row.get("exclusions", ()))) for row in rows)
