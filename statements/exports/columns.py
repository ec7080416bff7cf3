"""The public columns of a download. `docs/exports.md` describes each; a test holds the two together.

Names are public: add freely, never rename or drop one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from statements.exports.figure_values import figures_of
from statements.exports.offices import office_when_said
from statements.exports.words import cut_pieces, passage_of, words_of
from statements.models import Statement

Value: TypeAlias = str | int | float | bool | list[Any] | None
Record: TypeAlias = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Column:
    """`is_free`: its text was written by others or by editors, so it may begin like a formula."""

    name: str
    read: Callable[[Statement], Value]
    is_free: bool = False


def _speaker_as_printed(statement: Statement) -> str:
    return " ".join(cut_pieces(statement, statement.source))


def _office_title(statement: Statement) -> str:
    office = office_when_said(statement)
    return office.title if office else ""


def _represents(statement: Statement) -> str:
    office = office_when_said(statement)
    return office.represents if office else ""


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


COLUMNS = (
    Column("id", lambda s: s.public_id),
    Column("url", lambda s: s.get_absolute_url()),  # `make_record` puts the site before it
    Column("version", lambda s: s.version),
    Column("words", words_of, is_free=True),
    Column("passage", passage_of, is_free=True),
    Column("kind", lambda s: s.kind),
    Column("speaker", lambda s: s.speaker.name if s.speaker else "", is_free=True),
    Column("speaker_slug", lambda s: s.speaker.slug if s.speaker else ""),
    Column("speaker_as_printed", _speaker_as_printed, is_free=True),
    Column("office", _office_title, is_free=True),
    Column("represents", _represents, is_free=True),
    Column("relayed_from", lambda s: s.relayed_from.name if s.relayed_from else "", is_free=True),
    Column("relayed_from_slug", lambda s: s.relayed_from.slug if s.relayed_from else ""),
    Column("topics", lambda s: [link.topic.name for link in s.accepted_topics], is_free=True),
    Column("topic_slugs", lambda s: [link.topic.slug for link in s.accepted_topics]),
    Column("outlet", lambda s: s.article.outlet.name, is_free=True),
    Column("outlet_slug", lambda s: s.article.outlet.slug),
    Column("briefing", lambda s: s.article.briefing.title, is_free=True),
    Column("briefing_slug", lambda s: s.article.briefing.slug),
    Column("occasion", lambda s: s.article.briefing.kind),
    Column("place", lambda s: s.article.briefing.place, is_free=True),
    Column("date", lambda s: s.article.briefing.date_edtf),
    Column("earliest", lambda s: _iso(s.article.briefing.earliest)),
    Column("latest", lambda s: _iso(s.article.briefing.latest)),
    Column("heading", lambda s: s.heading, is_free=True),
    Column("is_headline", lambda s: s.is_headline),
    Column("headline", lambda s: s.article.headline, is_free=True),
    Column("article_url", lambda s: s.article.url, is_free=True),
    Column("article_sha256", lambda s: s.article.sha256),
    Column("words_sha256", lambda s: s.words_sha256),
    Column("position", lambda s: s.position),
    Column("passage_span", lambda s: [s.passage_start, s.passage_end]),
    Column("content_spans", lambda s: s.content),
    Column("cue_spans", lambda s: s.cue),
    Column("source_spans", lambda s: s.source),
    Column("figures", figures_of),
    Column("rule", lambda s: s.rule),
    Column("review", lambda s: s.review),
    Column("language", lambda s: s.language),
    Column("changed_at", lambda s: s.changed_at.isoformat(timespec="seconds")),
)


def make_record(statement: Statement, *, site: str) -> Record:
    """Return all columns of a statement from `for_cards()`. `site`: scheme and host, such as https://archive.example."""
    record = {column.name: column.read(statement) for column in COLUMNS}
    return {**record, "url": f"{site}{record['url']}"}
