"""Field words and slugs looked up in the database: speaker:khorev is the rows whose names say so.

Names are read from the database at each search, so a renamed speaker is found by the new name at once.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

from django.db.models import QuerySet

from statements.models import Briefing, Outlet, RetiredAddress, Speaker, SpeakerName, Statement, Topic
from statements.models.edition import Edition
from statements.models.known_rows import KnownRows
from statements.search.descriptions import find_described
from statements.search.syntax import Among, And, Described, Field, Named, Node, Not, Or
from statements.search.wording import words_of

# Per field the names with letters beyond ASCII, which the database cannot fold: key and words.
Foreign: TypeAlias = dict[Field, list[tuple[int, frozenset[str]]]]
Row: TypeAlias = type[Topic] | type[Speaker] | type[Outlet] | type[Briefing]

ROWS: dict[Field, Row] = {"topic": Topic, "speaker": Speaker, "outlet": Outlet, "briefing": Briefing}
KINDS: tuple[str, ...] = tuple(Statement.Kind.values)
REVIEWS: tuple[str, ...] = tuple(value for value in Statement.Review.values if value != Statement.Review.WITHDRAWN)
CHOICES: dict[Field, tuple[str, ...]] = {"kind": KINDS, "review": REVIEWS}
# As the badges print them, whole or by their first word: "partly verbatim", "partly".
BADGES = {name: kind.value for kind in Statement.Kind for name in (kind.label, kind.label.split()[0])}

KEYS_KEPT = 5_000  # of each field, in memory
LONGEST_SUCCESSION = 10  # renamings of one row that are followed
BEYOND_ASCII = r"[^\x01-\x7f]"


@dataclass(frozen=True, slots=True)
class Resolved:
    tree: Node
    errors: tuple[str, ...]


def resolve(tree: Node) -> Resolved:
    """Replace the names in `tree` by the rows they mean. A name without a row is an error."""
    errors: list[str] = []
    return Resolved(_resolve(tree, errors, {}), tuple(errors))


def _resolve(node: Node, errors: list[str], foreign: Foreign) -> Node:
    match node:
        case And(nodes):
            return And(tuple(_resolve(inner, errors, foreign) for inner in nodes))
        case Or(nodes):
            return Or(tuple(_resolve(inner, errors, foreign) for inner in nodes))
        case Not(inner):
            return Not(_resolve(inner, errors, foreign))
        case Described(name, value):
            described = find_described(name, value)
            if not described.keys:
                errors.append(f"No {name} here is called “{value}”.")
            return described
        case Named(field, value):
            keys = find_keys(field, value, foreign)
            if not keys:
                errors.append(_unknown(field, value))
            return Among(field, keys)
    return node


def _unknown(field: Field, value: str) -> str:
    if field in CHOICES:
        *others, last = CHOICES[field]
        return f"“{value}” is not a {field}: write {', '.join(others)} or {last}."
    return f"No {field} is called “{value}”."


def find_keys(field: Field, value: str, foreign: Foreign) -> tuple[int | str, ...]:
    """Return the rows that a field word means: by slug, an old one too, else by all its words standing in a name.

    One query for a slug of today; otherwise some more. Only names that the database finds likely are read, and
    those in `foreign`, which is filled by the first field word that needs them.
    """
    if field in CHOICES:
        wanted = value.lower()
        wanted = BADGES.get(" ".join(words_of(wanted)), wanted) if field == "kind" else wanted
        return (wanted,) if wanted in CHOICES[field] else ()
    slug = value.lower()
    by_slug = keys_of_slugs(field, [slug]) or keys_of_slugs(field, [current_slug(field, slug)])
    if by_slug:
        return by_slug
    words = set(words_of(value))
    if not words:
        return ()
    if field not in foreign:
        foreign[field] = [(key, frozenset(words_of(name))) for key, name in foreign_names(field)]
    found = {key for key, name in likely_names(field, words) if words.issubset(words_of(name))}
    return tuple(sorted(found.union(key for key, name in foreign[field] if words <= name)))


def keys_of_slugs(field: Field, slugs: Sequence[str], edition: Edition | None = None) -> tuple[int, ...]:
    """Return the primary keys of rows by their slugs, in their order. What does not exist is left out.

    `edition` is the one that was current before the search began; None: ask the database.
    """
    return tuple(sorted(KEYS[field].find(slugs, edition).values()))


def _fetch_keys(field: Field, slugs: Collection[str]) -> dict[str, int]:
    return dict(ROWS[field]._default_manager.filter(slug__in=slugs).values_list("slug", "pk"))


KEYS = {field: KnownRows(partial(_fetch_keys, field), KEYS_KEPT) for field in ROWS}


def current_slug(field: Field, slug: str) -> str:
    """Return what a slug is called today: a renamed row is led to its successor, all else stays as it is."""
    for _ in range(LONGEST_SUCCESSION):
        # PostgreSQL refuses even to look for a NUL.
        if "\0" in slug or ROWS[field]._default_manager.filter(slug=slug).exists():
            return slug
        retired = RetiredAddress.objects.filter(kind=field, old=slug).exclude(successor="").first()
        if retired is None:
            return slug
        slug = retired.successor
    return slug


def likely_names(field: Field, words: Collection[str]) -> Iterator[tuple[int, str]]:
    """Yield the names that have all of `words`, which are folded, as far as the database can tell."""
    column = column_of(field)
    rows: QuerySet[Any] = ROWS[field]._default_manager.order_by()
    for word in words:
        rows = rows.filter(**{f"{column}__icontains": word})
    yield from rows.values_list("pk", column).iterator()
    if field == "speaker":
        spellings = SpeakerName.objects.order_by()
        for word in words:
            # `folded` leaves initials out.
            spellings = spellings.filter(folded__contains=word) if len(word) > 1 else spellings
        yield from spellings.values_list("speaker_id", "name").iterator()


def foreign_names(field: Field) -> Iterator[tuple[int, str]]:
    """Yield the names with letters beyond ASCII, and all lists of names, in which the database cannot look."""
    column = column_of(field)
    rows: QuerySet[Any] = ROWS[field]._default_manager.order_by()
    yield from rows.filter(**{f"{column}__regex": BEYOND_ASCII}).values_list("pk", column).iterator()
    if field == "speaker":
        # Folded by the importer, which leaves letters such as ø and ł: the index and the reader's words have none.
        spellings = SpeakerName.objects.order_by().filter(folded__regex=BEYOND_ASCII)
        yield from spellings.values_list("speaker_id", "name").iterator()
    if field == "outlet":
        for key, others in Outlet.objects.exclude(names=[]).values_list("pk", "names").iterator():
            yield from ((key, other) for other in others)


def column_of(field: Field) -> str:
    return "title" if field == "briefing" else "name"
