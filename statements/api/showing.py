"""Rows to JSON: only the fields that were asked for, and where the list goes on."""

from collections.abc import Iterable, Sequence
from typing import Any, cast
from urllib.parse import urlencode

from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import Serializer

from statements.api.parameters import read_fields


def field_names(serializer: type[Serializer]) -> list[str]:
    return list(serializer._declared_fields)


def show(serializer: type[Serializer], row: object, request: Request) -> Any:
    """Return one row as JSON, with the fields that `fields` names.

    Raises:
        Unreadable: there is no such field.
    """
    return make_serializer(serializer, request).to_representation(row)


def show_all(serializer: type[Serializer], rows: Iterable[object], request: Request) -> list[Any]:
    shown = make_serializer(serializer, request)
    return [shown.to_representation(row) for row in rows]


def make_serializer(serializer: type[Serializer], request: Request, *, within: str = "") -> Serializer:
    """Return a serializer with only the fields that `fields` names; of its part `within`, if that is given.

    Raises:
        Unreadable: there is no such field.
    """
    made = serializer(context={"request": request})
    part = cast(Serializer, made.fields[within]) if within else made
    for name in set(part.fields) - read_fields(request._request.GET, list(part.fields)):
        part.fields.pop(name)
    return made


def next_address(request: Request, cursor: str | None) -> str | None:
    """Return the address of what follows behind `cursor`."""
    if cursor is None:
        return None
    params = request._request.GET.copy()
    params["cursor"] = cursor
    pairs = [(name, value) for name, values in params.lists() for value in values]
    return request.build_absolute_uri(f"{request._request.path}?{urlencode(pairs)}")


def answer_list(results: Sequence[Any], following: str | None) -> Response:
    return with_next(Response({"next": following, "results": results}), following)


def with_next(response: Response, following: str | None) -> Response:
    """Name the address of what follows in a header too (RFC 8288)."""
    if following:
        response.headers["Link"] = f'<{following}>; rel="next"'
    return response
