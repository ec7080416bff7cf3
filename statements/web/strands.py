"""Several values over the same time, one row of columns each, and an equal table."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse

from statements.search import Strand
from statements.web.links import replacing

FILL = 0.8  # of a column's place is drawn, the rest is gap
WIDEST = 4.0  # per cent
LEAST = 12.0  # per cent of a row: a column of one statement must be seen beside one of a thousand


@dataclass(frozen=True, slots=True)
class Mark:
    """One column, in per cent of its row."""

    x: str
    y: str
    width: str
    height: str
    title: str


@dataclass(frozen=True, slots=True)
class Row:
    label: str
    url: str
    count: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Strands:
    """`lines` is the table: a period, and the counts of all rows in it; periods without any are left out."""

    rows: tuple[Row, ...]
    first: str
    last: str
    lines: tuple[tuple[str, tuple[int, ...]], ...]


def draw_strands(strands: Sequence[Strand], name: str, params: QueryDict) -> Strands | None:
    """Draw them; None when they share no more than one period. `name` is the parameter that chooses one of them."""
    if not strands or len(strands[0].bars) < 2:
        return None
    search = reverse("statements")
    most = max(bar.count for strand in strands for bar in strand.bars)
    rows = []
    for strand in strands:
        own = params.copy()
        own[name] = strand.value
        marks = tuple(_mark(strand, at, most) for at, bar in enumerate(strand.bars) if bar.count)
        rows.append(Row(strand.label, search + replacing(own, sort="oldest"), strand.count, marks))
    columns = list(zip(*(strand.bars for strand in strands), strict=True))
    lines = tuple(
        (bars[0].label, tuple(bar.count for bar in bars)) for bars in columns if any(bar.count for bar in bars)
    )
    return Strands(tuple(rows), strands[0].bars[0].label, strands[0].bars[-1].label, lines)


def _mark(strand: Strand, at: int, most: int) -> Mark:
    bar = strand.bars[at]
    place = 100 / len(strand.bars)
    width = min(place * FILL, WIDEST)
    height = max(bar.count / most * 100, LEAST)
    return Mark(
        x=f"{at * place + (place - width) / 2:.2f}%",
        y=f"{100 - height:.1f}%",
        width=f"{width:.2f}%",
        height=f"{height:.1f}%",
        title=f"{bar.label}: {bar.count:,}",
    )
