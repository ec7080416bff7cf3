"""Statements as JSON. What a column of the downloads also has, has the same name and the same value here."""

from collections.abc import Callable
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from statements.api.serializers.figures import PLACE, FiguresField
from statements.api.serializers.links import ApiField, PageField
from statements.api.serializers.rows import (
    ArticleRefSerializer,
    BriefingRefSerializer,
    OfficeSerializer,
    OutletRefSerializer,
    SpeakerRefSerializer,
)
from statements.exports.columns import COLUMNS
from statements.exports.offices import office_when_said
from statements.models import Speaker, Statement, StatementTopic

SPAN = {name: value for name, value in PLACE.items() if name != "examples"}
REVIEWS = [choice for choice in Statement.Review.choices if choice[0] != Statement.Review.WITHDRAWN]
OFFICE = OfficeSerializer()
READERS: dict[str, Callable[[Statement], Any]] = {column.name: column.read for column in COLUMNS}


@extend_schema_field({"type": "string"})
class ColumnField(serializers.Field):
    """The value of the download's column of the same name."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(source="*", read_only=True, **kwargs)

    def to_representation(self, value: Statement) -> Any:
        return READERS[str(self.field_name)](value)


@extend_schema_field(PLACE)
class SpanField(ColumnField):
    """[start, end] of a column, code points, half-open."""


@extend_schema_field({"type": "array", "items": SPAN, "examples": [[[46, 71]]]})
class SpansField(serializers.Field):
    """A list of [start, end], code points, half-open, in reading order."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(read_only=True, **kwargs)

    def to_representation(self, value: Any) -> Any:
        return value


@extend_schema_field(OfficeSerializer(allow_null=True))
class OfficeThenField(serializers.Field):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(source="*", read_only=True, **kwargs)

    def to_representation(self, value: Statement) -> Any:
        office = office_when_said(value)
        return OFFICE.to_representation(office) if office else None


class SpeakerThenSerializer(serializers.Serializer):
    """Who said it, with the office held then. Null: the source does not say, or we cannot tell."""

    slug = serializers.CharField(source="speaker.slug", help_text="Its name in addresses and filters.")
    name = serializers.CharField(source="speaker.name", help_text="As the archive calls the speaker.")
    kind = serializers.ChoiceField(Speaker.Kind.choices, source="speaker.kind")
    office = OfficeThenField(help_text="Held on the day; if that is uncertain, on the first day it can have been.")
    url = PageField(source="speaker", help_text="Page of the speaker.")
    api_url = ApiField("speaker", source="speaker", help_text="The speaker in this API.")

    def to_representation(self, statement: Statement) -> Any:
        return super().to_representation(statement) if statement.speaker else None


class TopicLinkSerializer(serializers.Serializer):
    """That the statement is about a topic, and why we think so."""

    slug = serializers.CharField(source="topic.slug", help_text="Its name in addresses and filters.")
    name = serializers.CharField(source="topic.name", help_text="As the archive calls the topic.")
    url = PageField(source="topic", help_text="Page of the topic.")
    api_url = ApiField("topic", source="topic", help_text="The topic in this API.")
    origin = serializers.ChoiceField(
        StatementTopic.Origin.choices, help_text="Found by its words, or set by an editor."
    )
    from_heading = serializers.BooleanField(help_text="Only the heading of the section suggests it.")
    evidence_spans = SpansField(source="evidence", help_text="Where the words that suggest it stand in the article.")


class StatementSerializer(serializers.Serializer):
    """Words that one article attributes to one speaker, with their place in it, which proves them.

    Spans are code points, half-open, into the text of the article: in Python `text[start:end]` is the piece.
    """

    id = ColumnField(help_text="Ten characters that name the statement for ever.")
    url = PageField(help_text="Its permalink.")
    api_url = ApiField("statement", "public_id", help_text="The statement in this API.")
    version = serializers.IntegerField(min_value=1, help_text="Counts from 1; goes up with each correction.")
    kind = serializers.ChoiceField(
        Statement.Kind.choices, help_text="Verbatim, partly verbatim, reported, or from an official record."
    )
    review = serializers.ChoiceField(REVIEWS, help_text="Whether an editor has checked it.")
    words = ColumnField(help_text="The words attributed to the speaker, as printed; ` … ` between pieces.")
    passage = ColumnField(help_text="The printed stretch that a reader needs: the words, who said them and how.")
    passage_span = SpanField(help_text="Where the passage stands in the article.")
    content_spans = SpansField(source="content", help_text="Where the words stand.")
    cue_spans = SpansField(source="cue", help_text="Where the reporting words stand (“claimed”).")
    source_spans = SpansField(source="source", help_text="Where the speaker is named.")
    words_sha256 = serializers.CharField(help_text="SHA-256 of `words` (UTF-8).")
    speaker = SpeakerThenSerializer(source="*", allow_null=True)
    speaker_as_printed = ColumnField(help_text="How the passage names the speaker: “The envoy”, “He”.")
    relayed_from = SpeakerRefSerializer(
        allow_null=True, help_text="A further speaker inside: the one whose words the speaker tells."
    )
    topics = TopicLinkSerializer(source="accepted_topics", many=True)
    date = ColumnField(help_text="When, as far as is known, in EDTF (ISO 8601-2); empty: not known.")
    earliest = serializers.DateField(
        source="article.briefing.earliest", allow_null=True, help_text="The first day it can have been; null: open."
    )
    latest = serializers.DateField(
        source="article.briefing.latest", allow_null=True, help_text="The last day it can have been; null: open."
    )
    date_evidence = serializers.ListField(
        source="article.briefing.date_evidence",
        child=serializers.CharField(),
        help_text="What proves the date: words as printed; in [ ] what else.",
    )
    outlet = OutletRefSerializer(source="article.outlet")
    briefing = BriefingRefSerializer(source="article.briefing")
    article = ArticleRefSerializer()
    figures = FiguresField(help_text="The numbers that it claims, found by rule.")
    heading = serializers.CharField(help_text="Heading of the section it stands in, as printed.")
    is_headline = serializers.BooleanField(help_text="Whether it stands in the article's headline.")
    position = serializers.IntegerField(min_value=0, help_text="Place among the article's statements, from 0.")
    rule = serializers.CharField(help_text="Which rule of the grammar found it.")
    language = serializers.CharField(help_text="A BCP 47 tag, such as en.")
    created_at = serializers.DateTimeField(help_text="When it was first found.")
    changed_at = serializers.DateTimeField(help_text="When the row last changed.")
