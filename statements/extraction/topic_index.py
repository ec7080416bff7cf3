"""All phrases of a vocabulary, found in one pass over a text's words, however many topics there are."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from statements.extraction.topic_phrases import HYPHENS, WORD, Phrase, read_phrase
from statements.extraction.values import TopicTerms
from statements.text import Span

MOST_PARTS = 4  # of a compound that are read as one word: "cease-fire", not a chain of any length

Hit = tuple[int, bool, int, int, bool]  # topic, whether it excludes, start, end, whether it is common: sorts as read
Token = tuple[int, int, str]  # start, end, the word in lower case


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase of one topic: a term or an exclusion; `is_common` when it is not a name."""

    topic: int
    excludes: bool
    is_common: bool
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class Match:
    """Words that suggest a topic; `is_common` when they are not only a name."""

    span: Span
    is_common: bool


@dataclass(frozen=True, slots=True)
class TopicIndex:
    """Entries by the word at which they start and the one after it, by its first letters, and by their joined form."""

    words: Mapping[str, tuple[tuple[Entry, ...], Mapping[str, tuple[Entry, ...]]]]
    starts: Mapping[str, tuple[Entry, ...]]
    lengths: tuple[int, ...]  # of the keys of `starts`
    joined: Mapping[str, tuple[Entry, ...]]

    def search(self, text: str, span: Span) -> dict[int, list[Match]]:
        """Return, by the topic's place in the vocabulary, the words that suggest it, in reading order.

        Of terms that overlap the first counts, of those that start together the longest. One
        that overlaps an exclusion of its topic does not count.
        """
        found: dict[int, list[Match]] = {}
        for topic, group in groupby(sorted(set(self._find(text, span))), key=itemgetter(0)):
            hits = list(group)
            terms = _apart([hit for hit in hits if not hit[1]])
            if len(terms) < len(hits):
                terms = _outside(_apart([hit for hit in hits if hit[1]]), terms)
            if terms:
                found[topic] = [Match(Span(start, end), is_common) for _, _, start, end, is_common in terms]
        return found

    def _find(self, text: str, span: Span) -> list[Hit]:
        words, starts, lengths = self.words, self.starts, self.lengths
        tokens = [
            (token.start(), token.end(), token.group().lower()) for token in WORD.finditer(text, span.start, span.end)
        ]
        hits: list[Hit] = []
        before = run = 0  # where the last word ended, and the first word of those that hyphens link to it
        for place, (start, end, word) in enumerate(tokens):
            entries: tuple[Entry, ...] = ()
            if found := words.get(f"{word}." if len(word) == 1 and text[end : end + 1] == "." else word):
                entries, after = found
                if after and place + 1 < len(tokens):
                    entries += after.get(tokens[place + 1][2], ())
            for length in lengths:
                entries += starts.get(word[:length], ())
            for entry in entries:
                if entry.phrase.is_word:
                    hits.append((entry.topic, entry.excludes, start, end, entry.is_common))
                elif match := entry.phrase.match(text, start, span.end):
                    hits.append((entry.topic, entry.excludes, *match.span(), entry.is_common))
            if place and text[before] in HYPHENS and (start == before + 1 or text[before + 1 : start] == "\n"):
                hits += self._find_joined(tokens[max(run, place - MOST_PARTS + 1) : place + 1])
            else:
                run = place
            before = end
        return hits

    def _find_joined(self, parts: Sequence[Token]) -> list[Hit]:
        """Find "ceasefire" where the text has "cease-fire": in `parts`, the last one and those linked to it."""
        end = parts[-1][1]
        return [
            (entry.topic, entry.excludes, parts[first][0], end, entry.is_common)
            for first in range(len(parts) - 1)
            for entry in self.joined.get("".join(word for _, _, word in parts[first:]), ())
        ]


def _apart(hits: Sequence[Hit]) -> list[Hit]:
    """Leave out what overlaps an earlier or, at the same start, a longer one."""
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit[2] >= kept[-1][3]:
            kept.append(hit)
        elif hit[2] == kept[-1][2]:
            kept[-1] = hit  # sorted by end: the longer one
    return kept


def _outside(exclusions: Sequence[Hit], terms: Sequence[Hit]) -> list[Hit]:
    starts = [hit[2] for hit in exclusions]
    kept = []
    for term in terms:
        before = bisect_left(starts, term[3]) - 1
        if before < 0 or exclusions[before][3] <= term[2]:
            kept.append(term)
    return kept


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
    first: defaultdict[str, list[Entry]] = defaultdict(list)
    pairs: defaultdict[str, defaultdict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    starts: defaultdict[str, list[Entry]] = defaultdict(list)
    joined: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in _entries(topics):
        phrase = entry.phrase
        for table, keys in ((first, phrase.words), (starts, phrase.starts), (joined, phrase.joined)):
            for key in keys:
                table[key].append(entry)
        for word, after in phrase.pairs:
            pairs[word][after].append(entry)
    words = {word: (tuple(first.get(word, ())), _frozen(pairs.get(word, {}))) for word in first.keys() | pairs.keys()}
    return TopicIndex(words, _frozen(starts), tuple({len(key) for key in starts}), _frozen(joined))


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
