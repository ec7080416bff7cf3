"""How many published statements each of some rows has: for the lists of topics, speakers, outlets and briefings."""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from statements.search.compile import among
from statements.search.engine import IndexUnavailable, ask

Counted: TypeAlias = Literal["topic", "speaker", "outlet", "briefing"]

EVERY_VALUE = 10_000_000  # of a segment: terms are counted exactly only if it reports all


def count_each(field: Counted, keys: Sequence[int]) -> dict[int, int] | None:
    """Return the counts of rows by primary key, without those that have none; None when there is no index to ask."""
    if not keys:
        return {}
    # A topic's statements have other topics, too: there may be more values than were asked for.
    wanted = {field: {"terms": {"field": field, "size": 65_000, "segment_size": EVERY_VALUE}}}
    try:
        answer = ask(lambda searcher: searcher.aggregate(among(field, keys), wanted))
    except IndexUnavailable:
        return None
    asked = set(keys)
    return {int(bucket["key"]): bucket["doc_count"] for bucket in answer[field]["buckets"] if bucket["key"] in asked}
