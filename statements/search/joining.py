"""Words written apart that the archive writes together, and the other way round.

"cease fire", where passages say ceasefire or cease-fire; "landmines", where they say land mines.
"""

from collections.abc import Iterator
from itertools import pairwise

from statements.search.syntax import And, Node, Or, Word

MOST_PAIRS = 6  # of one search
MOST_PARTED = 3  # words of one search
SHORTEST_PART = 3  # letters
LONGEST_PARTED = 30


def join_pairs(node: Node | None, text: str) -> list[tuple[str, str]]:
    """Return for pairs of words side by side the joined word, and `text` with it in their place."""
    pairs = list(_pairs(node, text))[:MOST_PAIRS]
    return [(one.text + other.text, text[: one.end] + text[other.start :]) for one, other in pairs]


def part_words(node: Node | None, text: str) -> list[tuple[str, str, str]]:
    """Return the two parts of a word, for each place where it may be parted, and `text` with a hyphen there."""
    words = [word for word in _single(node) if word.text.isalpha() and len(word.text) <= LONGEST_PARTED]
    return [
        (word.text[:at], word.text[at:], f"{text[: word.start + at]}-{text[word.start + at :]}")
        for word in words[:MOST_PARTED]
        for at in range(SHORTEST_PART, len(word.text) - SHORTEST_PART + 1)
    ]


def _single(node: Node | None) -> Iterator[Word]:
    if isinstance(node, And | Or):
        for inner in node.nodes:
            yield from _single(inner)
    elif isinstance(node, Word):
        yield node


def _pairs(node: Node | None, text: str) -> Iterator[tuple[Word, Word]]:
    """Yield words with nothing but white space between them, as far as they should occur."""
    if not isinstance(node, And | Or):
        return
    for inner in node.nodes:
        yield from _pairs(inner, text)
    for one, other in pairwise(node.nodes):
        if isinstance(one, Word) and isinstance(other, Word) and text[one.end : other.start].isspace():
            yield one, other
