"""An article as the measure sees it: word tokens, and which of them stand in quotation marks.

Punctuation and marks are no tokens, so no figure depends on whether a span includes them.
"""

import re
from dataclasses import dataclass

from tests.quality.corpus import Pieces

WORD = re.compile(r"\d+(?:[.,:]\d+)+|\w+(?:['’.\-]\w+)*")
SINGLE = re.compile(r"(?<!\w)‘[^‘“”\n]{2,400}?[^\s‘]’(?!\w)")
KINDS = ("direct", "mixed", "indirect")


@dataclass(frozen=True, slots=True)
class Article:
    """`token_at` gives the number of the word token at a code point; `quoted`, for each token, whether it is."""

    text: str
    token_at: dict[int, int]
    quoted: tuple[bool, ...]

    def tokens(self, pieces: Pieces) -> frozenset[int]:
        """The numbers of the word tokens that the pieces touch."""
        inside = range(len(self.text))
        return frozenset(
            self.token_at[at] for start, end in pieces for at in inside[max(start, 0) : end] if at in self.token_at
        )

    def kind(self, tokens: frozenset[int]) -> str:
        """Direct when all words stand in marks, indirect when none does, else mixed."""
        inside = sum(self.quoted[token] for token in tokens)
        return "indirect" if not inside else "direct" if inside == len(tokens) else "mixed"


def read_article(text: str) -> Article:
    mask = _quoted(text)
    words = [match.span() for match in WORD.finditer(text)]
    return Article(
        text,
        {at: number for number, (start, end) in enumerate(words) for at in range(start, end)},
        tuple(bool(mask[start]) for start, _ in words),
    )


def _quoted(text: str) -> bytearray:
    """One byte a code point: 1 inside quotation marks. An open mark runs to the end of its paragraph."""
    mask = bytearray(len(text))
    for paragraph in re.finditer(r"[^\n]+", text):
        _mark(text, paragraph.start(), paragraph.end(), mask)
    return mask


def _mark(text: str, begin: int, end: int, mask: bytearray) -> None:
    opened = -1
    for at in range(begin, end):
        sign = text[at]
        if sign not in '“”"':
            continue
        before = text[at - 1] if at > begin else " "
        after = text[at + 1] if at + 1 < end else " "
        if opened < 0:
            if not (sign == "”" or (sign == '"' and after.isspace() and not before.isspace())):
                opened = at
        elif sign == "”" or (sign == '"' and not (before.isspace() and not after.isspace())):
            mask[opened : at + 1] = b"\1" * (at + 1 - opened)
            opened = -1
    if opened >= 0:
        mask[opened:end] = b"\1" * (end - opened)
    for match in SINGLE.finditer(text[begin:end]):
        mask[begin + match.start() : begin + match.end()] = b"\1" * len(match.group())
