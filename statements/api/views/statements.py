from rest_framework.request import Request
from rest_framework.response import Response

from statements.api.answering import ReadView
from statements.api.documentation import PUBLIC_ID, WALK_PARAMETERS, describe_list, describe_row
from statements.api.filters import StatementWalkFilter
from statements.api.parameters import FIELDS, PAGING, read_filter, read_paging, refuse_unknown, repeatable_names
from statements.api.problems import Unavailable
from statements.api.rest_of_cards import fetch_rest
from statements.api.retired import refuse_missing, refuse_withdrawn
from statements.api.serializers.found import StatementListSerializer
from statements.api.serializers.statements import StatementSerializer
from statements.api.showing import answer_list, next_address, show, show_all
from statements.models import RetiredAddress, Statement
from statements.search import IndexUnavailable, walk

NAMES = [name for name in StatementWalkFilter.base_filters if name != "page"]
NO_WORDS = "The search index is being rebuilt, so words cannot be searched. Ask again in a minute."


@describe_list(
    "statements",
    StatementListSerializer,
    StatementSerializer,
    WALK_PARAMETERS,
    "Statements. All that match, in order of date, newest first. Follow `next` to the end: each step costs"
    " the same, and what is added meanwhile shifts nothing. To have everything at once, take the download"
    " `/statements.jsonl` with the same parameters. To have matches counted, ask `/api/v1/search/`.",
)
class StatementList(ReadView):
    def get(self, request: Request) -> Response:
        params = request._request.GET
        refuse_unknown(params, [*NAMES, *PAGING, FIELDS], repeatable_names(StatementWalkFilter))
        filters = StatementWalkFilter(params)
        read_filter(filters)
        paging = read_paging(params, request._request.path, int)
        try:
            step = walk(filters.to_query(), paging.limit, paging.after)
        except IndexUnavailable as error:
            raise Unavailable(NO_WORDS) from error
        statements = fetch_rest([hit.statement for hit in step.hits])
        cursor = None if step.after is None else paging.write_cursor(step.after)
        return answer_list(show_all(StatementSerializer, statements, request), next_address(request, cursor))


@describe_row(
    "statement",
    StatementSerializer,
    PUBLIC_ID,
    "One statement. What was withdrawn answers 410 with the reason, what was merged leads to its successor.",
)
class StatementDetail(ReadView):
    def get(self, request: Request, id: str) -> Response:
        refuse_unknown(request._request.GET, [FIELDS])
        statement = Statement.objects.for_cards().filter(public_id=id).first()
        if statement is None:
            refuse_missing(request, RetiredAddress.Kind.STATEMENT, id)
        if statement.review == Statement.Review.WITHDRAWN:
            refuse_withdrawn(request, statement)
        fetch_rest([statement])
        return Response(show(StatementSerializer, statement, request))
