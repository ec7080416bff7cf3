"""Words written apart that the archive writes together: "cease fire", where passages say ceasefire or cease-fire."""

from collections.abc import Iterator
from itertools import pairwise

from statements.search.syntax import And, Node, Or, Word

MOST_PAIRS = 6  # of one search


def join_pairs(node: Node | None, text: str) -> list[tuple[str, str]]:
    """Return for pairs of words side by side the joined word, and `text` with it in their place."""
    pairs = list(_pairs(node, text))[:MOST_PAIRS]
    return [(one.text + other.text, text[: one.end] + text[other.start :]) for one, other in pairs]


def _pairs(node: Node | None, text: str) -> Iterator[tuple[Word, Word]]:
    """Yield words with nothing but white space between them, as far as they should occur."""
    if not isinstance(node, And | Or):
        return
    for inner in node.nodes:
        yield from _pairs(inner, text)
    for one, other in pairwise(node.nodes):
        if isinstance(one, Word) and isinstance(other, Word) and text[one.end : other.start].isspace():
            yield one, other
