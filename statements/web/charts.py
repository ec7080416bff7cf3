"""Column charts as numbers: where each column stands, in per cent of the drawing, so that labels never stretch."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from django.utils.safestring import SafeString

from statements.web.filling import fill_each

FLOOR = 76.0  # per cent from the top; below it stand the labels
LEAST = 3.0  # per cent: a column of one statement must be seen beside one of a thousand
FILL = 0.72  # of a column's place is drawn, the rest is gap
WIDEST = 7.0  # per cent: two columns must not become two walls

# A library of a century has a hundred columns: a template would take ten times as long for them.
COLUMN = (
    '<a href="{0}" tabindex="-1"><title>{1}: {2}</title><rect class="hit" x="{3}" y="0" width="{5}" height="{7}" />'
    '<rect class="column" x="{3}" y="{4}" width="{5}" height="{6}" /></a>'
)
ROW = (
    '<tr><th scope="row"><a href="{0}">{1}</a></th><td>{2}</td><td><a href="{3}" aria-label="From {1} on">from</a></td>'
    '<td><a href="{4}" aria-label="Until {1}">until</a></td></tr>'
)


class Countable(Protocol):
    @property
    def label(self) -> str: ...
    @property
    def count(self) -> int: ...


class Links(NamedTuple):
    """Where a column leads: to its own period, to all `since` it, to all `until` its end."""

    within: str
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Column:
    label: str
    count: int
    links: Links
    x: str
    y: str
    width: str
    height: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A label under the columns. `anchor` is SVG's text-anchor: start, middle or end."""

    label: str
    x: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Chart:
    columns: tuple[Column, ...]
    ticks: tuple[Tick, ...]
    floor: str = f"{FLOOR}%"

    @property
    def filled(self) -> list[Column]:
        return [column for column in self.columns if column.count]

    @property
    def drawing(self) -> SafeString:
        """The columns, for an `svg` element."""
        return fill_each(COLUMN, (self._shape(column) for column in self.filled))

    @property
    def rows(self) -> SafeString:
        """The same as rows of a table."""
        return fill_each(ROW, (_cells(column) for column in self.filled))

    def _shape(self, column: Column) -> tuple[str, ...]:
        named = (column.links.within, column.label, f"{column.count:,}")
        return (*named, column.x, column.y, column.width, column.height, self.floor)


def _cells(column: Column) -> tuple[str, ...]:
    return column.links.within, column.label, f"{column.count:,}", column.links.since, column.links.until


def draw_chart(bars: Iterable[tuple[Countable, Links]]) -> Chart:
    """Lay out one column for each bar, with where it leads."""
    pairs = list(bars)
    most = max((bar.count for bar, _ in pairs), default=0)
    place = 100 / max(len(pairs), 1)
    width = min(place * FILL, WIDEST)
    columns = []
    for at, (bar, links) in enumerate(pairs):
        height = max(bar.count / most * (FLOOR - LEAST), LEAST) if bar.count else 0.0
        columns.append(
            Column(
                label=bar.label,
                count=bar.count,
                links=links,
                x=_percent(at * place + (place - width) / 2),
                y=_percent(FLOOR - height),
                width=_percent(width),
                height=_percent(height),
            )
        )
    return Chart(tuple(columns), tuple(_ticks(columns)))


def _ticks(columns: list[Column]) -> list[Tick]:
    """Name the first, the middle and the last column; one that stands alone is named in the middle."""
    if not columns:
        return []
    middle = Tick(columns[len(columns) // 2].label, _percent(100 * (len(columns) // 2 + 0.5) / len(columns)), "middle")
    if len(columns) == 1:
        return [middle]
    ends = [Tick(columns[0].label, "0%", "start"), Tick(columns[-1].label, "100%", "end")]
    return [ends[0], middle, ends[1]] if len(columns) > 4 else ends


def _percent(value: float) -> str:
    return f"{value:.2f}%"
