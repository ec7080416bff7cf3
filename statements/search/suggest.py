"""Spelling: what the reader may have meant, and how a word could go on."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

import tantivy

from statements.models import Statement
from statements.search.analysis import exact_words, stems
from statements.search.compile import all_of, compile_search
from statements.search.engine import ask
from statements.search.joining import join_pairs, part_words
from statements.search.language import parse
from statements.search.likeness import distance, likely_slips
from statements.search.names import resolve
from statements.search.ordering import count_of, ids_of
from statements.search.query import StatementQuery
from statements.search.schema import SCHEMA
from statements.search.selection import Selection
from statements.search.syntax import And, Node, Or, Word

MUCH_MORE = 5  # times as many statements as the search as typed
MANY = 20  # statements: who finds so many misses none for a space
MOST_WRONG = 3  # words of a query that are corrected; who mistypes more is typing something else
SAMPLE = 50  # passages in which a better spelling is looked for
COMPLETIONS = 10


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A better spelling of the whole query, and how many matches it has. Empty: there is none."""

    text: str = ""
    total: int = 0


def suggest(query: StatementQuery, selection: Selection, found: int) -> Suggestion:
    """Join two words that the index has as one, part one that it has as two, or correct those it does not have.

    `found`: how many statements match as it was typed. If any, nothing is corrected, and the rest must find MUCH_MORE.

    Raises:
        IndexUnavailable: no answer from the index.
    """
    written = [text for word, text in join_pairs(query.words, query.text) if _is_word(word)]
    if found < MANY:
        parted = part_words(query.words, query.text)
        written += [text for *parts, text in parted if _stand_in(max((MUCH_MORE - 1) * found, 1), parts)]
    counted = [_count(query, text, selection) for text in written]
    best = max(counted, key=lambda suggestion: suggestion.total, default=Suggestion())
    if best.total and best.total >= MUCH_MORE * found:
        return best
    return Suggestion() if found else _suggest_spelling(query, selection)


def _suggest_spelling(query: StatementQuery, selection: Selection) -> Suggestion:
    """Correct the words that the index does not have.

    The likeness is looked for among words as printed: stems are too mangled to compare
    ("imigration" has the stem "imigr").
    """
    unknown = ask(lambda searcher: [word for word in _words(query.words) if not _is_known(searcher, word)])
    better = _correct({_written(word) for word in unknown}, selection)
    if not better:
        return Suggestion()
    return _count(query, _replaced(query.text, {word: better[_written(word)] for word in unknown}), selection)


def _count(query: StatementQuery, text: str, selection: Selection) -> Suggestion:
    """Return the suggestion to search for `text` instead, if that finds something."""
    tree = parse(text).tree
    words = resolve(tree).tree if tree else None
    total = ask(lambda searcher: count_of(searcher.search(compile_search(words, selection), 1)))
    return Suggestion(text, total) if total else Suggestion()


def complete(beginning: str, limit: int = COMPLETIONS) -> list[str]:
    """Return the commonest words that begin so, as folded by the index.

    Raises:
        IndexUnavailable: no answer from the index.
    """
    words = exact_words(beginning)
    if len(words) != 1:
        return []
    found = ask(lambda searcher: searcher.terms_with_prefix("exact", words[0], limit=limit))
    return [word for word, _ in found]


def _words(node: Node | None) -> Iterator[Word]:
    """Yield the single words that should occur."""
    match node:
        case And(nodes) | Or(nodes):
            for inner in nodes:
                yield from _words(inner)
        case Word(text):
            if len(stems(text)) == 1:
                yield node


def _is_word(text: str) -> bool:
    """Tell whether the index has `text` as one word, or as a compound such as cease-fire."""
    return len(stems(text)) == 1 and ask(lambda searcher: _is_known(searcher, Word(text)))


def _stand_in(passages: int, words: Iterable[str]) -> bool:
    """Tell whether each of the words stands in so many passages or more, so that all may do so together."""
    parts = [stem for word in words for stem in stems(word)]
    return ask(lambda searcher: all(searcher.doc_freq("text", stem) >= passages for stem in parts))


def _is_known(searcher: tantivy.Searcher, word: Word) -> bool:
    (stem,) = stems(word.text)
    return bool(searcher.doc_freq("text", stem) or searcher.doc_freq("joined", stem))


def _written(word: Word) -> str:
    """Return the word as folded; two ways to write it are one mistake."""
    return exact_words(word.text)[0]


def _correct(wrong: Collection[str], selection: Selection) -> dict[str, str]:
    """Return a better spelling for each word; nothing at all if one has none, or if they are too many."""
    better: dict[str, str] = {}
    for written in wrong if len(wrong) <= MOST_WRONG else ():
        spelling = _best_spelling(written, selection)
        if not spelling:
            return {}
        better[written] = spelling
    return better


def _best_spelling(written: str, selection: Selection) -> str:
    """Return the nearest word of the archive, the commonest of several; empty when none is near."""
    slips = likely_slips(written)
    if not slips:
        return ""
    ids = ask(lambda searcher: _like(searcher, written, slips, selection))
    known = {word for passage in _passages(ids) for word in exact_words(passage)}
    near = [word for word in known if abs(len(word) - len(written)) <= slips and distance(written, word) <= slips]
    common = ask(lambda searcher: {word: searcher.doc_freq("exact", word) for word in near})
    return min(near, key=lambda word: (distance(written, word), -common[word], word), default="")


def _passages(ids: Iterable[int]) -> list[str]:
    """Read the passages alone: the articles round them may be long."""
    statements = Statement.objects.published().for_cards().prefetch_related(None).filter(pk__in=ids)
    return [statement.passage_text for statement in statements]


def _like(searcher: tantivy.Searcher, written: str, slips: int, selection: Selection) -> tuple[int, ...]:
    """Return statements with words like `written`; those with the fewest slips, and of these only some."""
    for allowed in range(1, slips + 1):
        fuzzy = tantivy.Query.fuzzy_term_query(SCHEMA, "exact", written, distance=allowed)
        ids = ids_of(searcher, searcher.search(all_of([fuzzy, compile_search(None, selection)]), SAMPLE))
        if ids:
            return ids
    return ()


def _replaced(text: str, better: Mapping[Word, str]) -> str:
    for word in sorted(better, key=lambda word: word.start, reverse=True):
        text = text[: word.start] + better[word] + text[word.end :]
    return text
