"""A date as far as it is known, in words and for machines."""

import re

from statements.exports.dates import describe_date

__all__ = ["describe_date", "machine_date"]

PLAIN = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")


def machine_date(expression: str) -> str:
    """Return the expression if it may stand in an HTML `time` element: a plain day, month or year. Else ''."""
    return expression if PLAIN.fullmatch(expression) else ""
