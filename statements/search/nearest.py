"""When few statements have all the words of a search: those that have some of them, in the order of best match."""

from collections.abc import Sequence

import tantivy

from statements.models import Statement
from statements.search.compile import all_of, any_of, compile_search, compile_words, unweighed
from statements.search.engine import IndexUnavailable, ask
from statements.search.excerpts import find_marks
from statements.search.little_words import FUNCTION_WORDS
from statements.search.ordering import best_of, weighs
from statements.search.page import Hit, SearchPage
from statements.search.query import StatementQuery
from statements.search.selection import Selection
from statements.search.synonyms import with_synonyms
from statements.search.syntax import And, Node, Or, Word
from statements.search.wording import words_of

ENOUGH = 10  # statements with all the words: nobody needs others


def find_nearest(query: StatementQuery, page: SearchPage) -> tuple[Hit, ...]:
    """Return statements that lack a word, the best first, at most so many that with the matches they are ENOUGH.

    None beyond the first page, or when a better spelling is offered, which says more. One query for the rows, and none
    when there is nothing to return.
    """
    if page.total >= ENOUGH or page.number > 1 or page.suggestion or page.degraded:
        return ()
    parts = loosen(query.words)
    if len(parts) < 2:
        return ()
    matches = _some_of(parts, query, Selection.of(query))
    try:
        ids = ask(lambda searcher: best_of(searcher, matches, ENOUGH))
    except IndexUnavailable:
        return ()
    known = {hit.statement.pk for hit in page.hits}
    return _hits(Or(parts), [pk for pk in ids if pk not in known][: ENOUGH - page.total])


def _hits(words: Node, ids: Sequence[int]) -> tuple[Hit, ...]:
    rows = Statement.objects.published().filter(pk__in=ids).for_cards().in_bulk() if ids else {}
    return tuple(Hit(rows[pk], _marks(words, rows[pk])) for pk in ids if pk in rows)


def _marks(words: Node, statement: Statement) -> tuple[tuple[int, int], ...]:
    offset = statement.passage_start
    return tuple((start + offset, end + offset) for start, end in find_marks(words, statement.passage_text))


def loosen(node: Node | None) -> tuple[Node, ...]:
    """Return the words and phrases that must all hold, with their other names, and without function words."""
    if not isinstance(node, And):
        return ()
    together = with_synonyms(node)
    parts = together.nodes if isinstance(together, And) else (together,)
    return tuple(part for part in parts if weighs(part) and not _is_function_word(part))


def _is_function_word(node: Node) -> bool:
    """A letter or a digit by itself says as little: of code that was pasted here nothing else may be known."""
    if not isinstance(node, Word):
        return False
    text = node.text.lower()
    return text in FUNCTION_WORDS or (text.isascii() and sum(map(str.isalnum, text)) < 2)


def _some_of(parts: Sequence[Node], query: StatementQuery, selection: Selection) -> tantivy.Query:
    """Match some of the parts, and all that is not words."""
    rest = tuple(node for node in query.words.nodes if not weighs(node)) if isinstance(query.words, And) else ()
    filters = compile_search(And(rest) if rest else None, selection)
    return all_of([any_of(_evenly(part) for part in parts), unweighed(filters)])


def _evenly(part: Node) -> tantivy.Query:
    """Let a name of four words weigh no more than its abbreviation."""
    if not isinstance(part, Or):
        return compile_words(part)
    return any_of(_mean_weight(name) for name in part.nodes)


def _mean_weight(name: Node) -> tantivy.Query:
    words = len(words_of(name.text)) if isinstance(name, Word) else len(name.nodes) if isinstance(name, And) else 1
    return tantivy.Query.boost_query(compile_words(name), 1 / words)
