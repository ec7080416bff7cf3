"""The schema of the API, for programs, and its documentation, for people: made of the schema, so that both agree."""

import json
from functools import cache
from typing import Any

import yaml
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import conditional_page, require_safe
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.utils import extend_schema
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from statements.api.answering import ReadView
from statements.api.documentation import tidy
from statements.api.manual import make_chapters
from statements.api.parameters import refuse_unknown
from statements.api.problems import Mistake, Unreadable

FORMS = ("json", "yaml")


@cache
def make_schema() -> dict[str, Any]:
    """Return the schema. It takes a moment, so each process makes it once."""
    generator = SchemaGenerator()  # type: ignore[no-untyped-call]
    return tidy(generator.get_schema(request=None, public=True))  # type: ignore[no-untyped-call]


@cache
def write_schema(form: str) -> str:
    if form == "yaml":
        return str(yaml.safe_dump(make_schema(), sort_keys=False, allow_unicode=True))
    return json.dumps(make_schema(), ensure_ascii=False, indent=2)


class JsonTextRenderer(JSONRenderer):
    """Passes on what is JSON already."""

    def render(self, data: Any, accepted_media_type: str | None = None, renderer_context: Any = None) -> Any:
        return data.encode() if isinstance(data, str) else super().render(data, accepted_media_type, renderer_context)


class YamlTextRenderer(JsonTextRenderer):
    media_type = "application/yaml"
    format = "yaml"


@extend_schema(exclude=True)
class Schema(ReadView):
    """OpenAPI 3.1, as JSON, or as YAML for who asks for it by `format` or by `Accept`."""

    renderer_classes = (JsonTextRenderer, YamlTextRenderer)

    def get(self, request: Request) -> Response:
        params = request._request.GET
        refuse_unknown(params, ["format"])
        form = params.get("format") or request.accepted_renderer.format
        if form not in FORMS:
            raise Unreadable([Mistake("format", f"Allowed are {', '.join(FORMS)}.")])
        return Response(write_schema(form), content_type=f"application/{form}; charset=utf-8")


@require_safe
@gzip_page  # nothing on it is secret
@conditional_page
@cache_control(public=True, no_cache=True)  # may be stored, if it is asked each time whether it is still the same
def documentation_page(request: HttpRequest) -> HttpResponse:
    ctx = {"section": "api", "limit": settings.API_REQUESTS_A_MINUTE, "chapters": make_chapters(make_schema())}
    return render(request, "api/documentation.html", ctx)
