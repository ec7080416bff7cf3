"""Rows that many pages show, such as speakers and topics: read once in an edition of the database, not once a page."""

import threading
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from typing import Generic, TypeVar

from statements.models.edition import Edition

Key = TypeVar("Key", bound=Hashable)
Row = TypeVar("Row")


class KnownValue(Generic[Row]):
    """A value that is worked out from the database, and holds for one edition. Shared, like `KnownRows`."""

    def __init__(self, fetch: Callable[[], Row]) -> None:
        self._fetch = fetch
        self._kept: tuple[Edition, Row] | None = None

    def get(self, edition: Edition | None) -> Row:
        kept = self._kept
        if kept is not None and edition is not None and kept[0] == edition:
            return kept[1]
        value = self._fetch()
        if edition is not None:
            self._kept = edition, value
        return value


class KnownRows(Generic[Key, Row]):
    """Rows that were asked for, by a key: at most `most`, then all are forgotten.

    To know which of them was asked for last would take longer than to read them again.

    `fetch` reads some of them from the database; those that do not exist it leaves out. What it returns is shared by
    all who ask, in all threads, and must not be changed.
    """

    def __init__(self, fetch: Callable[[Collection[Key]], Mapping[Key, Row]], most: int) -> None:
        self._fetch = fetch
        self._kept: dict[Key, Row] = {}
        self._most = most
        self._edition: Edition | None = None
        self._lock = threading.Lock()

    def find(self, keys: Iterable[Key], edition: Edition | None) -> dict[Key, Row]:
        """Return the rows that exist: without a query if all are known, else with those of one `fetch`.

        `edition` is the one that was current before anything of the page was read; None: ask the database.
        """
        wanted = set(keys)
        found = self._known(wanted, edition)
        missing = wanted - found.keys()
        if missing:
            fetched = dict(self._fetch(missing))
            found |= fetched
            self._keep(fetched, edition)
        return found

    def _known(self, keys: Collection[Key], edition: Edition | None) -> dict[Key, Row]:
        with self._lock:
            if edition is None or edition != self._edition:
                return {}
            return {key: self._kept[key] for key in keys if key in self._kept}

    def _keep(self, rows: Mapping[Key, Row], edition: Edition | None) -> None:
        if edition is None:
            return
        with self._lock:
            if edition != self._edition or len(self._kept) + len(rows) > self._most:
                self._kept.clear()
                self._edition = edition
            if len(rows) <= self._most:
                self._kept.update(rows)
