"""From a find to the fields of a Statement row."""

from collections.abc import Mapping, Sequence
from typing import Any

from statements.extraction import FoundStatement
from statements.importing.matching import Place
from statements.importing.speakers import Resolved
from statements.models import Speaker, Statement
from statements.models.proof import cut_words, hash_text
from statements.text import Span

PLACES = {"passage_start", "passage_end", "content", "cue", "source", "position"}


def wanted_fields(
    found: FoundStatement, text: str, speakers: Sequence[Resolved], row: Statement | None = None
) -> dict[str, Any]:
    """Return the fields of a find; `row` is the statement it continues."""
    content = _pieces(found.content)
    return {
        "kind": found.kind.value,
        "speaker": _pick(speakers, found.speaker, row.speaker if row else None),
        "relayed_from": _pick(speakers, found.relayed_from, row.relayed_from if row else None),
        "passage_start": found.passage.start,
        "passage_end": found.passage.end,
        "content": content,
        "cue": _pieces(found.cue),
        "source": _pieces(found.source),
        "words_sha256": hash_text(cut_words(text, content)),
        "heading": found.heading.cut(text)[:500] if found.heading else "",
        "is_headline": found.in_headline,
        "position": found.position,
        "rule": found.rule,
    }


def _pick(speakers: Sequence[Resolved], index: int | None, current: Speaker | None) -> Speaker | None:
    return None if index is None else speakers[index].for_row(current)


def _pieces(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def place_of_row(statement: Statement, text: str, known: Mapping[str, str]) -> Place:
    """Return a row's place. `known` (hash to words) gives its words when its own places no longer do."""
    words = known.get(statement.words_sha256) or cut_words(text, statement.content)
    return Place(words, statement.content[0][0], statement.content[-1][1])


def place_of_find(found: FoundStatement, text: str) -> Place:
    return Place(cut_words(text, _pieces(found.content)), found.content[0].start, found.content[-1].end)


def describe_finding(statement: Statement, text: str) -> dict[str, str]:
    """Return what a reader may see of how a statement was found. Changes of it make no new version."""
    return {
        "cue": cut_words(text, statement.cue),
        "source": cut_words(text, statement.source),
        "heading": statement.heading,
        "headline": "yes" if statement.is_headline else "no",
        "rule": statement.rule,
        "language": statement.language,
    }


def describe(statement: Statement, text: str) -> dict[str, str | None]:
    """Return what a reader sees of a statement. A change of it is a new version, which its revisions keep."""
    return {
        "words": cut_words(text, statement.content),
        "passage": text[statement.passage_start : statement.passage_end],
        "kind": statement.kind,
        "speaker": statement.speaker.slug if statement.speaker else None,
        "relayed_from": statement.relayed_from.slug if statement.relayed_from else None,
    }
