"""A reader's collection of statements, all of it in the address: no account, no cookie, nothing kept here."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, islice
from typing import Self
from urllib.parse import quote_plus, urlencode

from django.http import QueryDict
from django.http.request import validate_host
from django.urls import reverse

from statements.exports.words import on_one_line, without_controls
from statements.models.public_ids import tidy_public_id

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
BETWEEN_ADDRESSES = re.compile(r"\s+|[,;]+(?=https?://)")  # an address has points and commas of its own
ROUND_ADDRESSES = ".,;:!?()<>[]{}\"'“”„‘’«»"  # what a sentence puts round them
HOST = re.compile(
    r"(?:[a-z][a-z0-9+.-]*+:)?//(?:[^/@]*+@)?(?P<host>\[[^/\]]*+\]|[^/:?#]*+)|(?P<bare>[^/:?#]++)(?::\d+)?/",
    re.IGNORECASE,
)
PERMALINK = re.compile(r"/(?:statements|s)/([0-9A-Za-z-]{1,40})")


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody gave as ids, each once: those that are, what is none, and addresses of other sites."""

    ids: tuple[str, ...] = ()
    unreadable: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Collection:
    """Ids in the reader’s order, each once.

    `unreadable`: what was given and is no id; `foreign`: addresses of other sites; `left_out`: how many were too many;
    `is_cut`: title or note was too long.
    """

    ids: tuple[str, ...] = ()
    title: str = ""
    note: str = ""
    unreadable: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    left_out: int = 0
    is_cut: bool = False

    @classmethod
    def read(cls, params: QueryDict, hosts: Sequence[str] = ()) -> Self:
        """Read the query string, whoever wrote it: what is too long is cut, what is no id is named.

        `hosts`: see `read_ids`.
        """
        given = read_ids(params.getlist("s"), hosts)
        title = on_one_line(params.get("title", "")[: LONGEST_TITLE * 2])
        note = without_controls(params.get("note", "")[: LONGEST_NOTE * 2]).strip()
        kept_title = _cut(title, LONGEST_TITLE, LONGEST_WRITTEN_TITLE)
        kept_note = _cut(note, LONGEST_NOTE, LONGEST_WRITTEN_NOTE)
        return cls(
            ids=given.ids[:MOST],
            title=kept_title,
            note=kept_note,
            unreadable=given.unreadable,
            foreign=given.foreign,
            left_out=len(given.ids[MOST:]),
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


def read_ids(values: Iterable[str], hosts: Sequence[str] = ()) -> Given:
    """Return the ids in `values`. Permalinks count as the ids in them.

    `hosts`: whose permalinks count, as Django writes allowed hosts; none: those of any.
    """
    ids: dict[str, None] = {}
    unreadable: dict[str, None] = {}
    foreign: dict[str, None] = {}
    for piece in islice(_pieces(values), MOST_READ):
        link = PERMALINK.search(piece)
        public_id = tidy_public_id(link[1] if link else piece)
        shown = on_one_line(piece)[:SHOWN] or "�"
        if hosts and not _is_ours(piece, hosts):
            foreign[shown] = None
        elif PUBLIC_ID.fullmatch(public_id):
            ids[public_id] = None
        else:
            unreadable[shown] = None
    return Given(tuple(ids), tuple(unreadable), tuple(foreign))


def _is_ours(piece: str, hosts: Sequence[str]) -> bool:
    """Tell whether a piece is an address of one of these hosts, or of none."""
    match = HOST.match(piece)
    if match is None or (match["host"] is None and "." not in match["bare"]):
        return True
    return validate_host((match["host"] or match["bare"] or "").lower(), hosts)


def _cut(text: str, longest: int, longest_written: int) -> str:
    """Return the beginning of `text` that is neither too long nor, written in an address, longer than it may be."""
    written = accumulate(len(quote_plus(sign)) for sign in text[:longest])
    return text[: sum(length <= longest_written for length in written)].strip()


def _pieces(values: Iterable[str]) -> Iterator[str]:
    for value in values:
        for piece in BETWEEN_ADDRESSES.split(value):
            parts = [piece.strip(ROUND_ADDRESSES)] if "/" in piece else PARTING.split(piece)
            yield from filter(None, parts)
