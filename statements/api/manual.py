"""The schema as chapters of a page: what each address takes and answers, in the order of use."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

Schema = Mapping[str, Any]

CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True)
class Parameter:
    name: str
    type: str
    text: SafeString


@dataclass(frozen=True, slots=True)
class Chapter:
    """One address. `fields`: what an answer, or each of its rows, says. `example`: an answer as JSON; '' if none is
    written down.
    """

    name: str
    path: str
    summary: str
    text: SafeString
    parameters: tuple[Parameter, ...]
    fields: tuple[tuple[str, SafeString], ...]
    refusals: tuple[tuple[str, SafeString], ...]
    example: str

    @property
    def is_open(self) -> bool:
        """Whether it can be asked as it stands."""
        return "{" not in self.path


def make_chapters(schema: Schema) -> tuple[Chapter, ...]:
    components = schema["components"]["schemas"]
    return tuple(_chapter(path, methods["get"], components) for path, methods in schema["paths"].items())


def _chapter(path: str, operation: Schema, components: Schema) -> Chapter:
    _, _, rest = str(operation["description"]).partition(". ")
    return Chapter(
        name=operation["operationId"],
        path=path,
        summary=operation["summary"],
        text=_text(rest),
        parameters=tuple(_parameters(operation)),
        fields=tuple(_fields(operation, components)),
        refusals=tuple(_refusals(operation)),
        example=_example(operation),
    )


def _parameters(operation: Schema) -> Iterator[Parameter]:
    for one in operation.get("parameters", ()):
        yield Parameter(one["name"], _type(one["schema"]), _text(one.get("description", "")))


def _fields(operation: Schema, components: Schema) -> Iterator[tuple[str, SafeString]]:
    """Yield the fields of the answer with what they say; none of a list, whose rows also come by themselves."""
    answer = operation["responses"]["200"]["content"]["application/json"]["schema"]
    fields = _component(answer, components)["properties"]
    if "results" not in fields:
        for name, field in fields.items():
            yield name, _text(_say(field, components))


def _component(schema: Schema, components: Schema) -> Schema:
    found: Schema = components[schema["$ref"].rpartition("/")[2]]
    return found


def _say(field: Schema, components: Schema) -> str:
    """Return what a field says: its own words, else those of what it holds."""
    text = field.get("description", "")
    for inner in (field, field.get("items", {}), *field.get("oneOf", ())):
        if not text and "$ref" in inner:
            text = _component(inner, components).get("description", "")
    return str(text).partition("\n\n* ")[0]


def _refusals(operation: Schema) -> Iterator[tuple[str, SafeString]]:
    for status, response in operation["responses"].items():
        if status != "200":
            yield status, _text(response["description"])


def _type(schema: Schema) -> str:
    """Say what a value may be: "one or more of direct, mixed", "1 to 100", "text"."""
    if schema["type"] == "array":
        inner = _type(schema["items"])
        return f"some of {inner}" if "enum" in schema["items"] else f"{inner}, repeatable"
    if "enum" in schema:
        return ", ".join(schema["enum"])
    if schema["type"] == "integer":
        return f"{schema['minimum']} to {schema['maximum']}" if schema.get("maximum", 10**9) < 10**9 else "number"
    return "text"


def _example(operation: Schema) -> str:
    examples = operation["responses"]["200"]["content"]["application/json"].get("examples", {})
    return next((json.dumps(one["value"], ensure_ascii=False, indent=2) for one in examples.values()), "")


def _text(text: str) -> SafeString:
    """Escape a text of ours and set what stands between backticks as code."""
    return mark_safe(CODE.sub(r"<code>\1</code>", str(escape(text))))
