"""All phrases of a vocabulary, found in one pass over a text's words, however many topics there are."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from statements.extraction.topic_phrases import HYPHENS, WORD, Phrase, read_phrase
from statements.extraction.values import TopicTerms
from statements.text import Span

COMPOUND = re.compile(rf"(?<![^\W_ʼ])[^\W_ʼ]++(?:[{HYPHENS}]\n?[^\W_ʼ]++)+")
MOST_PARTS = 4  # of a compound that are read as one word: "cease-fire", not a chain of any length


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase of one topic: a term or an exclusion; `is_common` when it is not a name."""

    topic: int
    excludes: bool
    is_common: bool
    phrase: Phrase


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    topic: int
    excludes: bool
    start: int
    end: int
    is_common: bool


@dataclass(frozen=True, slots=True)
class Match:
    """Words that suggest a topic; `is_common` when they are not only a name."""

    span: Span
    is_common: bool


@dataclass(frozen=True, slots=True)
class TopicIndex:
    """Entries by the word at which they may start, by its first letters, and by their joined form."""

    words: Mapping[str, tuple[Entry, ...]]
    starts: Mapping[str, tuple[Entry, ...]]
    lengths: tuple[int, ...]  # of the keys of `starts`
    joined: Mapping[str, tuple[Entry, ...]]

    def search(self, text: str, span: Span) -> dict[int, list[Match]]:
        """Return, by the topic's place in the vocabulary, the words that suggest it, in reading order.

        Of terms that overlap the first counts, of those that start together the longest. One
        that overlaps an exclusion of its topic does not count.
        """
        hits = sorted({*self._find(text, span), *self._find_joined(text, span)})
        if not hits:
            return {}
        found: dict[int, list[Match]] = {}
        for topic, group in groupby(hits, key=lambda hit: hit.topic):
            terms, exclusions = _part(group)
            if kept := list(_outside(exclusions, terms)):
                found[topic] = [Match(Span(hit.start, hit.end), hit.is_common) for hit in kept]
        return found

    def _find(self, text: str, span: Span) -> Iterator[Hit]:
        words, starts, lengths = self.words, self.starts, self.lengths
        for token in WORD.finditer(text, span.start, span.end):
            word = token.group().lower()
            entries = words.get(word, ())
            for length in lengths:
                entries += starts.get(word[:length], ())
            for entry in entries:
                found = token if entry.phrase.is_word else entry.phrase.match(text, token.start(), span.end)
                if found:
                    yield Hit(entry.topic, entry.excludes, *found.span(), entry.is_common)

    def _find_joined(self, text: str, span: Span) -> Iterator[Hit]:
        """Find "ceasefire" where the text has "cease-fire"."""
        for compound in COMPOUND.finditer(text, span.start, span.end):
            parts = [part.span() for part in WORD.finditer(text, *compound.span())]
            for first in range(len(parts) - 1):
                word = text[slice(*parts[first])]
                for start, end in parts[first + 1 : first + MOST_PARTS]:
                    word += text[start:end]
                    for entry in self.joined.get(word.lower(), ()):
                        yield Hit(entry.topic, entry.excludes, parts[first][0], end, entry.is_common)


def _part(hits: Iterable[Hit]) -> tuple[list[Hit], list[Hit]]:
    terms: list[Hit] = []
    exclusions: list[Hit] = []
    for hit in hits:
        (exclusions if hit.excludes else terms).append(hit)
    return list(_apart(terms)), list(_apart(exclusions))


def _apart(hits: Sequence[Hit]) -> Iterator[Hit]:
    """Leave out what overlaps an earlier or, at the same start, a longer one."""
    end = -1
    for _, group in groupby(hits, key=lambda hit: hit.start):
        hit = max(group, key=lambda hit: (hit.end, hit.is_common))
        if hit.start >= end:
            end = hit.end
            yield hit


def _outside(exclusions: Sequence[Hit], terms: Sequence[Hit]) -> Iterator[Hit]:
    starts = [hit.start for hit in exclusions]
    for term in terms:
        before = bisect_left(starts, term.end) - 1
        if before < 0 or exclusions[before].end <= term.start:
            yield term


def make_index(topics: Sequence[TopicTerms]) -> TopicIndex:
    """Prepare a vocabulary; the one asked for last is kept at hand."""
    global _latest
    if isinstance(topics, tuple) and topics is _latest[0]:
        return _latest[1]
    fixed = tuple(topics)
    index = _make_index(fixed)
    _latest = (fixed, index)
    return index


@lru_cache(maxsize=8)
def _make_index(topics: tuple[TopicTerms, ...]) -> TopicIndex:
    words: defaultdict[str, list[Entry]] = defaultdict(list)
    starts: defaultdict[str, list[Entry]] = defaultdict(list)
    joined: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in _entries(topics):
        for table, keys in ((words, entry.phrase.words), (starts, entry.phrase.starts), (joined, entry.phrase.joined)):
            for key in keys:
                table[key].append(entry)
    return TopicIndex(_frozen(words), _frozen(starts), tuple({len(key) for key in starts}), _frozen(joined))


def _entries(topics: Sequence[TopicTerms]) -> Iterator[Entry]:
    for place, topic in enumerate(topics):
        for excludes, phrases in ((False, topic.terms), (True, topic.exclusions)):
            for written in phrases:
                if phrase := read_phrase(written):
                    yield Entry(place, excludes, not written.strip()[:1].isupper(), phrase)


def _frozen(table: Mapping[str, list[Entry]]) -> dict[str, tuple[Entry, ...]]:
    return {key: tuple(entries) for key, entries in table.items()}


# Hashing a vocabulary costs as much as reading a passage, so the last one is known by identity.
_latest: tuple[tuple[TopicTerms, ...], TopicIndex] = ((), _make_index(()))
