"""The figures of statements: what their words claim, as rows. What an editor decided of one stays."""

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

    def find_in(self, words: str) -> int:
        """Return where it stands in the statement's words as they are now; -1: they no longer have it."""
        if words == self.words:
            return self.at
        places = [at for at in range(len(words)) if words.startswith(self.printed, at)]
        return min(places, key=lambda at: abs(at - self.at), default=-1)


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
    kept = [_stand(statement, one, at) for one in decided if (at := one.find_in(words)) >= 0]
    new = [one for one in make_figures(statement, found) if not any(_overlap(one, other) for other in kept)]
    return sorted([*kept, *new], key=lambda figure: figure.start)


def _stand(statement: Statement, decided: Decided, at: int) -> Figure:
    """Return the figure as a new row whose words stand from `at` on in those of the statement."""
    values = {name: getattr(decided.figure, name) for name in VALUES}
    start = _place(statement.content, at)
    length = decided.figure.end - decided.figure.start
    return Figure(**{**values, "statement": statement, "start": start, "end": start + length})


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
