"""The schema says what the API does: tried with thousands of requests, and shown on a page."""

import gzip
import json
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
import yaml
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, Phase, given, seed, settings
from jsonschema import Draft202012Validator
from schemathesis import GenerationMode
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import positive_data_acceptance

from statements.api.examples import ANSWERS
from statements.api.filters import StatementWalkFilter
from statements.api.views.schema import make_schema
from statements.models import Article
from statements.search import StatementFilter, rebuild
from tests.factories import FigureFactory, OfficeFactory, RetiredAddressFactory, StatementFactory, TopicFactory

pytestmark = pytest.mark.django_db

EXAMPLES = 10  # of each address and kind
SLUGS = {"topic": "nato", "speaker": "albert-khorev", "outlet": "ptv-network", "briefing": "islamabad-2025-09-23"}
WORDS = ["talks", '"peace talks"', "talks OR truce -war", "speaker:khorev kind:direct", "cease*", "”"]


@pytest.fixture
def archive() -> None:
    StatementFactory(public_id="0000000000", topics=["nato"])
    StatementFactory(public_id="0000000001", speaker=None, kind="mixed", article__briefing__date_edtf="2024/..")
    StatementFactory(public_id="0000000002", withdrawn=True)
    FigureFactory(statement__public_id="0000000004")
    OfficeFactory()
    TopicFactory(slug="drones", broader=TopicFactory(slug="nato"))
    RetiredAddressFactory(kind="statement", old="0000000003", successor="0000000000")
    rebuild()


def with_what_is_there(schema: dict[str, Any]) -> dict[str, Any]:
    """Narrow the schema to values that stand in the archive, so that every request it allows must be answered."""
    text = json.loads(json.dumps(schema))
    article = Article.objects.get(statements__public_id="0000000000").pk
    for path, operations in text["paths"].items():
        kept = []
        for parameter in operations["get"].get("parameters", []):
            name = parameter["name"]
            if name == "slug":
                parameter["schema"] = {"type": "string", "enum": [SLUGS[path.split("/")[3].rstrip("s")]]}
            elif name == "id":
                parameter["schema"] = {"enum": [article] if "articles" in path else ["0000000000", "0000000001"]}
            elif name in SLUGS:
                parameter["schema"]["items"] = {"type": "string", "enum": [SLUGS[name]]}
            elif name in {"since", "until"}:
                years = range(2020, 2022) if name == "since" else range(2022, 2026)
                parameter["schema"] = {"type": "string", "enum": [f"{year}-02" for year in years]}
            elif name == "newer_than":
                parameter["schema"] = {"enum": ["0000000000", "0000000002"]}
            elif name == "q":
                parameter["schema"] = {"type": "string", "enum": WORDS}
            if name != "cursor":
                kept.append(parameter)
        operations["get"]["parameters"] = kept
    return dict(text)


@pytest.fixture
def one_connection() -> Iterator[None]:
    """Keep the connection of the test, which a server closes after each request."""
    signals = [request_started, request_finished]
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


def operations_of(schema: dict[str, Any]) -> Iterator[Any]:
    loaded = schemathesis.openapi.from_dict(schema)
    loaded.app = WSGIHandler()
    yield from (result.ok() for result in loaded.get_all_operations() if isinstance(result, Ok))


def try_out(operation: Any, mode: GenerationMode, excluded: list[Any]) -> None:
    """Send requests made from the schema, the same ones at each run, and hold the answers to it."""

    @seed(1)
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case: Any) -> None:
        case.call_and_validate(excluded_checks=excluded)

    ask()


def test_whatever_the_schema_allows_is_answered_as_it_says(archive: None, one_connection: None) -> None:
    for operation in operations_of(with_what_is_there(make_schema())):
        try_out(operation, GenerationMode.POSITIVE, excluded=[])


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_requests_for_what_is_not_there_or_not_allowed_are_refused_as_it_says(
    archive: None, one_connection: None, mode: GenerationMode
) -> None:
    """A slug that nobody has is of the right form and refused all the same."""
    for operation in operations_of(make_schema()):
        if operation.query:  # without parameters there is nothing to get wrong
            try_out(operation, mode, excluded=[positive_data_acceptance])


def test_the_schema_is_openapi_3_1_in_json_and_in_yaml(client: Client) -> None:
    as_json = client.get("/api/v1/schema/")
    as_yaml = client.get("/api/v1/schema/", {"format": "yaml"})

    assert as_json.json()["openapi"].startswith("3.1")
    assert yaml.safe_load(as_yaml.content) == as_json.json()
    assert client.get("/api/v1/schema/", headers={"accept": "application/yaml"}).content == as_yaml.content


def test_everything_in_the_schema_is_explained() -> None:
    schema = make_schema()
    for path, operations in schema["paths"].items():
        operation = operations["get"]
        assert operation["summary"], path
        for parameter in operation.get("parameters", []):
            assert parameter.get("description"), (path, parameter["name"])
        for status, response in operation["responses"].items():
            assert response.get("description"), (path, status)
    for name, component in schema["components"]["schemas"].items():
        for field, inside in component["properties"].items():
            assert explains(inside), (name, field)


def explains(field: dict[str, Any]) -> bool:
    """Whether a field says what it is, itself or by what it holds."""
    return "description" in field or any(
        "$ref" in one for one in (field, field.get("items", {}), *field.get("oneOf", []))
    )


@pytest.mark.parametrize(("name", "filters"), [("statements", StatementWalkFilter), ("search", StatementFilter)])
def test_every_filter_of_the_site_is_in_the_schema(name: str, filters: type[StatementFilter]) -> None:
    parameters = make_schema()["paths"][f"/api/v1/{name}/"]["get"]["parameters"]

    assert {one["name"] for one in parameters} == {*filters.base_filters, "limit", "cursor", "fields"} - {"page"}


def test_the_examples_are_as_the_schema_says() -> None:
    schema = make_schema()
    for path, operations in schema["paths"].items():
        for response in operations["get"]["responses"].values():
            for content in response.get("content", {}).values():
                for example in content.get("examples", {}).values():
                    checked = {**content["schema"], "components": schema["components"]}
                    errors = list(Draft202012Validator(checked).iter_errors(example["value"]))
                    assert errors == [], path


def test_an_example_of_a_statement_names_every_field() -> None:
    assert set(ANSWERS["get_statement"]) == set(make_schema()["components"]["schemas"]["Statement"]["properties"])


def test_the_page_explains_every_address_and_every_parameter(client: Client) -> None:
    page = client.get("/api/v1/docs/").content.decode()

    for path, operations in make_schema()["paths"].items():
        assert f"<code>{path}</code>" in page
        for parameter in operations["get"].get("parameters", []):
            assert f"<code>{parameter['name']}</code>" in page


def test_the_documentation_is_sent_small_and_only_once(client: Client) -> None:
    accepting = {"Accept-Encoding": "gzip"}
    first = client.get("/api/v1/docs/", headers=accepting)
    again = client.get("/api/v1/docs/", headers={**accepting, "If-None-Match": first.headers["ETag"]})

    assert gzip.decompress(first.content) == client.get("/api/v1/docs/").content
    assert (again.status_code, again.content) == (304, b"")
    assert first.headers["Cache-Control"] == again.headers["Cache-Control"] == "public, no-cache"
    assert "Accept-Encoding" in first.headers["Vary"]


def test_the_short_address_leads_to_the_documentation(client: Client) -> None:
    assert client.get("/api/")["Location"] == "/api/v1/docs/"
