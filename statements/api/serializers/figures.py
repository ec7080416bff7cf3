"""Figures as JSON, with the names and values that the downloads have too."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from statements.exports.figure_values import figures_of
from statements.models import Figure, Statement

PLACE = {
    "type": "array",
    "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 0}],
    "items": {"type": "integer", "minimum": 0},
    "minItems": 2,
    "maxItems": 2,
    "examples": [[31, 72]],
}
BOUND = "null: they leave it open."
INCLUDES = (
    "Of a figure that is open on one side: whether the bound itself is claimed, as with “at least 500”, or not, as "
    "with “more than 500”. null: it is not open, or was found before this was told."
)


@extend_schema_field(PLACE)
class PlaceField(serializers.Field):
    """[start, end], code points, half-open."""

    def to_representation(self, value: Any) -> Any:
        return list(value)


class FigureSerializer(serializers.Serializer):
    """A number that the statement claims, found by rule unless an editor corrected it. The words decide."""

    words = serializers.CharField(help_text="The figure as printed.")
    low = serializers.FloatField(allow_null=True, help_text=f"The least that the words claim; {BOUND}")
    high = serializers.FloatField(allow_null=True, help_text=f"The most that the words claim; {BOUND}")
    includes_bound = serializers.BooleanField(allow_null=True, help_text=INCLUDES)
    unit = serializers.CharField(help_text="`USD`, `percent`, `km` …; empty when things are counted.")
    counted = serializers.CharField(help_text="What is counted or measured, in the singular; empty: not told nearby.")
    measure = serializers.CharField(help_text="Unit and thing in one, as `/numbers/?of=` takes it: `USD:aid`, `name`.")
    span = PlaceField(help_text="Where it stands in the article.")
    origin = serializers.ChoiceField(Figure.Origin.choices, help_text="`rule`: an extraction that nobody has checked.")


@extend_schema_field(FigureSerializer(many=True))
class FiguresField(serializers.Field):
    """The figures of a statement, in the order of its words."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(source="*", read_only=True, **kwargs)

    def to_representation(self, value: Statement) -> Any:
        return figures_of(value)
