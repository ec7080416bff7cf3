"""How alike two texts are, whatever their marks, case and line breaks: by the runs of words they share.

Sources: Broder, "On the resemblance and containment of documents" (1997), for shingles and their
minima; Li, Owen and Zhang, "One permutation hashing" (2012), for one hash of each shingle instead of
many; Shrivastava, "Optimal densification" (2017), for filling the bins that a short text leaves empty.
"""

import re
import struct
import unicodedata
from hashlib import blake2b
from itertools import accumulate
from zlib import crc32

RUN = 5  # words of a shingle
FEWEST = 50  # words: below that, two texts are alike by chance or by form
BINS = 24
ROWS = 3  # bins of a band; BINS / ROWS bands
SPREAD = 2654435761  # odd, near 2**32 over the golden ratio: scatters the bins an empty one borrows from


def sketch(text: str) -> tuple[int, ...]:
    """Return 8 numbers (signed, 64 bits), some of which texts that resemble each other have in common.

    Two texts have at least one in common with a probability of 0.997 at a resemblance of 0.8,
    0.66 at 0.5 and 0.001 at 0.05. The same on every machine. Empty for less than 50 words, and so
    for writing without spaces between words.
    """
    shingles = _shingle(text)
    if len(shingles) <= FEWEST - RUN:
        return ()
    # The lowest of each bin is written last, and stays. Bin and order are different bits of one hash.
    lowest = {shingle % BINS: shingle for shingle in sorted(shingles, reverse=True)}
    minima = [lowest.get(number) or lowest[_lender(number, lowest)] for number in range(BINS)]
    return tuple(_band(minima, first) for first in range(0, BINS, ROWS))


def resemblance(one: str, other: str) -> float:
    """Return which part of the shingles of two texts both have: 0 none, 1 all."""
    return share(_shingle(one), _shingle(other))


def share(one: set[int], other: set[int]) -> float:
    return len(one & other) / max(len(one | other), 1)


def _shingle(text: str) -> set[int]:
    """Return a hash of each run of five words. A text of fewer words has none."""
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())
    line = " ".join(words).encode()
    starts = [0, *accumulate(len(word) + 1 for word in line.split(b" "))]
    view = memoryview(line)
    return {crc32(view[start : end - 1]) for start, end in zip(starts, starts[RUN:], strict=False)}


def _lender(number: int, lowest: dict[int, int]) -> int:
    """Return the bin from which an empty one takes its number: the same for texts with the same bins filled."""
    attempt = 1
    while (lender := ((number * BINS + attempt) * SPREAD >> 12) % BINS) not in lowest:
        attempt += 1
    return lender


def _band(minima: list[int], first: int) -> int:
    packed = struct.pack(f"<{ROWS + 1}Q", first, *minima[first : first + ROWS])
    return int.from_bytes(blake2b(packed, digest_size=8).digest(), "little", signed=True)
