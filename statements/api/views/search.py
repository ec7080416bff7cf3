from dataclasses import dataclass, replace
from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from statements.api.answering import ReadView
from statements.api.documentation import PAGING_PARAMETERS, SEARCH_PARAMETERS, describe, fields_parameter
from statements.api.excerpts import ShownHit
from statements.api.parameters import (
    FIELDS,
    PAGING,
    Paging,
    read_filter,
    read_paging,
    refuse_unknown,
    repeatable_names,
)
from statements.api.problems import Mistake, Unavailable, Unreadable
from statements.api.rest_of_cards import fetch_rest
from statements.api.serializers.found import HitSerializer, SearchSerializer
from statements.api.serializers.statements import StatementSerializer
from statements.api.showing import make_serializer, next_address, with_next
from statements.api.views.statements import NO_WORDS
from statements.search import Hit, SearchPage, StatementFilter, StatementQuery, search, walk
from statements.search.ordering import weighs

NAMES = [name for name in StatementFilter.base_filters if name != "page"]
DEEPEST = 1000  # matches that are put in order of best match

TOO_DEEP = (
    f"The best {DEEPEST:,} matches are told in this order. For all of them ask with sort=newest or sort=oldest, or take"
    " the download /statements.jsonl with the same parameters."
)


@dataclass(frozen=True, slots=True)
class Found:
    """What was counted, the hits to show, and where they go on."""

    page: SearchPage
    hits: tuple[Hit, ...]
    after: int | None
    notes: tuple[str, ...] = ()


@describe(
    "search",
    SearchSerializer,
    [*SEARCH_PARAMETERS, *PAGING_PARAMETERS, fields_parameter(StatementSerializer)],
    "Search. With everything counted. The same parameters as the search page of the site. `fields` chooses fields of"
    f" the statements. In the order `best` the first {DEEPEST:,} matches are told; `newest` and `oldest`, and a search"
    " without words, go on to the last one.",
)
class Search(ReadView):
    def get(self, request: Request) -> Response:
        params = request._request.GET
        refuse_unknown(params, [*NAMES, *PAGING, FIELDS], repeatable_names(StatementFilter))
        filters = StatementFilter(params)
        read_filter(filters)
        query = filters.to_query()
        paging = read_paging(params, request._request.path, int)
        found = (
            _find_best(query, paging) if query.sort == "best" and weighs(query.words) else _find_by_date(query, paging)
        )
        if found.page.unanswered:
            raise Unavailable(NO_WORDS)
        following = next_address(request, None if found.after is None else paging.write_cursor(found.after))
        return with_next(Response(_tell(found, following, request)), following)


def _find_best(query: StatementQuery, paging: Paging[int]) -> Found:
    offset = paging.after or 0
    if offset % paging.limit:
        raise Unreadable([Mistake("limit", "Keep it as it was when this cursor was given.")])
    page = search(replace(query, page=offset // paging.limit + 1, page_size=paging.limit))
    after = offset + paging.limit
    if after >= page.total:
        return Found(page, page.hits, None)
    if after + paging.limit > DEEPEST:
        return Found(page, page.hits, None, (TOO_DEEP,))
    return Found(page, page.hits, after)


def _find_by_date(query: StatementQuery, paging: Paging[int]) -> Found:
    page = search(replace(query, page=1, page_size=1))
    if page.unanswered:
        return Found(page, (), None)
    step = walk(query, paging.limit, paging.after)
    return Found(page, step.hits, step.after)


def _tell(found: Found, following: str | None, request: Request) -> dict[str, Any]:
    page = found.page
    fetch_rest([hit.statement for hit in found.hits])
    hits = make_serializer(HitSerializer, request, within="statement")
    told = SearchSerializer(context={"request": request})
    parts = {name: told.fields[name] for name in ("facets", "histogram", "namesakes")}
    return {
        "total": page.total,
        "briefings": page.briefings,
        "next": following,
        "hits": [hits.to_representation(ShownHit(hit)) for hit in found.hits],
        **{name: field.to_representation(getattr(page, name)) for name, field in parts.items()},
        "suggestion": {"q": page.suggestion, "total": page.suggestion_total} if page.suggestion else None,
        "notes": [*page.notes, *found.notes],
        "degraded": page.degraded,
    }
