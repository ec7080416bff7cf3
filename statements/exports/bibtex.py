"""A statement, or a briefing, as a BibTeX entry, fit for BibTeX and biber, with any words in it."""

from datetime import date
from typing import Any

from statements.exports.csl import csl_item, separate_place
from statements.exports.dates import date_parts, is_doubtful, name_date, name_plain_day
from statements.exports.words import on_one_line
from statements.models import Briefing, Statement

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

# Braces are spelled out: BibTeX counts them even after a backslash.
TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        **{character: f"\\{character}" for character in "#$%&_"},
    }
)


def bibtex(statement: Statement, *, url: str, retrieved: date | None = None) -> str:
    """Return one @misc entry. `url`: the permalink, with the host; `retrieved`: today, if not given."""
    return bibtex_entry(csl_item(statement, url=url, retrieved=retrieved), statement.article.briefing)


def bibtex_entry(item: dict[str, Any], briefing: Briefing) -> str:
    """Return a CSL-JSON item of ours as an entry."""
    occasion = [item.get("event-title"), separate_place(item), item.get("container-title")]
    day = date(*item["accessed"]["date-parts"][0])
    fields = {
        "author": _author(item),
        # The inner braces keep styles from changing the case of quoted words.
        "title": f"{{{escape_tex(item['title'])}}}",
        **_date_fields(briefing),
        "howpublished": escape_tex(", ".join(filter(None, occasion))),
        # Most styles do not print `urldate`.
        "note": escape_tex(f"{item['note']}. Retrieved {name_plain_day(day)}"),
        "url": item["URL"],
        "urldate": day.isoformat(),
        "language": escape_tex(item.get("language", "")),
    }
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{ontherecord-{item['id']},", *lines, "}", ""])


def _author(item: dict[str, Any]) -> str:
    if "author" not in item:
        return ""
    name = {part: escape_tex(text) for part, text in item["author"][0].items()}
    if "literal" in name:
        return f"{{{name['literal']}}}"
    return ", ".join(name[part] for part in ("family", "suffix", "given") if part in name)


def _date_fields(briefing: Briefing) -> dict[str, str]:
    """Return year, month and day as far as they are known; a date in words stands in the year."""
    parts = [] if is_doubtful(briefing) else date_parts(briefing)
    if not parts:
        words = name_date(briefing)
        return {"year": words} if words else {}
    names = dict(zip(["year", "month", "day"], map(str, parts), strict=False))
    if "month" in names:
        names["month"] = MONTHS[parts[1] - 1]
    return names


def escape_tex(text: str) -> str:
    """Return `text` on one line, printing as it stands: no character of it is a command."""
    return on_one_line(text).translate(TEX)
