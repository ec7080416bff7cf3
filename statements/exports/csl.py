"""A statement as a CSL-JSON item, which reference managers read.

Source: Citation Style Language 1.0.2, appendix "Variables"; csl-data.json schema.
"""

import json
import re
from datetime import date
from typing import Any

from django.utils import timezone

from statements.exports.dates import date_parts, is_doubtful, name_date
from statements.exports.words import how_told, on_one_line, opening_of, passage_of, without_controls
from statements.models import Briefing, Speaker, Statement

ARCHIVE = "On the Record"
UNKNOWN_SPEAKER = "Speaker not identified"

TYPES = {
    Briefing.Kind.PRESS_BRIEFING: "speech",
    Briefing.Kind.SPEECH: "speech",
    Briefing.Kind.DEBATE: "speech",
    Briefing.Kind.INTERVIEW: "interview",
}
GENRES = {
    Statement.Kind.DIRECT: "Statement quoted verbatim",
    Statement.Kind.MIXED: "Statement quoted in part",
    Statement.Kind.INDIRECT: "Statement in reported speech",
    Statement.Kind.RECORD: "Official record",
}
SUFFIX = re.compile(r",? (Jr\.?|Sr\.?|II|III|IV)$")
# Given names, then the family name with the small words that belong to it: "von der Leyen", "bin Salman".
FULL_NAME = re.compile(r"(?P<given>.+?) (?P<family>(?:[^\W\dA-Z]\w* )*\S+)")
INITIAL_FIRST = re.compile(r"\w\.")
FAMILY_NAMES_FIRST = frozenset(
    {"Cambodia", "China", "North Korea", "South Korea", "South Vietnam", "Taiwan", "Vietnam"}
)


def csl_json(statement: Statement, *, url: str, retrieved: date | None = None) -> str:
    """Return a CSL-JSON document with one item. `url`: the permalink, with the host."""
    return json.dumps([csl_item(statement, url=url, retrieved=retrieved)], ensure_ascii=False, indent=2) + "\n"


def csl_item(statement: Statement, *, url: str, retrieved: date | None = None) -> dict[str, Any]:
    """Return the item. What is not known is left out, never guessed.

    `retrieved`: the day on which the reader has it from the archive; today, if not given.
    """
    article, briefing = statement.article, statement.article.briefing
    issued = csl_date(briefing)
    item = {
        "id": statement.public_id,
        # An occasion that is not known, or a communiqué: all we can cite is the outlet's article.
        "type": TYPES.get(Briefing.Kind(briefing.kind), "article-newspaper"),
        "author": [csl_name(statement.speaker)],
        "title": opening_of(statement),
        "genre": genre_of(statement),
        "issued": issued,
        **csl_event(statement, issued),
        "container-title": on_one_line(article.outlet.name),
        "archive": ARCHIVE,
        "archive_location": f"statement {statement.public_id}, version {statement.version}",
        "abstract": without_controls(passage_of(statement)),
        "language": statement.language,
        "note": note_of(statement),
        "URL": url,
        "accessed": accessed(retrieved),
    }
    return {key: value for key, value in item.items() if value}


def accessed(retrieved: date | None) -> dict[str, Any]:
    day = retrieved or timezone.localdate()
    return {"date-parts": [[day.year, day.month, day.day]]}


def csl_event(statement: Statement, issued: dict[str, Any]) -> dict[str, Any]:
    """Return the occasion. Of one of several speakers we know only that the article reports it."""
    briefing = statement.article.briefing
    title = on_one_line(briefing.title)
    if not statement.was_said_there:
        return {"event-title": f"Report on: {title}"}
    return {"event-date": issued, "event-title": title, "event-place": on_one_line(briefing.place)}


def separate_place(item: dict[str, Any]) -> str:
    """Return the place of an item's occasion; '' if its title says it already: "Press briefing in Islamabad"."""
    title: str = item.get("event-title") or ("" if "author" in item else item["title"])
    place: str = item.get("event-place", "")
    return "" if place in title else place


def csl_name(speaker: Speaker | None) -> dict[str, str]:
    """Return the name in its parts. A body, a single name and nobody are printed as they stand.

    The archive keeps one string for a name, so the family name is taken to stand last. Of who speaks for a country
    where it stands first, as a rule, nobody can tell ("Jiang Zaidong", "Syngman Rhee"): it is printed as it stands.
    """
    name = on_one_line(speaker.name) if speaker else UNKNOWN_SPEAKER
    suffix = SUFFIX.search(name)
    parts = FULL_NAME.fullmatch(SUFFIX.sub("", name))
    if speaker is None or speaker.kind == Speaker.Kind.BODY or not parts or _may_begin_with_family(speaker):
        return {"literal": name}
    return {**parts.groupdict(), **({"suffix": suffix[1]} if suffix else {})}


def _may_begin_with_family(speaker: Speaker) -> bool:
    """Whether it cannot be told which word is the family name. An initial is none: T. F. Tsiang."""
    offices = speaker.offices.all() if speaker.known_offices is None else speaker.known_offices
    return not INITIAL_FIRST.match(speaker.name) and any(office.represents in FAMILY_NAMES_FIRST for office in offices)


def csl_date(briefing: Briefing) -> dict[str, Any]:
    """Return exact days, months and years as numbers, all other dates in words; {} when nothing is known."""
    if parts := date_parts(briefing):
        return {"date-parts": [parts], **({"circa": True} if is_doubtful(briefing) else {})}
    words = name_date(briefing)
    return {"literal": words} if words else {}


def genre_of(statement: Statement) -> str:
    """Return what kind of words these are, by whom they come to us: every citation prints it."""
    genre = GENRES[Statement.Kind(statement.kind)]
    if statement.relayed_from:
        genre += f", relaying {on_one_line(statement.relayed_from.name)}"
    return f"{genre}, as {how_told(statement.kind)} by {on_one_line(statement.article.outlet.name)}"


def note_of(statement: Statement) -> str:
    """Return, in sentences, all that a citation manager has no field for."""
    article = statement.article
    said = name_date(article.briefing)
    sentences = [
        genre_of(statement),
        f"{ARCHIVE}, statement {statement.public_id}, version {statement.version}",
        f"Said {said}" if said and not date_parts(article.briefing) else "",
        f"Article: {on_one_line(article.url)}" if article.url else "",
    ]
    return ". ".join(filter(None, sentences))
