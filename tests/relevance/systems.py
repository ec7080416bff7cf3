"""Three systems that rank the same passages: ours, SQLite's FTS5 and PostgreSQL's full text search.

Each is given what helps it: English stemming, quotation marks read as a phrase, and where fewer passages than asked for
have all the words, those with some of the words come after them; not so when `strict`, as most sites have them.
"""

import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol, TypeAlias

from django.http import QueryDict

from statements.search import StatementFilter, search
from statements.search.nearest import find_nearest
from tests.relevance.passages import Passage

# What was typed, and how many results are wanted, to the keys of passages, best first.
Ranking: TypeAlias = Callable[[str, int], list[str]]

PART = re.compile(r'"[^"]+"|[^\s"]+')  # a phrase in quotation marks, or a word


class Cursor(Protocol):
    def execute(self, query: str, params: Any = ..., /) -> Any: ...
    def executemany(self, query: str, params: Any, /) -> Any: ...
    def fetchall(self) -> list[Any]: ...


def our_ranking(keys: Mapping[int, str], *, strict: bool = False) -> Ranking:
    """Rank as the search page does by default. `keys` are those of the statements in the archive."""

    def rank(typed: str, depth: int) -> list[str]:
        parameters = QueryDict(mutable=True)
        parameters["q"] = typed
        query = replace(StatementFilter(parameters).to_query(), page_size=depth)
        page = search(query)
        assert not page.degraded
        others = () if strict else find_nearest(query, page)
        return [keys[hit.statement.pk] for hit in [*page.hits, *others]]

    return rank


def fts5_ranking(passages: Sequence[Passage], *, strict: bool = False) -> Ranking:
    """Rank by bm25 over Porter's stems, as Datasette does for a table searched with `porter`."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE passages USING fts5(text, key UNINDEXED, tokenize='porter unicode61')")
    database.executemany("INSERT INTO passages VALUES (?, ?)", [(passage.text, passage.key) for passage in passages])

    def ranked(query: str, depth: int) -> list[str]:
        found = database.execute(
            "SELECT key FROM passages WHERE passages MATCH ? ORDER BY bm25(passages), rowid LIMIT ?", (query, depth)
        )
        return [key for (key,) in found]

    def rank(typed: str, depth: int) -> list[str]:
        parts = [f'"{part.strip(chr(34))}"' for part in PART.findall(typed)]
        best = ranked(" AND ".join(parts), depth)
        return best if strict else first_of(best, ranked(" OR ".join(parts), depth), depth)

    return rank


ALL_WORDS = "websearch_to_tsquery('english', %(typed)s)"
ANY_WORD = f"replace({ALL_WORDS}::text, '&', '|')::tsquery"
BY_RANK = """
    SELECT key FROM passages, (SELECT {query} AS query) AS asked WHERE words @@ query
    ORDER BY ts_rank_cd(words, query, %(by_length)s) DESC, number LIMIT %(depth)s
"""
BY_LENGTH = 0  # how ts_rank_cd counts a passage's length; of 0, 1, 2, 4, 8, 16 and 32 the best here


def postgresql_ranking(cursor: Cursor, passages: Sequence[Passage], *, strict: bool = False) -> Ranking:
    """Rank by ts_rank_cd. The passages go to a table that lasts as long as the cursor's connection."""
    cursor.execute("DROP TABLE IF EXISTS passages")
    cursor.execute("CREATE TEMPORARY TABLE passages (number serial, key text, words tsvector)")
    cursor.executemany(
        "INSERT INTO passages (key, words) VALUES (%s, to_tsvector('english', %s))",
        [(passage.key, passage.text) for passage in passages],
    )

    def ranked(query: str, typed: str, depth: int) -> list[str]:
        cursor.execute(BY_RANK.format(query=query), {"typed": typed, "by_length": BY_LENGTH, "depth": depth})
        return [key for (key,) in cursor.fetchall()]

    def rank(typed: str, depth: int) -> list[str]:
        best = ranked(ALL_WORDS, typed, depth)
        return best if strict else first_of(best, ranked(ANY_WORD, typed, depth), depth)

    return rank


def first_of(best: Sequence[str], others: Sequence[str], depth: int) -> list[str]:
    """Return the best, then the others, each once, no more than `depth`."""
    return list(dict.fromkeys([*best, *others]))[:depth]
