"""A whole briefing as a CSL-JSON item: the occasion, when it was, and all who reported it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from statements.exports.csl import ARCHIVE, TYPES, accessed, csl_date
from statements.exports.dates import date_parts, name_date
from statements.exports.words import on_one_line
from statements.models import Briefing

NAMED = 3  # outlets; of more the first are named


def csl_briefing(
    briefing: Briefing, outlets: Sequence[str], *, url: str, told: str = "reported", retrieved: date | None = None
) -> dict[str, Any]:
    """Return the item. `outlets`: names of those that `told` it; `url`: its page; `retrieved`: today, if not given.

    Nobody is its author: a press briefing has many speakers, and each statement names its own.
    """
    issued = csl_date(briefing)
    said = name_date(briefing)
    reported = f"as {told} by {name_outlets(outlets)}" if outlets else "not yet reported here"
    genre = f"{briefing.get_kind_display().capitalize()}, {reported}"
    location = f"briefing {briefing.slug}"
    sentences = [
        genre,
        f"{ARCHIVE}, {location}",
        f"Held {said}" if said and not date_parts(briefing) else "",
    ]
    item = {
        "id": briefing.slug,
        "type": TYPES.get(Briefing.Kind(briefing.kind), "article-newspaper"),
        "title": on_one_line(briefing.title) or "Untitled briefing",
        "genre": genre,
        "issued": issued,
        "event-place": on_one_line(briefing.place),
        "archive": ARCHIVE,
        "archive_location": location,
        "note": ". ".join(filter(None, sentences)),
        "URL": url,
        "accessed": accessed(retrieved),
    }
    return {key: value for key, value in item.items() if value}


def name_outlets(names: Sequence[str]) -> str:
    """Return "PTV Network, Dawn and 2 others"."""
    plain = [on_one_line(name) for name in names]
    rest = len(plain) - NAMED
    if rest > 0:
        return f"{', '.join(plain[:NAMED])} and {rest} other{'s' if rest > 1 else ''}"
    return " and ".join(filter(None, [", ".join(plain[:-1]), plain[-1]]))
