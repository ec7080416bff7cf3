"""A whole article with its statements marked in place: lines, and in each line runs of words."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.safestring import SafeString

from statements.models import Statement
from statements.web.lines import find_lines
from statements.web.passages import Place
from statements.web.words import render_marked

SENTENCE_ENDS = (".", "!", "?", "…", "”", "»", '"', "’", "؟", "。")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A statement and its number in reading order, from 1, among the article's published ones."""

    number: int
    statement: Statement

    @property
    def size(self) -> int:
        return sum(end - start for start, end in self.statement.content)

    @property
    def start(self) -> int:
        return int(self.statement.content[0][0])

    @property
    def end(self) -> int:
        return int(self.statement.content[-1][1])


@dataclass(frozen=True, slots=True)
class Run:
    """Words that belong to the same statements throughout.

    `owner` is the innermost of them, whose permalink the words lead to. `starting` are
    those whose first words these are: links into the article point here. `ending` are
    those whose last words these are: their numbers are printed behind. `found`: places in `text` of words that
    the reader searched for.
    """

    text: str
    owner: Numbered | None
    is_shared: bool
    starting: tuple[Numbered, ...]
    ending: tuple[Numbered, ...]
    found: tuple[tuple[int, int], ...] = ()

    @property
    def words(self) -> SafeString:
        """The text as HTML, with what was searched for marked."""
        return render_marked(self.text, self.found)


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """`kind`: "heading" of a section, "body", or "aside": printed round the report, not in it."""

    kind: str
    runs: tuple[Run, ...]

    @property
    def starting(self) -> list[Numbered]:
        """The statements that begin in this line."""
        return [numbered for run in self.runs for numbered in run.starting]


def mark_text(text: str, statements: Sequence[Statement], found: Sequence[Place] = ()) -> list[MarkedLine]:
    """Mark the statements' words in an article. Blank lines are left out, every other character is kept.

    `found` are places in the text, in order, of what the reader searched for.

    Statements may overlap, stand inside one another or run over several lines.
    """
    lines = find_lines(text)
    starts = [line.start() for line in lines]
    headings = {statement.heading for statement in statements if statement.heading}
    owners: dict[int, list[tuple[int, int, Numbered]]] = defaultdict(list)
    passages: set[int] = set()
    for number, statement in enumerate(statements, start=1):
        numbered = Numbered(number, statement)
        passages.update(_lines_of(starts, statement.passage_start, statement.passage_end))
        for start, end in statement.content:
            for at in _lines_of(starts, start, end):
                owners[at].append((start, end, numbered))
    return [
        MarkedLine(
            kind="heading" if line[0].strip() in headings else _kind(line[0], at, passages),
            runs=_cut_line(line[0], line.start(), owners[at], _within(found, line.start(), line.end())),
        )
        for at, line in enumerate(lines)
    ]


def _kind(words: str, at: int, passages: set[int]) -> str:
    """Tell background told between statements from what has no end of a sentence or stands before or after them all."""
    is_between = bool(passages) and min(passages) < at < max(passages)
    is_prose = is_between and words.rstrip().endswith(SENTENCE_ENDS)
    return "body" if at in passages or is_prose else "aside"


def _lines_of(starts: list[int], start: int, end: int) -> range:
    return range(max(bisect_right(starts, start) - 1, 0), bisect_right(starts, end - 1))


def _within(places: Sequence[Place], start: int, end: int) -> Sequence[Place]:
    """Return those of some places in order that reach into a stretch."""
    first = bisect_right(places, start, key=lambda place: place[1])
    return places[first : bisect_left(places, end, key=lambda place: place[0])]


def _cut_line(
    text: str, start: int, owners: list[tuple[int, int, Numbered]], found: Sequence[Place]
) -> tuple[Run, ...]:
    end = start + len(text)
    edges = sorted({start, end, *(edge for first, last, _ in owners for edge in (first, last) if start < edge < end)})
    return tuple(
        _run(text[first - start : last - start], first, owners, _within(found, first, last))
        for first, last in pairwise(edges)
    )


def _run(text: str, first: int, owners: list[tuple[int, int, Numbered]], found: Sequence[Place]) -> Run:
    last = first + len(text)
    over = [numbered for start, end, numbered in owners if start <= first < end]
    return Run(
        text=text,
        owner=min(over, key=lambda numbered: (numbered.size, numbered.number), default=None),
        is_shared=len(over) > 1,
        starting=tuple(numbered for numbered in over if numbered.start == first),
        ending=tuple(numbered for numbered in over if numbered.end == last),
        found=tuple((max(start - first, 0), min(end - first, len(text))) for start, end in found),
    )
