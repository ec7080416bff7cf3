"""The words of a statement, cut from its article, and the hash that proves them."""

import hashlib
from collections.abc import Iterable, Sequence

GAP = " … "  # between pieces that the source prints apart


def cut_words(text: str, pieces: Iterable[Sequence[int]]) -> str:
    """Return the words of `pieces` ([start, end], code points, half-open) as printed in `text`."""
    return GAP.join(text[start:end] for start, end in pieces)


def hash_text(text: str) -> str:
    """Return the SHA-256 of the text's UTF-8 bytes, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()
