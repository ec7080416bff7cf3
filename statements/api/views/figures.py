from collections.abc import Iterator
from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from statements.api.answering import ReadView
from statements.api.documentation import CLAIM_PARAMETERS, describe_list
from statements.api.filters import ClaimFilter
from statements.api.parameters import FIELDS, PAGING, read_filter, read_paging, refuse_unknown, repeatable_names
from statements.api.problems import Unavailable
from statements.api.rest_of_cards import fetch_rest
from statements.api.serializers.found import ClaimListSerializer, ClaimSerializer
from statements.api.showing import answer_list, next_address, show_all
from statements.exports.figure_values import tell_figure
from statements.models import Statement
from statements.search import Claiming, IndexUnavailable, walk

NAMES = [name for name in ClaimFilter.base_filters if name != "page"]
NO_FIGURES = "The search index is being rebuilt, so figures cannot be listed. Ask again in a minute."


@describe_list(
    "figures",
    ClaimListSerializer,
    ClaimSerializer,
    CLAIM_PARAMETERS,
    "Figures. The numbers that statements claim, found by rule, in the order of their statements, newest first. `limit`"
    " counts statements: each comes with all its figures that are asked for. To have everything at once, take the"
    " download `/numbers.jsonl`.",
)
class FigureList(ReadView):
    def get(self, request: Request) -> Response:
        params = request._request.GET
        refuse_unknown(params, [*NAMES, *PAGING, FIELDS], repeatable_names(ClaimFilter))
        filters = ClaimFilter(params)
        read_filter(filters)
        claiming, paging = filters.to_claiming(), read_paging(params, request._request.path, int)
        try:
            step = walk(filters.to_query(), paging.limit, paging.after, claiming)
        except IndexUnavailable as error:
            raise Unavailable(NO_FIGURES) from error
        statements = fetch_rest([hit.statement for hit in step.hits])
        claims = [claim for statement in statements for claim in _claims_of(statement, claiming)]
        cursor = None if step.after is None else paging.write_cursor(step.after)
        return answer_list(show_all(ClaimSerializer, claims, request), next_address(request, cursor))


def _claims_of(statement: Statement, claiming: Claiming) -> Iterator[dict[str, Any]]:
    for figure in statement.figures.all():
        if claiming.unit in {"", figure.unit} and claiming.counted in {"", figure.counted}:
            yield {**tell_figure(statement, figure), "statement": statement}
