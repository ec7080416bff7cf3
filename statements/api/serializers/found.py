"""Answers that hold several rows: a part of a list, and what a search found.

`label` and `errors` are also names of a field's own attributes, from which the framework tells them apart; the types
cannot.
"""

from typing import get_args

from rest_framework import serializers

from statements.api.serializers.excerpts import ExcerptSerializer
from statements.api.serializers.rows import (
    ArticleSerializer,
    BriefingSerializer,
    OutletSerializer,
    SpeakerSerializer,
    TopicSerializer,
)
from statements.api.serializers.statements import SpansField, StatementSerializer
from statements.search.page import FacetName, NamesakeField

NEXT = "The address of what follows; null at the end. It works for as long as the list is asked for as it was."


class IndexSerializer(serializers.Serializer):
    """Where everything is."""

    statements = serializers.URLField(help_text="All statements, in order of date.")
    search = serializers.URLField(help_text="The best matches, with everything counted.")
    speakers = serializers.URLField(help_text="Who is quoted.")
    outlets = serializers.URLField(help_text="Who printed it.")
    topics = serializers.URLField(help_text="What it is about.")
    briefings = serializers.URLField(help_text="When and where it was said.")
    articles = serializers.URLField(help_text="The texts it stands in.")
    figures = serializers.URLField(help_text="The numbers it claims, found by rule.")
    schema = serializers.URLField(help_text="OpenAPI 3.1, JSON or YAML.")
    docs = serializers.URLField(help_text="The documentation.")


class ListSerializer(serializers.Serializer):
    """A part of a list, and where it goes on."""

    next = serializers.URLField(allow_null=True, help_text=NEXT)


class StatementListSerializer(ListSerializer):
    """Statements in order, and where the list goes on."""

    results = StatementSerializer(many=True)


class SpeakerListSerializer(ListSerializer):
    """Speakers in order, and where the list goes on."""

    results = SpeakerSerializer(many=True)


class OutletListSerializer(ListSerializer):
    """Outlets in order, and where the list goes on."""

    results = OutletSerializer(many=True)


class TopicListSerializer(ListSerializer):
    """Topics in order, and where the list goes on."""

    results = TopicSerializer(many=True)


class BriefingListSerializer(ListSerializer):
    """Briefings in order, and where the list goes on."""

    results = BriefingSerializer(many=True)


class ArticleListSerializer(ListSerializer):
    """Articles in order, and where the list goes on."""

    results = ArticleSerializer(many=True)


class FacetValueSerializer(serializers.Serializer):
    value = serializers.CharField(help_text="What the query string takes.")
    label = serializers.CharField(help_text="What people read.")  # type: ignore[assignment]
    count = serializers.IntegerField(min_value=0, help_text="How many matches have it.")
    chosen = serializers.BooleanField(help_text="Whether the search names it.")


class FacetSerializer(serializers.Serializer):
    """How many matches have which value, most first. The parameter of the facet itself is not applied."""

    name = serializers.ChoiceField(get_args(FacetName))
    complete = serializers.BooleanField(help_text="False: there are rarer values that are not listed.")
    values = FacetValueSerializer(many=True)


class BarSerializer(serializers.Serializer):
    """A month or a year, both days included. Each statement counts once, at its earliest day."""

    start = serializers.DateField(help_text="The first day.")
    end = serializers.DateField(help_text="The last day.")
    label = serializers.CharField(help_text="Month or year, as people read it.")  # type: ignore[assignment]
    count = serializers.IntegerField(min_value=0, help_text="How many matches begin then.")


class HitSerializer(serializers.Serializer):
    """A match: the statement, and where the searched words stand."""

    matches = SpansField(help_text="Where the searched words stand in the article, all inside the passage.")
    excerpt = ExcerptSerializer()
    statement = StatementSerializer()


class SuggestionSerializer(serializers.Serializer):
    """A better spelling of the whole search."""

    q = serializers.CharField(help_text="What to send as `q` instead.")
    total = serializers.IntegerField(min_value=0, help_text="How many statements it would find.")


class NamesakeSerializer(serializers.Serializer):
    """A row that is called as the words say, which may be what was meant."""

    parameter = serializers.ChoiceField(get_args(NamesakeField), source="field", help_text="Filter by this parameter,")
    value = serializers.CharField(help_text="with this value.")
    label = serializers.CharField(help_text="What it is called.")  # type: ignore[assignment]
    count = serializers.IntegerField(min_value=0, help_text="How many statements that would find.")


class SearchSerializer(serializers.Serializer):
    """What a search found, with everything counted."""

    total = serializers.IntegerField(min_value=0, help_text="How many statements match, exactly.")
    briefings = serializers.IntegerField(min_value=0, help_text="How many briefings they come from.")
    next = serializers.URLField(allow_null=True, help_text=NEXT)
    hits = HitSerializer(many=True)
    facets = FacetSerializer(many=True)
    histogram = BarSerializer(many=True, help_text="Empty months and years included, so that the axis is true.")
    suggestion = SuggestionSerializer(
        allow_null=True, help_text="When nothing was found, or two words as one find more."
    )
    namesakes = NamesakeSerializer(many=True)
    notes = serializers.ListField(child=serializers.CharField(), help_text="How the search was understood.")
    degraded = serializers.BooleanField(help_text="Answered without the index: right, but slowly.")


class MistakeSerializer(serializers.Serializer):
    parameter = serializers.CharField(help_text="Which one.")
    detail = serializers.CharField(help_text="What is wrong, and what is allowed.")


class ProblemSerializer(serializers.Serializer):
    """Why there is no answer (RFC 9457)."""

    type = serializers.CharField(help_text="Always `about:blank`: the status says what kind it is.")
    title = serializers.CharField(help_text="What the status says.")
    status = serializers.IntegerField(help_text="The same as that of the answer.")
    detail = serializers.CharField(help_text="What happened, and what to do.")
    errors = MistakeSerializer(  # type: ignore[assignment]
        many=True, required=False, help_text="With 400: each mistake of the query string."
    )
    gone_at = serializers.DateTimeField(required=False, help_text="With 410: when it was taken back.")
