"""Single values of metadata: foreign, so each is checked before it comes near the database."""

import re
from collections.abc import Mapping, Set
from datetime import date
from typing import Any

from statements.importing.errors import RejectedSource
from statements.models.language_tags import LANGUAGE_TAG

# Characters. What is longer would be cut short by no database without a word, so it is refused.
LONGEST = {
    "id": 500,
    "url": 1000,
    "headline": 500,
    "byline": 300,
    "language": 35,
    "outlet": 200,
    "speaker": 200,
    "office": 200,
    "represents": 120,
    "slug": 120,
    "title": 300,
    "place": 120,
    "date": 60,
    "date_evidence": 1000,
}
DEFAULT_LONGEST = 100
WEB_ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)
NO_CHARACTER = re.compile("[\x00\ud800-\udfff]")  # NUL, which PostgreSQL refuses; half of a character
SLUG = re.compile(r"[-a-zA-Z0-9_]+")


def refuse_unknown(values: Mapping[str, Any], known: Set[str], source: str) -> None:
    """Raise RejectedSource for a key that nobody would read: a typing slip must not lose a fact."""
    if unknown := sorted(values.keys() - known):
        raise RejectedSource(
            source, problem=f"has an unknown key {unknown[0]!r}.", remedy=f"The keys are {', '.join(sorted(known))}."
        )


def read_text(value: Any, key: str, source: str) -> str:
    """Return a text without the white space round it; a day that TOML read as one is text again."""
    if isinstance(value, date):
        value = value.isoformat()
    if not isinstance(value, str):
        raise RejectedSource(source, problem=f"{key!r} is not text.", remedy="Put it in quotation marks.")
    if NO_CHARACTER.search(value):
        raise RejectedSource(source, problem=f"{key!r} has a character that is none.", remedy="Mend it.")
    longest = LONGEST.get(key, DEFAULT_LONGEST)
    if len(value.strip()) > longest:
        raise RejectedSource(source, problem=f"{key!r} is longer than {longest} characters.", remedy="Shorten it.")
    return value.strip()


def read_day(value: Any, key: str, source: str) -> date | None:
    if value is None or value == "":
        return None
    try:
        return value if type(value) is date else date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise RejectedSource(source, problem=f"{key!r} is not a day.", remedy="Write it as 2025-09-23.") from error


def check_url(url: str, source: str) -> None:
    """Raise RejectedSource unless it is the address of a web page: citations and downloads will print it."""
    if url and not WEB_ADDRESS.fullmatch(url):
        raise RejectedSource(source, problem=f"has the address {url!r}.", remedy="Give one that starts with https://.")


def check_language(tag: str, source: str) -> None:
    if tag and not LANGUAGE_TAG.fullmatch(tag):
        raise RejectedSource(source, problem=f"has the language {tag!r}.", remedy="Write a tag such as en or pt-BR.")


def check_slug(slug: str, source: str) -> None:
    if slug and not SLUG.fullmatch(slug):
        raise RejectedSource(
            source,
            problem=f"has the briefing slug {slug!r}.",
            remedy="Use letters, digits and hyphens: it is an address.",
        )
