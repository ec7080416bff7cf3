"""Which statement of the archive a new find is: the same words, or words in the same place.

Pure: values in, pairs out.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from statements.importing.identity import normalise_words

ENOUGH = 0.5  # share of words in common that makes two finds one statement, corrected


@dataclass(frozen=True, slots=True)
class Place:
    """The words of one statement and where they stand: code points into its article's text."""

    words: str
    start: int
    end: int


def match_places(old: Sequence[Place], new: Sequence[Place], *, same_text: bool) -> dict[int, int]:
    """Return which index of `old` each index of `new` continues; a find without one is new.

    First the same words, the first use with the first use; then, among what is left,
    whatever overlaps most: in place when the text is the same, in words when it changed.
    """
    if not old:
        return {}
    pairs = _pair_equal(old, new)
    taken = set(pairs.values())
    left_new = [index for index in range(len(new)) if index not in pairs]
    left_old = [index for index in range(len(old)) if index not in taken]
    measure = _shared_place if same_text else _shared_words
    candidates = sorted(
        ((measure(old[i], new[j]), -abs(i - j), j, i) for j in left_new for i in left_old),
        reverse=True,
    )
    for share, _, j, i in candidates:
        if share >= (ENOUGH if not same_text else 0.01) and j not in pairs and i not in taken:
            pairs[j] = i
            taken.add(i)
    return pairs


def count_occurrences(places: Sequence[Place]) -> list[tuple[str, int]]:
    """Return the normalised words of each place and how many earlier places have the same."""
    seen: Counter[str] = Counter()
    keys = []
    for place in places:
        words = normalise_words(place.words)
        keys.append((words, seen[words]))
        seen[words] += 1
    return keys


def _pair_equal(old: Sequence[Place], new: Sequence[Place]) -> dict[int, int]:
    by_key = {key: index for index, key in enumerate(count_occurrences(old))}
    keys = enumerate(count_occurrences(new))
    return {index: by_key[key] for index, key in keys if key in by_key}


def _shared_place(old: Place, new: Place) -> float:
    shared = min(old.end, new.end) - max(old.start, new.start)
    return max(shared, 0) / (max(old.end, new.end) - min(old.start, new.start))


def _shared_words(old: Place, new: Place) -> float:
    return share_words(old.words, new.words)


def share_words(old: str, new: str) -> float:
    """Return how many of the words of both texts they have in common: 0 none, 1 all."""
    before, after = (Counter(re.findall(r"\w+", normalise_words(words))) for words in (old, new))
    return (before & after).total() / max((before | after).total(), 1)
