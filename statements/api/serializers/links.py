"""Addresses in answers: of the page that people read, and of the same thing or a list about it in this API."""

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.reverse import reverse


@extend_schema_field(OpenApiTypes.URI)
class PageField(serializers.Field):
    """The address of a row's page."""

    def __init__(self, *, source: str = "*", **kwargs: Any) -> None:
        super().__init__(source=source, read_only=True, **kwargs)

    def to_representation(self, value: Any) -> str:
        return str(self.context["request"].build_absolute_uri(value.get_absolute_url()))


@extend_schema_field(OpenApiTypes.URI)
class ApiField(serializers.Field):
    """The address of a row; with `query`, of the list that this parameter narrows to the row."""

    def __init__(self, view: str, key: str = "slug", *, query: str = "", source: str = "*", **kwargs: Any) -> None:
        self.view, self.key, self.query = view, key, query
        super().__init__(source=source, read_only=True, **kwargs)

    def to_representation(self, value: Any) -> str:
        key = str(getattr(value, self.key))
        address = reverse(f"api:{self.view}", args=None if self.query else [key], request=self.context["request"])
        return f"{address}?{self.query}={key}" if self.query else address
