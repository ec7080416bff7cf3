"""Speakers, outlets, topics, briefings and articles as JSON: named in other things, listed, and one by itself."""

from rest_framework import serializers

from statements.api.serializers.links import ApiField, PageField
from statements.models import Article, Briefing, Speaker, Topic


class SpeakerRefSerializer(serializers.Serializer):
    slug = serializers.CharField(help_text="Its name in addresses and filters.")
    name = serializers.CharField(help_text="As the archive calls the speaker.")
    kind = serializers.ChoiceField(Speaker.Kind.choices, help_text="A person, or a body that speaks as one.")
    url = PageField(help_text="Page of the speaker.")
    api_url = ApiField("speaker", help_text="The speaker in this API.")


class OutletRefSerializer(serializers.Serializer):
    slug = serializers.CharField(help_text="Its name in addresses and filters.")
    name = serializers.CharField(help_text="As the archive calls the outlet.")
    url = PageField(help_text="Page of the outlet.")
    api_url = ApiField("outlet", help_text="The outlet in this API.")


class TopicRefSerializer(serializers.Serializer):
    slug = serializers.CharField(help_text="Its name in addresses and filters.")
    name = serializers.CharField(help_text="As the archive calls the topic.")
    url = PageField(help_text="Page of the topic.")
    api_url = ApiField("topic", help_text="The topic in this API.")


class BriefingRefSerializer(serializers.Serializer):
    slug = serializers.CharField(help_text="Its name in addresses and filters.")
    title = serializers.CharField(help_text="What the occasion is called.")
    kind = serializers.ChoiceField(Briefing.Kind.choices, help_text="Which kind of occasion it was.")
    place = serializers.CharField(help_text="Where it was; empty: not known.")
    url = PageField(help_text="Page of the briefing.")
    api_url = ApiField("briefing", help_text="The briefing in this API.")


class ArticleRefSerializer(serializers.Serializer):
    id = serializers.IntegerField(source="pk", help_text="Its number in this archive.")
    headline = serializers.CharField(help_text="As printed; empty: none.")
    source_url = serializers.CharField(source="url", help_text="Its address at the outlet; empty: not known.")
    sha256 = serializers.CharField(help_text="SHA-256 of the text (UTF-8) into which all spans point.")
    url = PageField(help_text="Page of the article, with its statements marked.")
    api_url = ApiField("article", "pk", help_text="The article in this API, with its text.")


class OfficeSerializer(serializers.Serializer):
    title = serializers.CharField(help_text="What the office is called.")
    represents = serializers.CharField(help_text="For whom: a country or a body; empty: not known.")
    since = serializers.DateField(allow_null=True, help_text="The first day of a year can stand for the year.")
    until = serializers.DateField(allow_null=True, help_text="The last day of a year can stand for the year.")
    attested_from = serializers.DateField(allow_null=True, help_text="The first day on which a source shows it held.")
    attested_until = serializers.DateField(allow_null=True, help_text="The last such day.")


class SpeakerSerializer(SpeakerRefSerializer):
    """A person, or a body that speaks as one, with all names and offices that sources gave."""

    wikidata = serializers.CharField(help_text="Identifier in Wikidata; empty: not known.")
    note = serializers.CharField(help_text="What readers should know about the speaker; mostly empty.")
    names = serializers.SerializerMethodField(help_text="As sources print the name.")
    offices = OfficeSerializer(many=True, help_text="Oldest first; those of unknown beginning before.")
    statements_url = ApiField("statements", query="speaker", help_text="The speaker's statements.")

    def get_names(self, speaker: Speaker) -> list[str]:
        return [spelling.name for spelling in speaker.names.all()]


class OutletSerializer(OutletRefSerializer):
    """Who printed it: a newspaper, a broadcaster, an official record."""

    names = serializers.ListField(child=serializers.CharField(), help_text="Other names it prints of itself.")
    description = serializers.CharField(help_text="What kind of outlet it is; empty: not told.")
    country = serializers.CharField(help_text="Where it is at home; empty: not known.")
    homepage = serializers.CharField(source="url", help_text="Its own site; empty: not known.")
    articles_url = ApiField("articles", query="outlet", help_text="Its articles.")
    statements_url = ApiField("statements", query="outlet", help_text="Statements that it printed.")


class TopicSerializer(TopicRefSerializer):
    """A subject, with the words that suggest it and its place among the others."""

    description = serializers.CharField(help_text="What belongs to the topic; empty: not told.")
    broader = TopicRefSerializer(allow_null=True, help_text="The wider subject. Its statements are not counted there.")
    narrower = TopicRefSerializer(many=True)
    terms = serializers.SerializerMethodField(help_text="Phrases that suggest it; a star stands for any ending.")
    exclusions = serializers.SerializerMethodField(help_text="Phrases within which no term counts.")
    wikidata = serializers.CharField(help_text="Identifier in Wikidata; empty: not known.")
    unbis = serializers.CharField(help_text="Number in the UNBIS Thesaurus; empty: not known.")
    statements_url = ApiField("statements", query="topic", help_text="Statements on the topic.")

    def get_terms(self, topic: Topic) -> list[str]:
        return [term.phrase for term in topic.terms.all() if not term.excludes]

    def get_exclusions(self, topic: Topic) -> list[str]:
        return [term.phrase for term in topic.terms.all() if term.excludes]


class BriefingSerializer(BriefingRefSerializer):
    """An occasion on which something was said, with its date as far as it is known."""

    date = serializers.CharField(source="date_edtf", help_text="In EDTF (ISO 8601-2); empty: not known.")
    earliest = serializers.DateField(allow_null=True, help_text="The first day it can have been; null: open.")
    latest = serializers.DateField(allow_null=True, help_text="The last day it can have been; null: open.")
    date_evidence = serializers.ListField(
        child=serializers.CharField(), help_text="What proves the date: words as printed; in [ ] what else."
    )
    date_doubt = serializers.CharField(help_text="Where sources contradict each other; empty: nowhere.")
    articles_url = ApiField("articles", query="briefing", help_text="Articles that report it.")
    statements_url = ApiField("statements", query="briefing", help_text="What was said.")


class ArticleSerializer(ArticleRefSerializer):
    """One outlet's text about one briefing."""

    outlet = OutletRefSerializer()
    briefing = BriefingRefSerializer()
    byline = serializers.CharField(help_text="Who wrote it, as printed; empty: not told.")
    language = serializers.CharField(help_text="A BCP 47 tag, such as en.")
    published_on = serializers.DateField(
        allow_null=True, help_text="The day on which the outlet printed it; null: not known."
    )
    retrieved_on = serializers.DateField(allow_null=True, help_text="The day on which it was fetched; null: not known.")
    media_type = serializers.CharField(help_text="Of what was received.")
    copy_of = serializers.IntegerField(
        source="copy_of_id", allow_null=True, help_text="Id of the article that had these words first."
    )
    copy_kind = serializers.ChoiceField(Article.CopyKind.choices, allow_blank=True)
    imported_at = serializers.DateTimeField(help_text="When the archive took it in.")
    changed_at = serializers.DateTimeField(help_text="When the row last changed.")


class ArticleTextSerializer(ArticleSerializer):
    """One outlet's text about one briefing, whole."""

    text = serializers.CharField(
        trim_whitespace=False, help_text="As received. Spans are code points, half-open: in Python text[start:end]."
    )
