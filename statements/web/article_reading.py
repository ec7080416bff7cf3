"""What of an article is marked and what is passed over, and why."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from statements.models import Statement
from statements.web.marked_text import MarkedLine

WHY = {
    "heading": "heads a section",
    "aside": "stands before the first statement or after the last, or is no sentence: a masthead, a headline, a "
    "caption, a link, an imprint",
    "body": "tells what happened, and attributes words to nobody",
}


@dataclass(frozen=True, slots=True)
class Skipped:
    """Lines of one kind that hold no statement."""

    count: int
    why: str


def count_kinds(statements: Iterable[Statement]) -> list[tuple[str, str, int]]:
    """Return value, label and number of the kinds that occur, verbatim ones first."""
    counts = Counter(statement.kind for statement in statements)
    order = [Statement.Kind.DIRECT, Statement.Kind.RECORD, Statement.Kind.MIXED, Statement.Kind.INDIRECT]
    return [(kind.value, str(kind.label), counts[kind.value]) for kind in order if counts[kind.value]]


def find_skipped(lines: Sequence[MarkedLine]) -> list[Skipped]:
    """Count the lines without statements by the reason why they have none."""
    counts = Counter(line.kind for line in lines if not any(run.owner for run in line.runs))
    return [Skipped(counts[kind], why) for kind, why in WHY.items() if counts[kind]]
