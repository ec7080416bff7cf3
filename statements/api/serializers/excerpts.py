from rest_framework import serializers

from statements.api.serializers.figures import PlaceField


class ExcerptSerializer(serializers.Serializer):
    """A stretch of a passage, for a list: where most of the searched words stand, or the figure; else its beginning."""

    text = serializers.CharField(help_text="Whole words of the passage, at most 300 characters.")
    span = PlaceField(help_text="Where it stands in the article.")
