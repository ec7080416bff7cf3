"""A printed passage cut into pieces: the attributed words, the reporter's frame, and what a reader looked for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from statements.exports.words import CLOSING, EITHER_SIDE, OPENING

Place = Sequence[int]  # [start, end]: code points, half-open, into the article's text


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage that looks the same throughout.

    `attributed`: the speaker's words, not the reporter's. `marked`: matches the search.
    `quote`: a printed quotation mark round attributed words.
    """

    text: str
    attributed: bool = False
    marked: bool = False
    quote: bool = False


def cut(text: str, start: int, content: Iterable[Place], marks: Iterable[Place] = ()) -> tuple[Piece, ...]:
    """Cut `text`, which stands at `start` in its article, into pieces. Joined again they are `text`.

    `content` and `marks` are places in the article; what lies outside `text` is passed over.
    """
    words = _inside(text, start, content)
    found = _inside(text, start, marks)
    signs = [place for span in words for place in _quotation_marks(text, span)]
    edges = sorted({0, len(text), *(edge for place in (*words, *found, *signs) for edge in place)})
    return tuple(
        Piece(
            text[first:last],
            attributed=_covers(words, first),
            marked=_covers(found, first),
            quote=_covers(signs, first),
        )
        for first, last in pairwise(edges)
    )


def opens_with_quotation(pieces: Sequence[Piece]) -> bool:
    """Whether the first thing printed is a quotation mark, which may then hang in the margin."""
    return bool(pieces) and pieces[0].quote


def _inside(text: str, start: int, places: Iterable[Place]) -> list[tuple[int, int]]:
    """Turn places in the article into places in `text`, cut off at its ends."""
    moved = [(max(first - start, 0), min(last - start, len(text))) for first, last in places]
    return [(first, last) for first, last in moved if first < last]


def _covers(places: Iterable[tuple[int, int]], at: int) -> bool:
    return any(first <= at < last for first, last in places)


def _quotation_marks(text: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    """Find the outer marks of a span that is one quotation from its first to its last character."""
    first, last = span[0], span[1] - 1
    if first == last or text[first] not in OPENING + EITHER_SIDE or text[last] not in CLOSING + EITHER_SIDE:
        return []
    if any(mark in text[first + 1 : last] for mark in OPENING + CLOSING + EITHER_SIDE):
        return []  # two quotations, with words between them that nobody quoted
    return [(first, first + 1), (last, last + 1)]
