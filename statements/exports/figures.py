"""Figures that statements claim, as data: each with its words, and marked as found by rule or corrected by an editor.

The names of the columns are public: add freely, never rename or drop one. `docs/exports.md` describes each; a test
holds the two together.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from statements.exports.columns import COLUMNS, Record, make_record
from statements.exports.figure_values import tell_figure
from statements.exports.tables import fetch_in_order, write_csv, write_json_lines
from statements.models import Figure, Statement

OF_STATEMENT = tuple(column.name for column in COLUMNS if column.name != "figures")
OF_FIGURE = ("figure", "low", "high", "unit", "counted", "measure", "figure_span", "origin", "includes_bound")
FIGURE_COLUMNS = (*OF_FIGURE, *OF_STATEMENT)
FREE = {"figure", *(column.name for column in COLUMNS if column.is_free)}


def figure_csv_lines(ids: Sequence[int], *, site: str, measure: str = "", marked: bool = True) -> Iterator[str]:
    """Yield a CSV file line by line: the figures of statements in the order of `ids`, a row each.

    `measure`: only figures of this, as `name_measure()` names it; a unit alone takes in all that is given in it.
    """
    return write_csv(FIGURE_COLUMNS, FREE, _records(ids, site, measure), marked=marked)


def figure_json_lines(ids: Sequence[int], *, site: str, measure: str = "") -> Iterator[str]:
    """Yield one JSON object a line, with the columns of the CSV file."""
    return write_json_lines(_records(ids, site, measure))


def _records(ids: Sequence[int], site: str, measure: str) -> Iterator[Record]:
    for statement in fetch_in_order(ids, "figures"):
        figures = [figure for figure in statement.figures.all() if not measure or figure.is_of(measure)]
        if figures:
            record = make_record(statement, site=site)
            for figure in figures:
                yield _record(statement, figure, record)


def _record(statement: Statement, figure: Figure, record: Record) -> Record:
    told: dict[str, Any] = tell_figure(statement, figure)
    own = {"figure": told["words"], "figure_span": told["span"]}
    return {name: own.get(name, told.get(name)) for name in OF_FIGURE} | {name: record[name] for name in OF_STATEMENT}
