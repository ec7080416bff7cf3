"""How text becomes the words of the index. Pages mark matches with the same analysis, so the two agree.

Both fields hold the same words at the same places: `text` by their stems, in American spelling, `exact` as they are.
No word is left out, so that phrases can be exact.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from statements.search.folding import fold, fold_with_places
from statements.search.spelling import americanize
from statements.search.stretches import ByStretch

STEMMED = "archive_stemmed"
PLAIN = "archive_plain"

ANALYZERS: dict[str, TextAnalyzer] = {
    STEMMED: TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.stemmer("english")).build(),
    PLAIN: TextAnalyzerBuilder(Tokenizer.simple()).build(),
}

SHORT = 60  # characters: the words of a search are analysed again for every passage that is marked
KEPT = 2_000  # short texts
POSSESSIVE = re.compile(r"'s\b")
LETTER = r"[^\W_]"
WORD = re.compile(r"[a-z0-9]+")  # of folded text without letters beyond ASCII, as the engine reads it
# cease-fire, o'brien, u.n. Only from the beginning of a word: a very long one is not tried from each of its letters.
COMPOUND = re.compile(rf"(?<!{LETTER}){LETTER}++(?:[-']{LETTER}++)+|(?:\b{LETTER}\.){{2,}}")
JOINT = re.compile(rf"[-'.](?<={LETTER}.){LETTER}")  # inside every compound


@dataclass(frozen=True, slots=True)
class Terms:
    """Words as the index has them, and the code-point offsets of each in the text they were read from."""

    stems: Sequence[str]
    exact: Sequence[str]
    spans: Sequence[tuple[int, int]]


NO_TERMS = Terms((), (), ())


def stems(text: str) -> list[str]:
    return list(_short_stems(text)) if len(text) <= SHORT else _stems(text)


def exact_words(text: str) -> list[str]:
    return list(_short_words(text)) if len(text) <= SHORT else _exact_words(text)


def _stems(text: str) -> list[str]:
    return _stem(without_possessives(fold(text)))


def _exact_words(text: str) -> list[str]:
    return ANALYZERS[PLAIN].analyze(fold(text))


def _joined_stems(text: str) -> list[str]:
    return _stem(" ".join(joined_words(fold(text))))


@lru_cache(maxsize=KEPT)
def _short_stems(text: str) -> tuple[str, ...]:
    return tuple(_stems(text))


@lru_cache(maxsize=KEPT)
def _short_words(text: str) -> tuple[str, ...]:
    return tuple(_exact_words(text))


@lru_cache(maxsize=KEPT)
def _short_joined_stems(text: str) -> tuple[str, ...]:
    return tuple(_joined_stems(text))


def without_possessives(folded: str) -> str:
    return POSSESSIVE.sub("", folded)


def joined_words(folded: str) -> list[str]:
    """Return compounds of folded text written together, so that "ceasefire" and "cease-fire" find each other."""
    if not _may_have_compounds(folded):
        return []
    return [compound for stretch in folded.split() for compound in _JOINED[stretch]]


def joined_stems(text: str) -> list[str]:
    return list(_short_joined_stems(text)) if len(text) <= SHORT else _joined_stems(text)


def read_terms(text: str) -> tuple[Terms, Terms]:
    """Return the words of `text` in order, and its compounds with the stem of what they are when written together."""
    folded, places = fold_with_places(text)
    words = _read_words(folded)
    compounds = _read_compounds(folded)
    if text.isascii():
        return words, compounds
    return _led_back(words, places), _led_back(compounds, places)


def _read_words(folded: str) -> Terms:
    if folded.isascii() and "_" not in folded:  # the same words in a third of the time
        exact = WORD.findall(folded)
        return Terms([_STEMS[word] for word in exact], exact, [match.span() for match in WORD.finditer(folded)])
    tokens = ANALYZERS[PLAIN].pre_tokenize(folded).tokens
    spans = [(token.char_offset_from, token.char_offset_to) for token in tokens]
    return Terms(_stem(folded), [token.text for token in tokens], spans)


def _read_compounds(folded: str) -> Terms:
    if not _may_have_compounds(folded):
        return NO_TERMS
    found = [(stem, joined, span) for joined, *span in _compounds(folded) for stem in _stem(joined)]
    return Terms([stem for stem, _, _ in found], [joined for _, joined, _ in found], [(a, b) for _, _, (a, b) in found])


def _may_have_compounds(folded: str) -> bool:
    """Tell it quickly of most texts: in them a joint is only the full stop at the end."""
    joints = "-" in folded or "'" in folded or folded.find(".", 0, -1) >= 0
    return joints and JOINT.search(folded) is not None


def _led_back(terms: Terms, places: Sequence[int]) -> Terms:
    """Return the terms with their offsets in the original, of which `places` tells."""
    return Terms(terms.stems, terms.exact, [(places[start], _end(places, end)) for start, end in terms.spans])


def _stem(folded: str) -> list[str]:
    return ANALYZERS[STEMMED].analyze(americanize(folded))


def _compounds(folded: str) -> Iterator[tuple[str, int, int]]:
    for match in COMPOUND.finditer(folded):
        whole = POSSESSIVE.sub("", match[0])
        joined = re.sub(r"[-'.]", "", whole)
        if joined != whole:
            yield joined, match.start(), match.start() + len(whole)


def _end(places: Sequence[int], end: int) -> int:
    """Return where a word ends in the original, with the accents and soft hyphens after its last letter."""
    return max(places[end], places[end - 1] + 1)


_STEMS = ByStretch(lambda word: _stem(word)[0])
_JOINED = ByStretch(lambda stretch: [compound for compound, _, _ in _compounds(stretch)])
