"""A statement, or a briefing, as a RIS record, which EndNote, Zotero and others import.

Source: the RIS format specification of Research Information Systems (2001) and its 2011 revision.
"""

from datetime import date
from typing import Any

from statements.exports.csl import csl_item
from statements.exports.dates import date_parts, is_doubtful, name_date
from statements.exports.words import on_one_line
from statements.models import Briefing, Statement


def ris(statement: Statement, *, url: str, retrieved: date | None = None) -> str:
    """Return one record, its lines ended by CR LF.

    `url`: the permalink, with the host; `retrieved`: today, if not given. Every value is put on one
    line: a line break in foreign words would start a field of its own.
    """
    return ris_record(csl_item(statement, url=url, retrieved=retrieved), statement.article.briefing)


def ris_record(item: dict[str, Any], briefing: Briefing) -> str:
    """Return a CSL-JSON item of ours as a record."""
    year, month, day = item["accessed"]["date-parts"][0]
    fields = [
        ("TY", "NEWS"),  # the format has no type for a speech; what we hold is an outlet's report of it
        ("ID", item["id"]),
        ("AU", _author(item)),
        ("TI", item["title"]),
        ("T2", item.get("container-title", "")),
        *_date_fields(briefing),
        ("CY", item.get("event-place", "")),
        ("C1", item.get("event-title", "")),
        ("AB", item.get("abstract", "")),
        ("N1", item["note"]),
        ("LA", item.get("language", "")),
        ("DB", item["archive"]),
        ("AN", item["archive_location"]),
        ("UR", item["URL"]),
        ("Y2", f"{year}/{month:02}/{day:02}/"),
        ("ER", ""),
    ]
    lines = [f"{tag}  - {on_one_line(value)}" for tag, value in fields if value or tag == "ER"]
    return "\r\n".join([*lines, ""])


def _author(item: dict[str, Any]) -> str:
    if "author" not in item:
        return ""
    name = item["author"][0]
    return name.get("literal") or ", ".join(name[part] for part in ("family", "given", "suffix") if part in name)


def _date_fields(briefing: Briefing) -> list[tuple[str, str]]:
    """DA is year/month/day/other: a date that is not exact stands wholly in `other`."""
    parts = [] if is_doubtful(briefing) else date_parts(briefing)
    if not parts:
        words = name_date(briefing)
        return [("DA", f"///{words}")] if words else []
    numbers = [f"{part:02}" for part in parts] + [""] * (3 - len(parts))
    return [("PY", str(parts[0])), ("DA", "/".join(numbers) + "/")]
