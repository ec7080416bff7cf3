"""The figures of statements: what their words claim, as rows. What an editor decided of one stays."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from statements.extraction import FoundFigure
from statements.models import Figure, Statement
from statements.models.proof import GAP, cut_words

NOUN = 60  # characters that are kept of what is counted
VALUES = ("start", "end", "low", "high", "includes_bound", "unit", "counted", "origin", "refused")


@dataclass(frozen=True, slots=True)
class Decided:
    """A figure of which an editor decided, and at which of the statement's `words` it stands, from `at` on."""

    figure: Figure
    words: str
    at: int

    @property
    def printed(self) -> str:
        return self.words[self.at : self.at + self.figure.end - self.figure.start]

    def find_in(self, words: str) -> list[tuple[int, int]]:
        """Return where it may stand in the statement's words as they are now, the nearest place first."""
        if words == self.words:
            return [(self.at, self.at + len(self.printed))]
        same = r"\s+".join(map(re.escape, self.printed.split()))
        places = [match.span() for match in re.finditer(rf"(?<!\w)(?<!\d[.,]){same}(?!\w|[.,]\d)", words)]
        return sorted(places, key=lambda place: abs(place[0] - self.at))


def make_figures(statement: Statement, found: Iterable[FoundFigure]) -> list[Figure]:
    """Return a row, not yet written, for each figure found."""
    return [
        Figure(
            statement=statement,
            start=figure.span.start,
            end=figure.span.end,
            low=None if figure.low is None else float(figure.low),
            high=None if figure.high is None else float(figure.high),
            includes_bound=figure.includes_bound,
            unit=figure.unit,
            counted=figure.counted[:NOUN],
        )
        for figure in found
    ]


def read_decided(words: Mapping[Statement, str]) -> dict[int, list[Decided]]:
    """Return what editors decided of these statements' figures, by statement, before their places change.

    `words`: of each statement, as its article had them when its places were told.
    """
    decided: defaultdict[int, list[Decided]] = defaultdict(list)
    if not words:
        return decided
    rows = {row.pk: row for row in words}
    for figure in Figure.every.filter(statement__in=rows, origin=Figure.Origin.EDITOR).order_by("start"):
        row = rows[figure.statement_id]
        decided[row.pk].append(Decided(figure, words[row], _offset(row.content, figure.start)))
    return decided


def link_figures(
    found: Mapping[Statement, Sequence[FoundFigure]], text: str, decided: Mapping[int, Sequence[Decided]]
) -> set[int]:
    """Make the figures of these statements of a `text` what was found; return the ids of those that changed.

    What an editor decided goes to where its words stand now, and nothing else is found there.
    """
    if not found:
        return set()
    existing: defaultdict[int, list[Figure]] = defaultdict(list)
    for figure in Figure.every.filter(statement__in=found).order_by("statement", "start"):
        existing[figure.statement_id].append(figure)
    wanted = {row.pk: _join(row, text, figures, decided.get(row.pk, ())) for row, figures in found.items()}
    changed = {pk for pk, figures in wanted.items() if list(map(_values, figures)) != list(map(_values, existing[pk]))}
    if changed:
        Figure.every.filter(statement__in=changed).delete()
        Figure.every.bulk_create(figure for pk in sorted(changed) for figure in wanted[pk])
    return changed


def _join(statement: Statement, text: str, found: Iterable[FoundFigure], decided: Iterable[Decided]) -> list[Figure]:
    words = cut_words(text, statement.content)
    kept: list[Figure] = []
    for one in decided:
        standing = (_stand(statement, one, *place) for place in one.find_in(words))
        free = next((figure for figure in standing if not any(_overlap(figure, other) for other in kept)), None)
        kept += [free] if free else []
    new = [one for one in make_figures(statement, found) if not any(_overlap(one, other) for other in kept)]
    return sorted([*kept, *new], key=lambda figure: figure.start)


def _stand(statement: Statement, decided: Decided, at: int, end: int) -> Figure:
    """Return the figure as a new row whose words stand from `at` to `end` in those of the statement."""
    values = {name: getattr(decided.figure, name) for name in VALUES}
    start = _place(statement.content, at)
    return Figure(**{**values, "statement": statement, "start": start, "end": start + end - at})


def _offset(content: Sequence[Sequence[int]], place: int) -> int:
    """Return where a place of the text stands in the words of the statement."""
    before = 0
    for start, end in content:
        if start <= place < end:
            return before + place - start
        before += end - start + len(GAP)
    return before


def _place(content: Sequence[Sequence[int]], offset: int) -> int:
    """Return the place in the text at which the words of the statement are `offset` long: the reverse of `_offset`."""
    for start, end in content:
        if offset < end - start:
            return start + offset
        offset -= end - start + len(GAP)
    return content[-1][1]


def _overlap(one: Figure, other: Figure) -> bool:
    return one.start < other.end and other.start < one.end


def _values(figure: Figure) -> tuple[object, ...]:
    return tuple(getattr(figure, name) for name in VALUES)
