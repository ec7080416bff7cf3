"""Dates that say how much is known: EDTF expressions and the days they allow.

Source: Extended Date/Time Format, ISO 8601-2:2019, levels 0 to 2.
"""

from datetime import date
from functools import lru_cache
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from statements.models.edtf_bounds import Bounds, bound

OPEN = {"", ".."}  # an interval without a known start or end


@lru_cache(maxsize=10_000)  # the parser takes 10 ms, and the briefings of a library share their days
def read_bounds(expression: str) -> Bounds:
    """Return the first and the last day that `expression` allows; None where it is open.

    `2025-09-23/..` is (23 September 2025, None); `2025-04` is the whole month; `199X` ten
    years; a set goes from its first to its last day. Doubts ("~", "?", "%") widen nothing. An
    empty expression knows nothing: (None, None).

    Raises:
        ValueError: not an EDTF date or interval, or it ends before it starts.
    """
    start, slash, end = expression.partition("/")
    if not slash:
        return _bound(start) if start not in OPEN else (None, None)
    earliest = None if start in OPEN else _bound(start)[0]
    latest = None if end in OPEN else _bound(end)[1]
    if earliest and latest and latest < earliest:
        raise ValueError(f"{expression!r} ends before it starts.")
    return earliest, latest


def _bound(expression: str) -> Bounds:
    try:
        return bound(expression)
    except (ValueError, OverflowError) as error:
        raise ValueError(
            f"{expression!r} is not a date ({error}): write 2025-09-23, 2025-09 or 2025-09-23/.."
        ) from error


def validate_edtf(expression: str) -> None:
    try:
        read_bounds(expression)
    except ValueError as error:
        raise ValidationError(str(error)) from error


class BoundField(models.DateField):
    """The first or the last day of an EDTF expression kept in another field.

    Filled whenever the row is saved or created in bulk. `update()` writes columns and nothing
    else: who changes the expression that way must set the bounds too.
    """

    def __init__(self, *args: Any, expression: str = "", last: bool = False, **kwargs: Any) -> None:
        self.expression, self.last = expression, last
        super().__init__(*args, **{**kwargs, "null": True, "blank": True, "editable": False})

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "expression": self.expression, "last": self.last}

    def pre_save(self, model_instance: models.Model, add: bool) -> date | None:
        bounds = read_bounds(getattr(model_instance, self.expression))
        value = bounds[self.last]
        setattr(model_instance, self.attname, value)
        return value
