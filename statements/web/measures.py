"""Figures in words: what they are of, and how much."""

import re
from math import isfinite

import inflection

from statements.models import Figure
from statements.models.figure import UNITS, split_measure

FATES = frozenset({"dead", "killed", "wounded", "injured", "missing", "displaced", "unemployed", "homeless", "poor"})
LARGE = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def say_measure(measure: str) -> str:
    """Return "names", "US dollars", "US dollars: aid"."""
    unit, counted = split_measure(measure)
    if not unit:
        return pluralize(counted)
    return f"{UNITS[unit]}: {counted}" if counted else UNITS[unit]


def pluralize(noun: str) -> str:
    is_people = noun.endswith("ese") and not noun.endswith("eese")  # 700 million Chinese; but cheeses
    return noun if noun in FATES or noun.isupper() or is_people else inflection.pluralize(noun)


ROUGH = re.compile(
    r"(?:nearly|almost|about|some|around|approximately|roughly|(?:an )?estimated|close to)\b", re.IGNORECASE
)


def say_roughly(figure: Figure, words: str) -> str:
    """Return the value, and before it how its `words`, as printed, say that it is not exact: nearly 4,900."""
    rough = ROUGH.match(" ".join(words.split()))
    value = say_value(figure)
    return f"{rough[0].lower()} {value}" if rough else value


def say_value(figure: Figure) -> str:
    """Return "350 billion", "5 to 7", "more than 300", "up to 500": the value in the figure's unit."""
    if figure.high is None:
        return f"more than {say_number(figure.low or 0)}"
    if figure.low is None:
        return f"up to {say_number(figure.high)}"
    if figure.low == figure.high:
        return say_number(figure.low)
    return f"{say_number(figure.low)} to {say_number(figure.high)}"


def say_number(value: float) -> str:
    """Return a number as people write it: 4,900; 2.5 million; 160.93."""
    if not isfinite(value):
        return "–"
    for size, name in LARGE:
        if abs(value) >= size:
            return f"{_trim(value / size)} {name}"
    return _trim(value)


def _trim(value: float) -> str:
    return f"{value:,.2f}".rstrip("0").rstrip(".")
