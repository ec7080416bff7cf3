"""How the values of each kind of field stand in a dump. A kind that is not here has no place in one yet."""

from dataclasses import dataclass
from typing import Any, Literal

from django.db import models


@dataclass(frozen=True, slots=True)
class Type:
    """`words`: for the dictionary; `sqlite`: as a column is declared."""

    words: str
    sqlite: Literal["INTEGER", "REAL", "TEXT"]


TEXT = Type("text", "TEXT")
# The first that fits counts: a moment is a day, too, to Django.
TYPES: list[tuple[type["models.Field[Any, Any]"], Type]] = [
    (models.JSONField, Type("JSON", "TEXT")),
    (models.DateTimeField, Type("moment (ISO 8601, UTC)", "TEXT")),
    (models.DateField, Type("day (ISO 8601)", "TEXT")),
    (models.BooleanField, Type("true or false", "INTEGER")),
    (models.IntegerField, Type("whole number", "INTEGER")),
    (models.FloatField, Type("number", "REAL")),
    (models.CharField, TEXT),
    (models.TextField, TEXT),
]


def type_of(field: "models.Field[Any, Any]") -> Type:
    """Return how the values of a field are written; of a reference, the keys it names.

    Raises:
        TypeError: a dump does not know this kind of field.
    """
    kept = field.target_field if isinstance(field, models.ForeignKey) else field
    for kind, known in TYPES:
        if isinstance(kept, kind):
            return known
    raise TypeError(f"{type(kept).__name__} has no place in a dump yet: {field}. Add it to TYPES.")
