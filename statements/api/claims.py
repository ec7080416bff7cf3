"""The figures of a search some at a time: counted one by one, because one statement can claim hundreds."""

from dataclasses import dataclass
from typing import Any, Self

from django.db.models import Case, QuerySet, When

from statements.api.excerpts import cut_excerpt
from statements.api.rest_of_cards import fetch_texts
from statements.exports.figure_values import tell_figure
from statements.models import Figure, Statement
from statements.search import Claiming, StatementQuery, Step, walk


@dataclass(frozen=True, slots=True)
class FigurePlace:
    """Behind which figure to go on: the one that begins at `start` (code points) in `statement`.

    `after` is the place of the statement before that one; None: there is none. Without a statement all figures up to
    there were told.
    """

    after: int | None
    statement: int = 0
    start: int = -1

    @classmethod
    def read(cls, text: str) -> Self:
        after, statement, start = text.split(".")
        return cls(int(after) if after else None, int(statement), int(start))

    def __str__(self) -> str:
        return f"{'' if self.after is None else self.after}.{self.statement}.{self.start}"


@dataclass(frozen=True, slots=True)
class ClaimPart:
    """Some claims in order, as the serializer takes them, and where to go on; None at the end."""

    claims: list[dict[str, Any]]
    following: FigurePlace | None


def read_claims(query: StatementQuery, claiming: Claiming, limit: int, place: FigurePlace) -> ClaimPart:
    """Return the next `limit` figures behind `place`: those of one statement in its order.

    Raises:
        IndexUnavailable: there is no index to ask.
    """
    step = walk(query, limit, place.after, claiming)
    statements = {hit.statement.pk: hit.statement for hit in step.hits}
    found = list(_figures_of(statements, claiming, place)[: limit + 1]) if statements else []
    shown = found[:limit]
    fetch_texts([statements[pk] for pk in {figure.statement_id for figure in shown}])
    claims = [_tell(statements[figure.statement_id], figure) for figure in shown]
    if len(found) > limit:
        return ClaimPart(claims, _place_of(shown[-1], step, place))
    return ClaimPart(claims, None if step.after is None else FigurePlace(step.after))


def _figures_of(statements: dict[int, Statement], claiming: Claiming, place: FigurePlace) -> QuerySet[Figure]:
    order = Case(*[When(statement=pk, then=number) for number, pk in enumerate(statements)])
    figures = Figure.objects.filter(statement__in=statements).order_by(order, "start")
    if claiming.unit:
        figures = figures.filter(unit=claiming.unit)
    if claiming.counted:
        figures = figures.filter(counted=claiming.counted)
    return figures.exclude(statement=place.statement, start__lte=place.start)


def _place_of(figure: Figure, step: Step, begun: FigurePlace) -> FigurePlace:
    at = [hit.statement.pk for hit in step.hits].index(figure.statement_id)
    return FigurePlace(step.places[at - 1] if at else begun.after, figure.statement_id, figure.start)


def _tell(statement: Statement, figure: Figure) -> dict[str, Any]:
    return {
        **tell_figure(statement, figure),
        "excerpt": cut_excerpt(statement, [figure.start]),
        "statement": statement,
    }
