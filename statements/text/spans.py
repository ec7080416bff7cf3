"""Places in a text."""

from dataclasses import dataclass

LAST_SPACE = 0x3000  # in Unicode no white space stands behind it
# White space, and marks without width that a reader does not see.
BLANK = "".join(filter(str.isspace, map(chr, range(LAST_SPACE + 1)))) + "\u200b\u200c\u200d\u2060\ufeff\u00ad"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text: code-point offsets, half-open, never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"Not a span: {self.start}..{self.end}")

    def cut(self, text: str) -> str:
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


def trim(text: str, start: int, end: int, strip: str | None = None) -> Span | None:
    """The span of text[start:end] without what `strip` names at both ends.

    `strip` is a set of characters, or None for white space. None when nothing
    is left.
    """
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip(strip))
    right = start + len(piece.rstrip(strip))
    return Span(left, right) if left < right else None
