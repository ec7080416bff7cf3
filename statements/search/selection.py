"""The filters of a search, with names turned into the keys that index and database share."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self

from statements.models.edition import Edition
from statements.search.names import ROWS, keys_of_slugs
from statements.search.page import FacetName
from statements.search.query import StatementQuery
from statements.search.syntax import Field


@dataclass(frozen=True, slots=True)
class Selection:
    """What is chosen: for each filter in use the keys of which any will do, the days, and what must have come later.

    No keys match nothing.
    """

    keys: Mapping[Field, tuple[int | str, ...]] = field(default_factory=dict)
    since: date | None = None
    until: date | None = None
    newer_than: int | None = None

    def __hash__(self) -> int:
        return hash((frozenset(self.keys.items()), self.since, self.until, self.newer_than))

    @classmethod
    def of(cls, query: StatementQuery, edition: Edition | None = None) -> Self:
        """Look the slugs up: one query for each filter in use that names rows; none for what `edition` has shown."""
        return cls(dict(_keys(query, edition)), query.since, query.until, query.newer_than)

    def without(self, facet: FacetName) -> "Selection":
        """Return the filters that count for `facet`: all but its own."""
        if facet == "year":
            return replace(self, since=None, until=None)
        return replace(self, keys={name: keys for name, keys in self.keys.items() if name != facet})

    def uses(self, facet: FacetName) -> bool:
        if facet == "year":
            return bool(self.since or self.until)
        return facet in self.keys


def _keys(query: StatementQuery, edition: Edition | None) -> Iterator[tuple[Field, tuple[int | str, ...]]]:
    chosen: dict[Field, tuple[str, ...]] = {
        "topic": query.topics,
        "speaker": query.speakers,
        "outlet": query.outlets,
        "briefing": query.briefings,
        "kind": query.kinds,
        "review": query.reviews,
    }
    for name, values in chosen.items():
        if values:
            yield name, keys_of_slugs(name, values, edition) if name in ROWS else values
