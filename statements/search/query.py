from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from statements.search.syntax import Node

Sort: TypeAlias = Literal["best", "newest", "oldest"]

PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class StatementQuery:
    """One search, as a value. Made by `StatementFilter.to_query()`, or by hand for a page's own list.

    Several values of one filter mean any of them; different filters must all hold. A slug
    that does not exist matches nothing. `since` and `until` are included; a statement
    whose day is uncertain is kept if it may have been said between them.

    `words` is the syntax tree of `text`, with names already looked up. `best` order
    without words is `newest`. `newer_than` is a primary key: only what the archive took in later is kept. `page`
    counts from 1. `notes` are sentences for the reader on how the text was understood.
    """

    text: str = ""
    words: Node | None = None
    topics: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    briefings: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    reviews: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    newer_than: int | None = None
    sort: Sort = "best"
    page: int = 1
    page_size: int = PAGE_SIZE
    notes: tuple[str, ...] = ()
