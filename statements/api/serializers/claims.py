"""Figures in a list by themselves. Of its statement each tells little, for a statement can claim hundreds."""

from rest_framework import serializers

from statements.api.serializers.excerpts import ExcerptSerializer
from statements.api.serializers.figures import FigureSerializer
from statements.api.serializers.found import ListSerializer
from statements.api.serializers.links import ApiField, PageField
from statements.api.serializers.rows import BriefingRefSerializer
from statements.api.serializers.statements import ColumnField, SpeakerThenSerializer
from statements.models import Statement


class ClaimantSerializer(serializers.Serializer):
    """The statement that claims a figure, as far as a list needs it; whole at `api_url`."""

    id = ColumnField(help_text="Ten characters that name the statement for ever.")
    url = PageField(help_text="Its permalink.")
    api_url = ApiField("statement", "public_id", help_text="The statement in this API.")
    kind = serializers.ChoiceField(
        Statement.Kind.choices, help_text="Verbatim, partly verbatim, reported, or from an official record."
    )
    speaker = SpeakerThenSerializer(source="*", allow_null=True)
    date = ColumnField(help_text="When, as far as is known, in EDTF (ISO 8601-2); empty: not known.")
    briefing = BriefingRefSerializer(source="article.briefing")


class ClaimSerializer(FigureSerializer):
    """A figure and the statement that claims it."""

    excerpt = ExcerptSerializer(help_text="The words about the figure.")
    statement = ClaimantSerializer()


class ClaimListSerializer(ListSerializer):
    """Figures in the order of their statements, and where the list goes on."""

    results = ClaimSerializer(many=True)
