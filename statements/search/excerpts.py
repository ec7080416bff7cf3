"""Where the searched words stand in a passage. Worked out from the rows, with the analysis of the index."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from statements.search.analysis import Terms, exact_words, joined_stems, read_terms, stems
from statements.search.language import LONGEST_QUERY, parse
from statements.search.patterns import placings, read_patterns
from statements.search.synonyms import with_synonyms
from statements.search.syntax import And, Node, Or, Pattern, Phrase, Prefix, Word

Mark = tuple[int, int]

LONGEST_TEXT = 500_000  # characters of a text that is marked: half a second


def find_marks(node: Node | None, passage: str) -> tuple[Mark, ...]:
    """Return the matching stretches of `passage`: code-point offsets into it, in order, not overlapping.

    Words that must not occur are not looked for. A phrase is one stretch, unless other words may stand within it.
    """
    if node is None or not _is_looked_for(node):
        return ()
    terms, compounds = read_terms(passage)
    return tuple(_merged(sorted(set(_marks(node, terms, compounds)))))


def _is_looked_for(node: Node) -> bool:
    """Tell whether some words may be marked: speaker:khorev has none."""
    if isinstance(node, And | Or):
        return any(map(_is_looked_for, node.nodes))
    return isinstance(node, Word | Phrase | Pattern | Prefix)


def mark_words(typed: str, text: str, offset: int = 0) -> tuple[Mark, ...]:
    """Return the places in `text` of what a reader typed, counted from `offset`; none if it cannot be read."""
    parsed = parse(typed[:LONGEST_QUERY])
    if parsed.tree is None or parsed.errors or len(text) > LONGEST_TEXT:
        return ()
    return tuple((start + offset, end + offset) for start, end in find_marks(with_synonyms(parsed.tree), text))


def _marks(node: Node, terms: Terms, compounds: Terms) -> Iterator[Mark]:
    match node:
        case And(nodes) | Or(nodes):
            for inner in nodes:
                yield from _marks(inner, terms, compounds)
        case Word(text):
            yield from _runs(terms.stems, stems(text), terms.spans)
            yield from _joined(text, terms, compounds)
        case Phrase(text, 0):
            yield from _runs(terms.exact, exact_words(text), terms.spans)
        case Phrase(text, slop):
            yield from _near(exact_words(text), slop, terms)
        case Pattern(text):
            forms = [re.compile(pattern) for pattern in read_patterns(text)]
            yield from _where(terms, lambda word: any(form.fullmatch(word) for form in forms))
        case Prefix(text):
            *_, last = exact_words(text) or [""]
            yield from _where(terms, lambda word: bool(last) and word.startswith(last))


def _joined(text: str, terms: Terms, compounds: Terms) -> Iterator[Mark]:
    """Find "cease-fire" by "ceasefire", and the other way round."""
    together = joined_stems(text)
    wanted = together or stems(text)
    if len(wanted) == 1:
        yield from _runs(compounds.stems, wanted, compounds.spans)
        if together:
            yield from _runs(terms.stems, wanted, terms.spans)


def _runs(words: Sequence[str], wanted: Sequence[str], spans: Sequence[Mark]) -> Iterator[Mark]:
    """Yield each place where `wanted` stand in a row in `words`, which have `spans`."""
    first, length = next(iter(wanted), None), len(wanted)
    for start, word in enumerate(words):
        if word == first and (length == 1 or list(words[start : start + length]) == list(wanted)):
            yield spans[start][0], spans[start + length - 1][1]


def _where(terms: Terms, fits: Callable[[str], bool]) -> Iterator[Mark]:
    return (span for word, span in zip(terms.exact, terms.spans, strict=True) if fits(word))


def _near(wanted: Sequence[str], slop: int, terms: Terms) -> Iterator[Mark]:
    """Yield the words of each place where `wanted` stand in this order with at most `slop` others between them."""
    starts = [place for place, word in enumerate(terms.exact) if wanted and word == wanted[0]]
    for offsets in placings(len(wanted), slop) if starts else ():
        for start in starts:
            places = [start + offset for offset in offsets]
            if places[-1] < len(terms.exact) and [terms.exact[place] for place in places] == list(wanted):
                yield from (terms.spans[place] for place in places)


def _merged(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Join marks that overlap. `marks` come in order."""
    current: Mark | None = None
    for mark in marks:
        if current and mark[0] < current[1]:
            current = (current[0], max(current[1], mark[1]))
            continue
        if current:
            yield current
        current = mark
    if current:
        yield current
