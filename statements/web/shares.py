"""How much of what a page lists is verbatim, and how much of it an editor has checked."""

from dataclasses import dataclass

from statements.models import Statement
from statements.search import SearchPage, StatementQuery, list_first, search


@dataclass(frozen=True, slots=True)
class Share:
    """One kind of speech and its part of the whole; `x` and `width` place it on a bar."""

    value: str
    label: str
    count: int
    percent: str
    x: str
    width: str


def share_kinds(found: SearchPage) -> list[Share]:
    """Return the kinds that occur, verbatim ones first."""
    counts = {value.value: value.count for value in found.facet("kind").values}
    order = [Statement.Kind.DIRECT, Statement.Kind.RECORD, Statement.Kind.MIXED, Statement.Kind.INDIRECT]
    total = sum(counts.values())
    shares, at = [], 0.0
    for kind in order:
        if count := counts.get(kind.value, 0):
            width = count / total * 100
            shares.append(
                Share(kind.value, str(kind.label), count, say_percent(count, total), f"{at:.2f}%", f"{width:.2f}%")
            )
            at += width
    return shares


def say_percent(part: int, whole: int) -> str:
    """Return "34 %", "under 1 %" and never "0 %" of what occurs, nor "100 %" of what is not all."""
    share = part / whole * 100
    if 0 < share < 1:
        return "under 1 %"
    if 99 < share < 100:
        return "over 99 %"
    return f"{share:.0f} %"


def count_checked(query: StatementQuery) -> int:
    """Return how many of the matches an editor has compared with the source."""
    checked = StatementQuery(
        topics=query.topics,
        speakers=query.speakers,
        outlets=query.outlets,
        reviews=(Statement.Review.CHECKED, Statement.Review.CORRECTED),
        page_size=1,
    )
    return search(checked).total if list_first(checked) else 0
