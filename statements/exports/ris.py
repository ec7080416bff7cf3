"""A statement as a RIS record, which EndNote, Zotero and others import.

Source: the RIS format specification of Research Information Systems (2001) and its 2011 revision.
"""

from statements.exports.csl import csl_item, csl_name, note_of
from statements.exports.dates import date_parts, is_doubtful, name_date
from statements.exports.words import on_one_line
from statements.models import Briefing, Statement


def ris(statement: Statement, *, url: str) -> str:
    """Return one record, its lines ended by CR LF. `url`: the permalink, with the host.

    Every value is put on one line: a line break in foreign words would start a field of its own.
    """
    item = csl_item(statement, url=url)
    name = csl_name(statement.speaker)
    fields = [
        ("TY", "NEWS"),  # the format has no type for a speech; what we hold is an outlet's report of it
        ("ID", statement.public_id),
        ("AU", name.get("literal") or ", ".join(name[part] for part in ("family", "given", "suffix") if part in name)),
        ("TI", item["title"]),
        ("T2", item.get("container-title", "")),
        *_date_fields(statement.article.briefing),
        ("CY", item.get("event-place", "")),
        ("C1", item.get("event-title", "")),
        ("AB", item.get("abstract", "")),
        ("N1", note_of(statement)),
        ("LA", statement.language),
        ("DB", item["archive"]),
        ("AN", item["archive_location"]),
        ("UR", url),
        ("ER", ""),
    ]
    lines = [f"{tag}  - {on_one_line(value)}" for tag, value in fields if value or tag == "ER"]
    return "\r\n".join([*lines, ""])


def _date_fields(briefing: Briefing) -> list[tuple[str, str]]:
    """DA is year/month/day/other: a date that is not exact stands wholly in `other`."""
    parts = [] if is_doubtful(briefing) else date_parts(briefing)
    if not parts:
        words = name_date(briefing)
        return [("DA", f"///{words}")] if words else []
    numbers = [f"{part:02}" for part in parts] + [""] * (3 - len(parts))
    return [("PY", str(parts[0])), ("DA", "/".join(numbers) + "/")]
