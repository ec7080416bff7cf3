"""Measure the order of results: python -m tests.relevance [--pool].

Prints nDCG@10 of three systems over the same passages and queries: see docs/relevance.md. --pool prints instead what
they give and nobody has judged yet, in an order that does not tell who gave it.
"""

import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean

from tests.environment import seal_environment

STATE = Path(tempfile.mkdtemp(prefix="archive-relevance-"))
# A database of its own, whatever the shell or a `.env` names.
os.environ |= seal_environment(STATE, DJANGO_SETTINGS_MODULE="archive.settings")

import django  # noqa: E402  (reads the environment made above)

django.setup()

import psycopg  # noqa: E402
from django.core.management import call_command  # noqa: E402

from statements.search import rebuild  # noqa: E402
from tests.postgresql_server import running_server  # noqa: E402
from tests.relevance.judgements import Grades, Query, read_judgements, read_queries  # noqa: E402
from tests.relevance.passages import Passage, make_archive, read_passages  # noqa: E402
from tests.relevance.scoring import DEPTH, interval, ndcg, sign_test  # noqa: E402
from tests.relevance.systems import Ranking, fts5_ranking, our_ranking, postgresql_ranking  # noqa: E402

OURS = "ours"
Scores = Mapping[str, Sequence[float]]  # by system, in the order of the queries


def main(arguments: Sequence[str]) -> int:
    if arguments not in ([], ["--pool"]):
        print(__doc__, file=sys.stderr)
        return 2
    passages, queries, judged = read_passages(), read_queries(), read_judgements()
    try:
        call_command("migrate", verbosity=0)
        keys = make_archive(passages)
        rebuild()
        with running_server() as address, psycopg.connect(address) as connection:
            systems = {
                OURS: our_ranking(keys),
                "FTS5": fts5_ranking(passages),
                "PostgreSQL": postgresql_ranking(connection.cursor(), passages),
                f"{OURS}, strict": our_ranking(keys, strict=True),
                "FTS5, strict": fts5_ranking(passages, strict=True),
                "PostgreSQL, strict": postgresql_ranking(connection.cursor(), passages, strict=True),
            }
            print("\n".join((pool if arguments else report)(systems, passages, queries, judged)))
    finally:
        shutil.rmtree(STATE)
    return 0


def pool(
    systems: Mapping[str, Ranking], passages: Sequence[Passage], queries: Sequence[Query], judged: Mapping[str, Grades]
) -> Iterator[str]:
    """What was typed, what for, the passage that some system gave and nobody has judged, and its text."""
    by_key = {passage.key: passage for passage in passages}
    for query in queries:
        found = {key for rank in systems.values() for key in rank(query.typed, DEPTH)} - set(judged[query.typed])
        for key in sorted(found, key=lambda key: hashlib.sha256(f"{query.typed}{key}".encode()).digest()):
            passage = by_key[key]
            told = f"{passage.kind}, {passage.country} {passage.year}"
            yield "\t".join([query.typed, query.wanted, key, told, " ".join(passage.text.split())])


def report(
    systems: Mapping[str, Ranking], passages: Sequence[Passage], queries: Sequence[Query], judged: Mapping[str, Grades]
) -> Iterator[str]:
    scores: Scores = {
        name: [ndcg(rank(query.typed, DEPTH), judged[query.typed]) for query in queries]
        for name, rank in systems.items()
    }
    yield f"nDCG@{DEPTH}, {len(queries)} queries, {len(passages):,} passages; * held out while the order was tuned"
    yield "".join(f"{name:>22}" for name in scores)
    for number, query in enumerate(queries):
        cells = "".join(f"{column[number]:22.3f}" for column in scores.values())
        yield f"{cells}   {query.typed}{' *' if query.held_out else ''}"
    for name, chosen in _groups(queries):
        yield "".join(f"{mean(column[number] for number in chosen):22.3f}" for column in scores.values()) + f"   {name}"
    for name, chosen in list(_groups(queries))[:3]:
        yield from _compare(scores, chosen, name)


def _groups(queries: Sequence[Query]) -> Iterator[tuple[str, list[int]]]:
    """The numbers of the queries: held out, tuned on, all, and of each sort."""
    yield "held out", [number for number, query in enumerate(queries) if query.held_out]
    yield "tuned on", [number for number, query in enumerate(queries) if not query.held_out]
    yield "all", list(range(len(queries)))
    for sort in dict.fromkeys(query.sort for query in queries):
        yield sort, [number for number, query in enumerate(queries) if query.sort == sort]


def _compare(scores: Scores, chosen: Sequence[int], label: str) -> Iterator[str]:
    """How much better ours is than each other system of its kind, how sure that is, and how often better or worse."""
    for name in scores:
        if not name.startswith(OURS):
            ours = scores[f"{OURS}, strict" if name.endswith("strict") else OURS]
            ahead = [ours[number] - scores[name][number] for number in chosen]
            low, high = interval(ahead)
            wins, losses = sum(one > 0 for one in ahead), sum(one < 0 for one in ahead)
            yield (
                f"ahead of {name}, {label}: {mean(ahead):+.3f} (95 % of samples: {low:+.3f} to {high:+.3f}); "
                f"better for {wins}, worse for {losses} (sign test: p = {sign_test(ahead):.2g})"
            )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
