"""The figures of statements: what their words claim, as rows."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from statements.extraction import FoundFigure
from statements.models import Figure, Statement

NOUN = 60  # characters that are kept of what is counted


def make_figures(statement: Statement, found: Iterable[FoundFigure]) -> list[Figure]:
    """Return a row, not yet written, for each figure found."""
    return [
        Figure(
            statement=statement,
            start=figure.span.start,
            end=figure.span.end,
            low=None if figure.low is None else float(figure.low),
            high=None if figure.high is None else float(figure.high),
            unit=figure.unit,
            counted=figure.counted[:NOUN],
        )
        for figure in found
    ]


def link_figures(found: Mapping[Statement, Sequence[FoundFigure]]) -> set[int]:
    """Make the figures of these statements what was found; return the ids of those that changed."""
    if not found:
        return set()
    existing: defaultdict[int, list[Figure]] = defaultdict(list)
    for figure in Figure.objects.filter(statement__in=found).order_by("statement", "start"):
        existing[figure.statement_id].append(figure)
    wanted = {statement.pk: make_figures(statement, figures) for statement, figures in found.items()}
    changed = {pk for pk, figures in wanted.items() if list(map(_values, figures)) != list(map(_values, existing[pk]))}
    if changed:
        Figure.objects.filter(statement__in=changed).delete()
        Figure.objects.bulk_create(figure for pk in sorted(changed) for figure in wanted[pk])
    return changed


def _values(figure: Figure) -> tuple[object, ...]:
    return figure.start, figure.end, figure.low, figure.high, figure.unit, figure.counted
