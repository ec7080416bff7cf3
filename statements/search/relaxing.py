"""What stands in the way when nothing is found: filters, words, quotation marks, and how much there is without them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

import tantivy

from statements.search.compile import compile_search
from statements.search.engine import ask
from statements.search.lexer import Kind, Token, read_tokens
from statements.search.ordering import count_of
from statements.search.page import Obstacle
from statements.search.query import StatementQuery
from statements.search.selection import Selection
from statements.search.syntax import And, Node, Phrase, Word

MOST_PARTS = 6  # of a search that are left out one by one


def find_obstacles(query: StatementQuery, selection: Selection) -> tuple[Obstacle, ...]:
    """Return what could be left out to find something, the most statements first. No query to the database.

    Raises:
        IndexUnavailable: no answer from the index.
    """
    found = ask(lambda searcher: list(_find(searcher, query, selection)))
    return tuple(sorted((one for one in found if one.total), key=lambda one: -one.total))


def _find(searcher: tantivy.Searcher, query: StatementQuery, selection: Selection) -> Iterator[Obstacle]:
    yield from _filters(searcher, query, selection)
    yield from _parts(searcher, query, selection)
    loose = without_marks(query.words, query.text)
    if loose:
        yield Obstacle("marks", _count(searcher, loose[0], selection), rest=loose[1])


def _filters(searcher: tantivy.Searcher, query: StatementQuery, selection: Selection) -> Iterator[Obstacle]:
    for name in selection.keys:
        others = {field: keys for field, keys in selection.keys.items() if field != name}
        yield Obstacle(name, _count(searcher, query.words, replace(selection, keys=others)))
    if selection.uses("year"):
        yield Obstacle("year", _count(searcher, query.words, selection.without("year")))
    if selection.newer_than is not None:
        yield Obstacle("newer_than", _count(searcher, query.words, replace(selection, newer_than=None)))


def _parts(searcher: tantivy.Searcher, query: StatementQuery, selection: Selection) -> Iterator[Obstacle]:
    parts = query.words.nodes if isinstance(query.words, And) else ()
    places = list(_places(read_tokens(query.text)))
    if not _fit(parts, places):  # read as plain words: some signs were passed over
        places = [(part.start, part.end) if isinstance(part, Word) else (0, 0) for part in parts]
    for at, (start, end) in enumerate(places[:MOST_PARTS]):
        total = _count(searcher, And(parts[:at] + parts[at + 1 :]), selection)
        rest = " ".join((query.text[:start] + query.text[end:]).split())
        name: Literal["word", "part"] = "word" if isinstance(parts[at], Word) else "part"
        yield Obstacle(name, total, word=query.text[start:end], rest=rest)


def _fit(parts: tuple[Node, ...], places: list[tuple[int, int]]) -> bool:
    """Whether there is a place for each part, and each word stands within its own."""
    return len(parts) == len(places) and all(
        start <= part.start and part.end <= end
        for part, (start, end) in zip(parts, places, strict=True)
        if isinstance(part, Word)
    )


def _places(tokens: Iterable[Token]) -> Iterator[tuple[int, int]]:
    """Yield where each part that must hold by itself begins and ends, with its minus sign and brackets."""
    start, depth = -1, 0
    for token in tokens:
        start = token.start if start < 0 else start
        depth += (token.kind is Kind.OPEN) - (token.kind is Kind.CLOSE)
        if depth == 0 and token.kind is not Kind.MINUS:
            yield start, token.end
            start = -1


def without_marks(node: Node | None, text: str) -> tuple[Node, str] | None:
    """Return the search and its text with phrases taken apart into their words; None if there are none to take apart.

    Only phrases that must occur, of nothing but plain words: `"this OR that"` would become another search.
    """
    parts = node.nodes if isinstance(node, And) else [node] if node else []
    loose: list[Node] = []
    for part in reversed(parts):
        words = _words_of(part)
        if isinstance(part, Phrase) and len(words) > 1:
            text = text[: part.start] + part.text + text[part.end :]
        loose[:0] = words if len(words) > 1 else [part]
    return (And(tuple(loose)), text) if len(loose) > len(parts) else None


def _words_of(part: Node) -> list[Word]:
    tokens = read_tokens(part.text) if isinstance(part, Phrase) else []
    return [Word(token.text) for token in tokens] if all(token.kind is Kind.WORD for token in tokens) else []


def _count(searcher: tantivy.Searcher, words: Node | None, selection: Selection) -> int:
    return count_of(searcher.search(compile_search(words, selection), 1))
