"""Words typed with stars, question marks or a distance, as the engine and the marks both read them."""

import re
from collections.abc import Iterator

from statements.search.folding import fold

# Parts of a compound are words of their own. An analyzed word is letters and digits only, so nothing in it is
# special in a pattern.
PART = re.compile(r"(?:[^\W_]|[*?])+")
STANDS_FOR = {"*": ".*", "?": "."}


def read_patterns(text: str) -> list[str]:
    """Return a regular expression for each part of a word with stars or question marks; each must fit a whole word."""
    return ["".join(STANDS_FOR.get(letter, letter) for letter in part) for part in PART.findall(fold(text))]


def placings(words: int, slop: int) -> Iterator[tuple[int, ...]]:
    """Yield each way in which `words` can follow one another with up to `slop` others between them, as offsets.

    The engine's own slop is not used: it also takes words in another order, and misses some matches of three words
    (tantivy 0.27).
    """
    yield from (offsets for offsets, _ in _ways(words, slop))


def _ways(words: int, slop: int) -> Iterator[tuple[tuple[int, ...], int]]:
    """Yield offsets, and how many other words may still come."""
    if words == 1:
        yield (0,), slop
        return
    for before, left in _ways(words - 1, slop):
        for gap in range(left + 1):
            yield (*before, before[-1] + gap + 1), left - gap
