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


CUE = re.compile(
    r"(?:nearly|almost|about|some|around|approximately|roughly|(?:an )?estimated|close to|more than|over|above|at least"
    r"|no fewer than|no less than|upwards of|in excess of|beyond|exceed(?:s|ed|ing)|surpass(?:es|ed|ing)|up to|at most"
    r"|no more than|less than|fewer than|under|below|as many as|as much as)\b",
    re.IGNORECASE,
)


def say_as_printed(figure: Figure, words: str) -> str:
    """Return the value behind what its `words`, as printed, say of how exact it is: nearly 4,900; at least 41,000."""
    cue = CUE.match(" ".join(words.split()))
    if cue is None or figure.origin == Figure.Origin.EDITOR:
        return say_value(figure)
    bounds = [bound for bound in (figure.low, figure.high) if bound is not None]
    return f"{cue[0].lower()} {say_number(bounds[0]) if len(bounds) == 1 else say_value(figure)}"


def say_value(figure: Figure) -> str:
    """Return the value in the figure's unit: "350 billion", "5 to 7", "more than 300".

    Of an open one that does not tell of its bound what holds either way: who claims more than 300 claims at least 300.
    """
    is_beyond = figure.includes_bound is False
    if figure.high is None:
        return f"{'more than' if is_beyond else 'at least'} {say_number(figure.low or 0)}"
    if figure.low is None:
        return f"{'less than' if is_beyond else 'at most'} {say_number(figure.high)}"
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
