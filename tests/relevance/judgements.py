"""The queries, and how useful each passage that some system gave was found to be: see docs/relevance.md."""

import csv
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

HERE = Path(__file__).parent
QUERIES = HERE / "queries.toml"
JUDGEMENTS = HERE / "judgements.tsv"

Grades: TypeAlias = Mapping[str, int]  # by passage: 0 (useless) to 3


@dataclass(frozen=True, slots=True)
class Query:
    """What a reader typed, and what for. `held_out`: the order was not tuned on it."""

    typed: str
    wanted: str
    sort: str
    held_out: bool


def read_queries() -> list[Query]:
    """Read the queries. Of each sort every second one is held out."""
    queries: list[Query] = []
    for sort, entries in tomllib.loads(QUERIES.read_text("utf-8")).items():
        for number, (typed, wanted) in enumerate(entries):
            queries.append(Query(typed, wanted, sort.replace("-", " "), held_out=number % 2 == 1))
    return queries


def read_judgements() -> dict[str, Grades]:
    """Return the grades by what was typed."""
    judged: defaultdict[str, dict[str, int]] = defaultdict(dict)
    with JUDGEMENTS.open(encoding="utf-8", newline="") as lines:
        for typed, passage, grade in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            judged[typed][passage] = int(grade)
    return dict(judged)
