"""The same rows in Datasette: one table with a full-text index (FTS5) and an index for each column it filters by.

Its page for a question has 20 rows, the exact count, and the facets of ours. It does not weigh by words: "best match"
comes in the order of rows. Its pages follow each other by a token, so it is not asked for deep ones.
"""

import json
import sqlite3
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from tests.bench.scale.http import Site, wait_for
from tests.bench.scale.questions import Question
from tests.bench.scale.rows import FlatRow

FACETS = ("kind", "speaker", "outlet", "briefing", "year")
TABLE = """
    CREATE TABLE statements (
        id INTEGER PRIMARY KEY, passage TEXT, day INTEGER, year INTEGER, kind TEXT, speaker TEXT, outlet TEXT,
        briefing TEXT, topics TEXT
    );
"""
INDEXES = """
    CREATE INDEX by_day ON statements (day);
    CREATE INDEX by_year ON statements (year);
    CREATE INDEX by_kind ON statements (kind);
    CREATE INDEX by_speaker ON statements (speaker);
    CREATE INDEX by_outlet ON statements (outlet);
    CREATE INDEX by_briefing ON statements (briefing);
    CREATE VIRTUAL TABLE statements_fts USING fts5 (
        passage, content="statements", content_rowid="id", tokenize="porter unicode61"
    );
    INSERT INTO statements_fts (statements_fts) VALUES ('rebuild');
    INSERT INTO statements_fts (statements_fts) VALUES ('optimize');
    ANALYZE;
"""
SETTINGS = {
    "sql_time_limit_ms": 120_000,
    "facet_time_limit_ms": 120_000,
    "default_page_size": 20,
    "suggest_facets": "off",
    "num_sql_threads": 3,
    "cache_size_kb": 256_000,
}


def fill(database: Path, rows: Iterable[FlatRow]) -> None:
    with sqlite3.connect(database) as connection:
        connection.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; {TABLE}")
        values = (
            (r.id, r.passage, r.day, r.year, r.kind, r.speaker, r.outlet, r.briefing, json.dumps(r.topics))
            for r in rows
        )
        connection.executemany("INSERT INTO statements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)
        connection.commit()
        connection.executescript(INDEXES)


@contextmanager
def serving(program: Path, database: Path, port: int) -> Iterator[Site]:
    settings = [word for name, value in SETTINGS.items() for word in ("--setting", name, str(value))]
    command = [str(program), "serve", "-i", str(database), "-h", "127.0.0.1", "-p", str(port), *settings]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    site = Site("127.0.0.1", port, (process.pid,))
    try:
        wait_for(site, "/-/versions.json")
        yield site
    finally:
        process.terminate()
        process.wait()


def can_answer(question: Question) -> bool:
    return question.page == 1


def address(question: Question, name: str = "archive") -> str:
    """Return the path and query string of the table's page."""
    pairs = [("_size", "20"), ("_facet_size", "100"), *(("_facet", facet) for facet in FACETS)]
    pairs.append(("_facet_array", "topics"))
    if question.has_words:
        pairs += [("_search", _match(question)), ("_searchmode", "raw")]
    pairs += [(facet, value) for facet, value in _filters(question) if value]
    if question.topic:
        pairs.append(("topics__arraycontains", question.topic))
    if question.sort != "best" or not question.has_words:
        pairs.append(("_sort" if question.sort == "oldest" else "_sort_desc", "day"))
    return f"/{name}/statements?{urlencode(pairs)}"


def _filters(question: Question) -> Iterator[tuple[str, str]]:
    yield from (("speaker", question.speaker), ("briefing", question.briefing), ("outlet", question.outlet))
    yield from (("kind", question.speech), ("year", str(question.year or "")))


def _match(question: Question) -> str:
    """Write the words as FTS5 reads them."""
    parts = [*question.words]
    if question.phrase:
        parts.append(f'"{" ".join(question.phrase)}"')
    if question.prefix:
        parts.append(f"{question.prefix}*")
    if question.either:
        parts.append(f"({' OR '.join(question.either)})")
    return " AND ".join(parts) + "".join(f" NOT {word}" for word in question.without)
