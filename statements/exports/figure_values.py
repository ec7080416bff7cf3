"""One figure as programs are told it: in the downloads and in the API alike."""

from typing import Any

from statements.exports.words import cut_pieces
from statements.models import Figure, Statement


def figures_of(statement: Statement) -> list[dict[str, Any]]:
    """Return the figures that a statement claims, in order; free of queries where `figures` was prefetched."""
    return [tell_figure(statement, figure) for figure in statement.figures.all()]


def tell_figure(statement: Statement, figure: Figure) -> dict[str, Any]:
    (words,) = cut_pieces(statement, [[figure.start, figure.end]])
    return {
        "words": words,
        "low": _plain(figure.low),
        "high": _plain(figure.high),
        "includes_bound": figure.includes_bound,
        "unit": figure.unit,
        "counted": figure.counted,
        "measure": figure.measure,
        "span": [figure.start, figure.end],
        "origin": figure.origin,
    }


def _plain(value: float | None) -> float | int | None:
    """Return whole numbers as such: 339 and not 339.0."""
    return int(value) if value is not None and value.is_integer() else value
