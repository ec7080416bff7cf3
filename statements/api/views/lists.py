"""What all lists of rows have in common, and all rows by themselves."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django_filters import FilterSet
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import Serializer

from statements.api.answering import ReadView
from statements.api.parameters import FIELDS, PAGING, read_filter, read_paging, refuse_unknown, repeatable_names
from statements.api.retired import refuse_missing
from statements.api.showing import answer_list, next_address, show, show_all
from statements.models import RetiredAddress


class RowList(ReadView):
    """A list in the order of one unique column, so that what was read last says where to go on."""

    filter_set: ClassVar[type[FilterSet]]
    shape: ClassVar[type[Serializer]]
    rows: ClassVar[QuerySet[Any]]
    order: ClassVar[str] = "slug"  # or "-pk"

    def get(self, request: Request) -> Response:
        params = request._request.GET
        names = list(self.filter_set.base_filters)
        refuse_unknown(params, [*names, *PAGING, FIELDS], repeatable_names(self.filter_set))
        filters = self.filter_set(params, self.rows.all())
        read_filter(filters)
        paging = read_paging(params, request._request.path, str)
        column, direction = self.order.lstrip("-"), "lt" if self.order.startswith("-") else "gt"
        rows = filters.qs.order_by(self.order)
        if paging.after is not None:
            rows = rows.filter(**{f"{column}__{direction}": paging.after})
        found = list(rows[: paging.limit + 1])
        shown = found[: paging.limit]
        more = len(found) > paging.limit
        cursor = paging.write_cursor(getattr(shown[-1], column)) if more else None
        return answer_list(show_all(self.shape, shown, request), next_address(request, cursor))


class RowDetail(ReadView):
    """One row by its slug."""

    kind: ClassVar[RetiredAddress.Kind]
    shape: ClassVar[type[Serializer]]
    rows: ClassVar[QuerySet[Any]]

    def get(self, request: Request, slug: str) -> Response:
        refuse_unknown(request._request.GET, [FIELDS])
        row = self.rows.filter(slug=slug).first()
        if row is None:
            refuse_missing(request, self.kind, slug)
        return Response(show(self.shape, row, request))
