"""The same rows in PostgreSQL's full-text search, in the fastest design that counts as exactly as ours.

One narrow table of small numbers, the words as a stored `tsvector` under a GIN index, topics as an array under another.
One statement finds the matches once and counts the total and every facet from them; each facet in use is counted again
without its own filter. The counts of all rows are kept. Words are stemmed and none is left out, as in
ours. What it found is then laid out by the same code as what our index finds, so that both end with the same page.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

import psycopg

from statements.models import Statement
from statements.search.counts import LISTED, Counted, Found, Tally, Years
from tests.bench.scale.postgres_sql import FACETS, filters_of, match_of, page_and_counts, page_of_all, where
from tests.bench.scale.questions import Question
from tests.bench.scale.rows import FlatRow, read_keys

Counts: TypeAlias = dict[Any, dict[Any, int]]  # by facet and value

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
    DROP TEXT SEARCH CONFIGURATION IF EXISTS every_word;
    DROP TEXT SEARCH DICTIONARY IF EXISTS stems;
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
    COMMENT ON TABLE rows IS 'complete';
"""
KINDS: list[str] = list(Statement.Kind.values)


class PostgresSearch:
    def __init__(self, address: str) -> None:
        self._connection = psycopg.connect(address, autocommit=True)
        self._keys = read_keys()
        self._whole: Counts = {}

    def fill(self, rows: Iterable[FlatRow]) -> None:
        """Take in the rows, unless an earlier run left them here."""
        state = self._connection.execute("SELECT obj_description(to_regclass('rows'))").fetchone()
        if state != ("complete",):
            self._load(rows)
        self._whole = self._count_all()

    def _load(self, rows: Iterable[FlatRow]) -> None:
        self._connection.execute("DROP TABLE IF EXISTS rows, raw")
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

    @staticmethod
    def _values(row: FlatRow) -> tuple[Any, ...]:
        speaker, outlet, briefing, topics = row.keys
        return (row.id, row.day, speaker, briefing, row.year, KINDS.index(row.kind), outlet, list(topics), row.passage)

    def ask(self, question: Question) -> Found:
        """Answer a question as our index does: the keys of the rows, the total, and all counts."""
        if not where(question):
            return _found(self._connection.execute(page_of_all(question)).fetchall(), self._whole, {})
        values = {"match": match_of(question), **self._values_of(question)}
        answer = self._connection.execute(page_and_counts(question), values).fetchall()
        known = [facet for facet in filters_of(question) if not where(question, facet)]
        return _found(answer, {}, {facet: self._whole[facet] for facet in known})

    def _count_all(self) -> Counts:
        """Count every facet over all rows: what any site keeps, as ours does."""
        parts = [f"SELECT {facet!r}, {facet}, count(*) FROM rows GROUP BY {facet}" for facet in FACETS]
        parts.append("SELECT 'topic', topic, count(*) FROM rows, unnest(topics) AS topic GROUP BY topic")
        counts: Counts = defaultdict(dict)
        for facet, key, count in self._connection.execute(" UNION ALL ".join(parts).encode()):
            counts[facet][key] = count
        return counts

    def size(self) -> int:
        """Return the bytes of the table and its indexes, without the passages."""
        found = self._connection.execute("SELECT pg_total_relation_size('rows')").fetchone()
        return int(found[0]) if found else 0

    def _values_of(self, question: Question) -> dict[str, int]:
        fields = ("topic", "speaker", "briefing", "outlet")
        numbers = {field: self._keys.get((field, getattr(question, field)), -1) for field in fields}
        kind = KINDS.index(question.speech) if question.speech else -1
        return numbers | {"kind": kind, "year": question.year}


def _found(answer: Sequence[tuple[Any, ...]], known: Counts, others: Counts) -> Found:
    """Read an answer. Counts may be known before: of what was found, and of `others` without their own filter."""
    counts, others = defaultdict(dict, known), defaultdict(dict, others)
    for name, *values, key, count in answer:
        if name == "found":
            facet, value = next(
                (facet, value) for facet, value in zip(FACETS, values, strict=True) if value is not None
            )
            counts[facet][value] = count
        elif name == "topic":
            counts["topic"][key] = count
        elif name != "row":
            others[name.removeprefix("without ")][key] = count
    found_years, briefings = counts["year"], len(counts["briefing"])
    counts |= others
    counts["kind"] = {KINDS[key]: count for key, count in counts["kind"].items()}
    years = counts.pop("year")
    counted = Counted(
        briefings=briefings,
        tallies={name: Tally(dict(Counter(each).most_common(LISTED))) for name, each in counts.items()},
        years=Years(years, years),
        months={year * 12: count for year, count in found_years.items() if year},
    )
    return Found(tuple(row[-2] for row in answer if row[0] == "row"), sum(found_years.values()), counted)
