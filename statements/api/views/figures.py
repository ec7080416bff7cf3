from rest_framework.request import Request
from rest_framework.response import Response

from statements.api.answering import ReadView
from statements.api.claims import FigurePlace, read_claims
from statements.api.documentation import CLAIM_PARAMETERS, describe_list
from statements.api.filters import ClaimFilter
from statements.api.parameters import FIELDS, PAGING, read_filter, read_paging, refuse_unknown, repeatable_names
from statements.api.problems import Unavailable
from statements.api.serializers.claims import ClaimListSerializer, ClaimSerializer
from statements.api.showing import answer_list, next_address, show_all
from statements.search import IndexUnavailable

NAMES = [name for name in ClaimFilter.base_filters if name != "page"]
NO_FIGURES = "The search index is being rebuilt, so figures cannot be listed. Ask again in a minute."


@describe_list(
    "figures",
    ClaimListSerializer,
    ClaimSerializer,
    CLAIM_PARAMETERS,
    "Figures. The numbers that statements claim, found by rule, in the order of their statements, newest first. `limit`"
    " counts figures. Each tells what its statement is and how to reach it, not all of it: that is at its `api_url`. To"
    " have everything at once, take the download `/numbers.jsonl`.",
)
class FigureList(ReadView):
    def get(self, request: Request) -> Response:
        params = request._request.GET
        refuse_unknown(params, [*NAMES, *PAGING, FIELDS], repeatable_names(ClaimFilter))
        filters = ClaimFilter(params)
        read_filter(filters)
        paging = read_paging(params, request._request.path, FigurePlace.read)
        place = paging.after or FigurePlace(None)
        try:
            part = read_claims(filters.to_query(), filters.to_claiming(), paging.limit, place)
        except IndexUnavailable as error:
            raise Unavailable(NO_FIGURES) from error
        cursor = None if part.following is None else paging.write_cursor(part.following)
        return answer_list(show_all(ClaimSerializer, part.claims, request), next_address(request, cursor))
