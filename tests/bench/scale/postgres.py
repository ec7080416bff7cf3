"""The same rows in PostgreSQL's full-text search, in the fastest design that counts as exactly as ours.

One narrow table of small numbers, the words as a stored `tsvector` under a GIN index, topics as an array under another.
One statement finds the matches once and counts every facet and the total from them. Words are stemmed and none is left
out, as in ours. What it found is then laid out by the same code as what our
index finds, so that both end with the same page of results.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

import psycopg

from statements.models import Statement
from statements.search.counts import LISTED, Counted, Found, Tally, Years
from statements.search.page import RowFacetName
from tests.bench.scale.questions import Question
from tests.bench.scale.rows import FlatRow

SERVER = [
    "shared_buffers=2GB",
    "max_parallel_workers_per_gather=2",
    "random_page_cost=1.1",
    "jit=off",
    "work_mem=128MB",
]
TABLE = """
    CREATE TABLE rows (
        id int, day int, speaker int, briefing int, year smallint, kind smallint, outlet smallint, topics smallint[],
        words tsvector
    );
    CREATE TEXT SEARCH DICTIONARY stems (TEMPLATE = snowball, Language = english);
    CREATE TEXT SEARCH CONFIGURATION every_word (COPY = english);
    ALTER TEXT SEARCH CONFIGURATION every_word ALTER MAPPING FOR asciiword, word, hword, hword_part, asciihword,
        hword_asciipart WITH stems;
"""
INDEXES = """
    CREATE INDEX ON rows USING gin (words) WITH (fastupdate = off);
    CREATE INDEX ON rows USING gin (topics) WITH (fastupdate = off);
    CREATE INDEX ON rows (day, id);
    CREATE INDEX ON rows (speaker);
    CREATE INDEX ON rows (briefing);
    CREATE INDEX ON rows (year);
    VACUUM ANALYZE;
"""
KINDS: list[str] = list(Statement.Kind.values)
FACETS = ("speaker", "briefing", "year", "kind", "outlet")
PAGE = 20


class PostgresSearch:
    def __init__(self, address: str) -> None:
        self._connection = psycopg.connect(address, autocommit=True)
        self._keys: dict[str, int] = {}  # of everything that questions name, by slug

    def fill(self, rows: Iterable[FlatRow]) -> None:
        self._connection.execute(TABLE)
        self._connection.execute("CREATE UNLOGGED TABLE raw (LIKE rows); ALTER TABLE raw DROP words, ADD passage text")
        with self._connection.cursor() as cursor:
            with cursor.copy("COPY raw FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(self._values(row))
            cursor.execute(
                "INSERT INTO rows SELECT id, day, speaker, briefing, year, kind, outlet, topics, "
                "to_tsvector('every_word', passage) FROM raw ORDER BY id"
            )
            cursor.execute("DROP TABLE raw")
        for step in filter(str.strip, INDEXES.split(";")):
            self._connection.execute(step)

    def _values(self, row: FlatRow) -> tuple[Any, ...]:
        speaker, outlet, briefing, topics = row.keys
        names = (row.speaker, row.outlet, row.briefing, *row.topics)
        self._keys |= zip(names, (speaker, outlet, briefing, *topics), strict=True)
        return (row.id, row.day, speaker, briefing, row.year, KINDS.index(row.kind), outlet, list(topics), row.passage)

    def ask(self, question: Question) -> Found:
        """Answer a question as our index does: the keys of the rows, the total, and all counts."""
        values = {"match": _match(question), **self._values_of(question)}
        where = " AND ".join(_conditions(question)) or "true"
        rank = ", ts_rank_cd(words, asked) AS rank" if _ranks(question) else ""
        statement = (
            f"WITH found AS MATERIALIZED (SELECT {COLUMNS}{rank} "
            f"FROM rows, to_tsquery('every_word', %(match)s) AS asked WHERE {where}) "
            f"SELECT 'value', {', '.join(FACETS)}, NULL, count(*) FROM found GROUP BY GROUPING SETS ({SETS}) UNION ALL "
            f"SELECT 'topic', {NONE}, topic, count(*) FROM found, unnest(topics) AS topic GROUP BY topic UNION ALL "
            f"(SELECT 'row', {NONE}, id, 0 FROM found ORDER BY {_order(question)} "
            f"LIMIT {PAGE} OFFSET {(question.page - 1) * PAGE})"
        )
        answer = self._connection.execute(statement.encode(), values).fetchall()
        return _found(answer)

    def size(self) -> int:
        """Return the bytes of the table and its indexes, without the passages."""
        found = self._connection.execute("SELECT pg_total_relation_size('rows')").fetchone()
        return int(found[0]) if found else 0

    def _values_of(self, question: Question) -> dict[str, int]:
        values = {field: getattr(question, field) for field in ("topic", "speaker", "briefing", "outlet")}
        numbers = {field: self._keys.get(slug, -1) for field, slug in values.items()}
        kind = KINDS.index(question.speech) if question.speech else -1
        return numbers | {"kind": kind, "year": question.year}


def _found(answer: Sequence[tuple[Any, ...]]) -> Found:
    counts: dict[str, dict[Any, int]] = {name: {} for name in (*FACETS, "topic")}
    for name, *values, key, count in answer:
        if name == "value":
            facet, value = next(
                (facet, value) for facet, value in zip(FACETS, values, strict=True) if value is not None
            )
            counts[facet][KINDS[value] if facet == "kind" else value] = count
        elif name == "topic":
            counts["topic"][key] = count
    years = counts.pop("year")
    tallies = {name: Tally(dict(Counter(each).most_common(LISTED))) for name, each in counts.items()}
    counted = Counted(
        briefings=len(counts["briefing"]),
        tallies=cast(Mapping[RowFacetName, Tally], tallies),
        years=Years(years, years),
        months={year * 12: count for year, count in years.items() if year},
    )
    return Found(tuple(row[-2] for row in answer if row[0] == "row"), sum(years.values()), counted)


COLUMNS = "id, day, speaker, briefing, year, kind, outlet, topics"
SETS = ", ".join(f"({facet})" for facet in FACETS)
NONE = ", ".join("NULL" for _ in FACETS)
CONDITIONS = {
    "topic": "topics @> ARRAY[%(topic)s]::smallint[]",
    "speaker": "speaker = %(speaker)s",
    "briefing": "briefing = %(briefing)s",
    "outlet": "outlet = %(outlet)s",
    "speech": "kind = %(kind)s",
    "year": "year = %(year)s",
}


def _conditions(question: Question) -> list[str]:
    words = ["words @@ asked"] if question.has_words else []
    return words + [condition for name, condition in CONDITIONS.items() if getattr(question, name)]


def _ranks(question: Question) -> bool:
    return question.sort == "best" and question.has_words


def _order(question: Question) -> str:
    if _ranks(question):
        return "rank DESC"
    return "day, id" if question.sort == "oldest" else "day DESC, id DESC"


def _match(question: Question) -> str:
    """Write the words as `to_tsquery` reads them."""
    parts = [*question.words, *(f"!{word}" for word in question.without)]
    if question.phrase:
        parts.append(f"({' <-> '.join(question.phrase)})")
    if question.prefix:
        parts.append(f"{question.prefix}:*")
    if question.either:
        parts.append(f"({' | '.join(question.either)})")
    return " & ".join(parts)
