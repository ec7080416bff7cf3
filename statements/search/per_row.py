"""How many published statements each of some rows has: for the lists of topics, speakers, outlets and briefings."""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from statements.search.counting import count_among
from statements.search.engine import IndexUnavailable, ask

Counted: TypeAlias = Literal["topic", "speaker", "outlet", "briefing"]


def count_each(field: Counted, keys: Sequence[int]) -> dict[int, int] | None:
    """Return the counts of rows by primary key, without those that have none; None when there is no index to ask."""
    if not keys:
        return {}
    try:
        return ask(lambda searcher: count_among(searcher, field, keys))
    except IndexUnavailable:
        return None
