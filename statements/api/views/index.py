"""What the API has, and an answer for addresses that it has not."""

from typing import NoReturn

from django.urls import Resolver404, resolve
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from statements.api.answering import ReadView
from statements.api.documentation import describe
from statements.api.parameters import refuse_unknown
from statements.api.problems import Moved
from statements.api.serializers.found import IndexSerializer

NAMES = list(IndexSerializer._declared_fields)


@describe("index", IndexSerializer, [], "What there is.")
class Index(ReadView):
    def get(self, request: Request) -> Response:
        refuse_unknown(request._request.GET, [])
        return Response({name: reverse(f"api:{name}", request=request) for name in NAMES})


@extend_schema(exclude=True)
class Unknown(ReadView):
    """Any address under the API's that is none of it: the site's own pages for that are HTML."""

    def get(self, request: Request) -> NoReturn:
        path, query = request._request.path, request._request.META.get("QUERY_STRING", "")
        if not path.endswith("/") and _stands(f"{path}/"):
            raise Moved(f"{path}/?{query}" if query else f"{path}/")
        raise NotFound("There is no such address. /api/v1/ lists what there is.")


def _stands(path: str) -> bool:
    try:
        return resolve(path).view_name != "api:unknown"
    except Resolver404:
        return False
