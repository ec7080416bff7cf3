"""Writing into a row what a document says of it, and telling what that changed."""

from datetime import date
from typing import Any

from statements.importing.reports import Changes
from statements.models import Article, Briefing

PROOFS = {"sha256"}  # changes with the text, and says nothing to a reader


def take(row: Article | Briefing, fields: dict[str, object]) -> Changes:
    """Write the fields that no editor has claimed; return what they said before and say now."""
    before = {name: getattr(row, name) for name in fields}
    differing = row.take(fields)
    if differing:
        row.save()
    told = [name for name in fields if name in differing and name not in PROOFS]
    return {name.replace("_", " "): (_say(name, before[name]), _say(name, fields[name])) for name in told}


def _say(name: str, value: Any) -> str:
    if name == "text":
        return f"{len(value):,} characters"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value or "")
