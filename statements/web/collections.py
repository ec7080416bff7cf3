"""A reader's collection of statements, all of it in the address: no account, no cookie, nothing kept here."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, islice
from typing import Self
from urllib.parse import quote_plus, urlencode

from django.http import QueryDict
from django.urls import reverse

from statements.exports.words import on_one_line, without_controls
from statements.web.public_ids import tidy_public_id

# An address at all of these limits has fewer than 8,000 characters, and the server reads 8,190 (archive/server.py):
# 400 ids take 4,400. A letter takes 1 character of an address in English, 6 in Russian, 9 in Chinese, an emoji 12.
MOST = 400  # statements
LONGEST_TITLE = 120  # characters
LONGEST_NOTE = 400
LONGEST_WRITTEN_TITLE = 800  # characters of the address
LONGEST_WRITTEN_NOTE = 2_600
MOST_READ = 4 * MOST  # pieces of an address that are looked at
SHOWN = 40  # characters of what cannot be read

PUBLIC_ID = re.compile(r"[0-9abcdefghjkmnpqrstvwxyz]{10}")  # Crockford's base32, lower case
PARTING = re.compile(r"[.,;\s]+")
PERMALINK = re.compile(r"/(?:statements|s)/([0-9A-Za-z-]{1,40})")


@dataclass(frozen=True, slots=True)
class Collection:
    """Ids in the reader’s order, each once.

    `unreadable`: what was given and is no id; `left_out`: how many were too many; `is_cut`: title or note was too long.
    """

    ids: tuple[str, ...] = ()
    title: str = ""
    note: str = ""
    unreadable: tuple[str, ...] = ()
    left_out: int = 0
    is_cut: bool = False

    @classmethod
    def read(cls, params: QueryDict) -> Self:
        """Read the query string, whoever wrote it: what is too long is cut, what is no id is named."""
        ids, unreadable = read_ids(params.getlist("s"))
        title = on_one_line(params.get("title", "")[: LONGEST_TITLE * 2])
        note = without_controls(params.get("note", "")[: LONGEST_NOTE * 2]).strip()
        kept_title = _cut(title, LONGEST_TITLE, LONGEST_WRITTEN_TITLE)
        kept_note = _cut(note, LONGEST_NOTE, LONGEST_WRITTEN_NOTE)
        return cls(
            ids=ids[:MOST],
            title=kept_title,
            note=kept_note,
            unreadable=unreadable,
            left_out=len(ids[MOST:]),
            is_cut=(kept_title, kept_note) != (title, note),
        )

    @property
    def query(self) -> str:
        """The query string that is this collection, without its question mark."""
        pairs = {"s": ".".join(self.ids), "title": self.title, "note": self.note}
        return urlencode({name: value for name, value in pairs.items() if value})

    @property
    def address(self) -> str:
        return f"{reverse('collection')}?{self.query}".removesuffix("?")

    def having(self, ids: Iterable[str]) -> "Collection":
        both = tuple(dict.fromkeys([*self.ids, *ids]))
        return replace(self, ids=both[:MOST], left_out=len(both[MOST:]))

    def without(self, public_id: str) -> "Collection":
        return replace(self, ids=tuple(kept for kept in self.ids if kept != public_id))

    def moved(self, public_id: str, by: int) -> "Collection":
        """Move a statement up (-1) or down (1); at the end of the list it stays."""
        if public_id not in self.ids:
            return self
        ids = list(self.ids)
        place = ids.index(public_id)
        ids.insert(max(0, min(len(ids) - 1, place + by)), ids.pop(place))
        return replace(self, ids=tuple(ids))


def read_ids(values: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids in `values`, each once, and what is none. Permalinks count as the ids in them."""
    ids: dict[str, None] = {}
    unreadable: dict[str, None] = {}
    for piece in islice(_pieces(values), MOST_READ):
        link = PERMALINK.search(piece)
        public_id = tidy_public_id(link[1] if link else piece)
        if PUBLIC_ID.fullmatch(public_id):
            ids[public_id] = None
        else:
            unreadable[on_one_line(piece)[:SHOWN] or "�"] = None
    return tuple(ids), tuple(unreadable)


def _cut(text: str, longest: int, longest_written: int) -> str:
    """Return the beginning of `text` that is neither too long nor, written in an address, longer than it may be."""
    written = accumulate(len(quote_plus(sign)) for sign in text[:longest])
    return text[: sum(length <= longest_written for length in written)].strip()


def _pieces(values: Iterable[str]) -> Iterator[str]:
    for value in values:
        # An address has points of its own: its words are parted by white space alone.
        parts = value.split() if "/" in value else PARTING.split(value)
        yield from filter(None, parts)
