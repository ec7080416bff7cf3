"""The lasting id of a statement: given once, at creation, and kept whatever changes.

Source of the alphabet: Crockford's base 32, which leaves out I, L, O and U, so that an
id read aloud or from paper is not mistaken.
"""

import hashlib
import unicodedata

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 10  # 50 bits: a clash is expected only beyond 30 million statements, and then another try is made
MARKS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def normalise_words(words: str) -> str:
    """Fold what does not make other words: case, white space, forms of marks and letters."""
    folded = unicodedata.normalize("NFKC", words).translate(MARKS).casefold()
    return " ".join(folded.split())


def make_public_id(article_key: str, words: str, occurrence: int, attempt: int = 0) -> str:
    """Return ten characters for the `occurrence`-th (from 0) use of `words`, normalised, in an article.

    `attempt` counts up while the result is taken by another statement.
    """
    seed = "\x1f".join([article_key, words, str(occurrence), str(attempt)])
    number = int.from_bytes(hashlib.sha256(seed.encode()).digest()[:8])
    return "".join(ALPHABET[(number >> shift) & 31] for shift in range(59, 9, -5))
