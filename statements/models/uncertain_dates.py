"""Dates that say how much is known: EDTF expressions and the days they allow.

Source: Extended Date/Time Format, ISO 8601-2:2019, levels 0 to 2.
"""

from datetime import date
from functools import lru_cache
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

OPEN = {"", ".."}  # an interval without a known start or end


@lru_cache(maxsize=10_000)  # the parser takes 10 ms, and the briefings of a library share their days
def read_bounds(expression: str) -> tuple[date | None, date | None]:
    """Return the first and the last day that `expression` allows; None where it is open.

    `2025-09-23/..` is (23 September 2025, None); `2025-04` is the whole month; an
    empty expression knows nothing: (None, None).

    Raises:
        ValueError: not an EDTF date or interval, or it ends before it starts.
    """
    start, _, end = expression.partition("/")
    earliest = None if start in OPEN else _day(start, last=False)
    last = end if "/" in expression else start
    latest = None if last in OPEN else _day(last, last=True)
    if earliest and latest and latest < earliest:
        raise ValueError(f"{expression!r} ends before it starts.")
    return earliest, latest


def _day(expression: str, *, last: bool) -> date:
    try:
        parsed = parse_edtf(expression)
        moment = parsed.upper_strict() if last else parsed.lower_strict()
        return date(moment.tm_year, moment.tm_mon, moment.tm_mday)
    except (EDTFParseException, AttributeError, TypeError, ValueError) as error:
        raise ValueError(f"{expression!r} is not a date: write 2025-09-23, 2025-09 or 2025-09-23/..") from error


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
