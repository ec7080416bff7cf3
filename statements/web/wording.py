"""What two wordings have in common, word by word.

Source: the longest common subsequence, computed bit-parallel by RapidFuzz: a hostile text costs no more than another.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from statements.web.passages import Place

# Scripts that write no spaces are compared sign by sign.
WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+(?:['’.,-]\w+)*"
)
PRINTED = re.compile(r"\S+")
APOSTROPHES = str.maketrans("’‘ʼ", "'''")
MOST_WORDS = 6000  # of one text; 6,000 against 6,000 take 30 ms
CHANCE = 3  # letters: a word as short as this, alone between differences, is in both by chance


@dataclass(frozen=True, slots=True)
class Difference:
    """Places that only one of two texts has, in order, not overlapping: code points, half-open."""

    first: tuple[Place, ...]
    second: tuple[Place, ...]

    def __bool__(self) -> bool:
        return bool(self.first or self.second)


def compare(first: str, second: str, *, exactly: bool = False) -> Difference | None:
    """Find the words that differ; None if a text is too long to compare.

    Capitals and punctuation do not count, unless words must agree `exactly` as printed.
    """
    pattern = PRINTED if exactly else WORD
    ours, theirs = list(pattern.finditer(first)), list(pattern.finditer(second))
    if max(len(ours), len(theirs)) > MOST_WORDS:
        return None
    keys = [[word[0] if exactly else _key(word[0]) for word in words] for words in (ours, theirs)]
    only_first, only_second = _tell_apart(*keys)
    return Difference(tuple(_places(ours, only_first)), tuple(_places(theirs, only_second)))


def likeness(first: str, second: str) -> float:
    """Return which share of the shorter text's words the other has in the same order, from 0 to 1."""
    ours, theirs = _keys(first), _keys(second)
    shorter = min(len(ours), len(theirs))
    return LCSseq.similarity(ours, theirs) / shorter if shorter else 0.0


def _keys(text: str) -> list[str]:
    return [_key(word[0]) for word in WORD.finditer(text)][:MOST_WORDS]


def _key(word: str) -> str:
    return word.translate(APOSTROPHES).casefold()


def _tell_apart(ours: list[str], theirs: list[str]) -> tuple[list[bool], list[bool]]:
    """Return of each word of the two lists whether the other list lacks it there."""
    only_ours, only_theirs = [True] * len(ours), [True] * len(theirs)
    steps = list(LCSseq.opcodes(ours, theirs))
    for number, step in enumerate(steps):
        if step.tag != "equal":
            continue
        words = ours[step.src_start : step.src_end]
        inside = 0 < number < len(steps) - 1
        if inside and len(words) == 1 and len(words[0]) <= CHANCE:
            continue
        only_ours[step.src_start : step.src_end] = [False] * len(words)
        only_theirs[step.dest_start : step.dest_end] = [False] * len(words)
    return only_ours, only_theirs


def _places(words: Sequence[re.Match[str]], differs: Sequence[bool]) -> Iterator[Place]:
    """Join the places of neighbouring words that differ."""
    start = end = None
    for word, only_here in zip(words, differs, strict=True):
        if only_here:
            start, end = word.start() if start is None else start, word.end()
        elif start is not None and end is not None:
            yield (start, end)
            start = end = None
    if start is not None and end is not None:
        yield (start, end)
