"""Values over time as points, in per cent of the drawing, so that labels never stretch."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import log10

from statements.web.measures import say_number

FLOOR, CEILING = 82.0, 6.0  # per cent from the top; below the floor stand the days
EDGE = 2.0  # per cent kept free at either side, so that no point is cut
STEEP = 50  # times as much as the least: from there on the scale is logarithmic


@dataclass(frozen=True, slots=True)
class Point:
    day: date
    value: float
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Placed:
    x: str
    y: str
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Scatter:
    """`bottom` and `top` say what stands at floor and ceiling; `is_logarithmic`: each step up is so many times more."""

    points: tuple[Placed, ...]
    first: date
    last: date
    bottom: str
    top: str
    is_logarithmic: bool
    floor: str = f"{FLOOR}%"
    ceiling: str = f"{CEILING}%"


def draw_scatter(points: Sequence[Point]) -> Scatter | None:
    """Place the points; None when they are of fewer than two days."""
    days = {point.day for point in points}
    if len(days) < 2:
        return None
    first, last = min(days), max(days)
    least, most = min(point.value for point in points), max(point.value for point in points)
    steep = least > 0 and most / least > STEEP
    placed = tuple(
        Placed(
            x=f"{EDGE + (point.day - first).days / (last - first).days * (100 - 2 * EDGE):.2f}%",
            y=f"{FLOOR - _height(point.value, least, most, steep=steep) * (FLOOR - CEILING):.2f}%",
            label=point.label,
            url=point.url,
        )
        for point in points
    )
    return Scatter(placed, first, last, say_number(least), say_number(most), steep)


def _height(value: float, least: float, most: float, *, steep: bool) -> float:
    """Return how high a value stands, from 0 to 1; in the middle when all are the same."""
    if least == most:
        return 0.5
    if steep:
        return log10(value / least) / log10(most / least)
    return (value - least) / (most - least)
