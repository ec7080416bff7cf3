"""Index documents. Only here are they made: a wrongly typed value would kill the engine's writer."""

import hashlib
import marshal
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

import tantivy

from statements.models import Article, Figure, Statement, StatementTopic
from statements.models.figure import name_measure
from statements.search.analysis import joined_words
from statements.search.folding import fold
from statements.search.periods import Period
from statements.search.schema import FAR_FUTURE, FAR_PAST, FIELDS, MANY_YEARS
from statements.search.spelling import americanize

Values: TypeAlias = dict[str, list[int] | list[str]]

ARTICLES_AT_ONCE = 200  # whose texts are in memory together
DAY_SHIFT = 40  # bits of the combined order that belong to the id
VERBATIM = {"direct": 2, "record": 2, "mixed": 1, "indirect": 0}
MOST_YEARS = 100  # that are listed
UNDATED_LAST = FAR_FUTURE << DAY_SHIFT


@dataclass(frozen=True, slots=True)
class Row:
    """All that the index knows of one published statement."""

    id: int
    passage: str
    topics: tuple[int, ...]
    measures: tuple[str, ...]
    kind: str
    review: str
    speaker: int | None
    outlet: int
    briefing: int
    earliest: date | None
    latest: date | None


def read_rows(statement_ids: Sequence[int]) -> Iterator[Row]:
    """Read those of the statements that are published. Articles come in order, each text once."""
    articles = Statement.objects.filter(pk__in=statement_ids).order_by().values_list("article_id", flat=True)
    article_ids = sorted(set(articles))
    for start in range(0, len(article_ids), ARTICLES_AT_ONCE):
        yield from _rows_of(article_ids[start : start + ARTICLES_AT_ONCE], statement_ids)


def read_rows_of_articles(article_ids: Sequence[int]) -> Iterator[Row]:
    """Read the published statements of some articles: four queries, however many there are."""
    return _rows_of(article_ids, None)


def _rows_of(article_ids: Sequence[int], statement_ids: Sequence[int] | None) -> Iterator[Row]:
    statements = Statement.objects.published().filter(article_id__in=article_ids)
    links = StatementTopic.objects.filter(refused=False, statement__article_id__in=article_ids)
    figures = Figure.objects.filter(statement__article_id__in=article_ids).order_by()
    if statement_ids is not None:
        figures = figures.filter(statement_id__in=statement_ids)
        statements = statements.filter(pk__in=statement_ids)
        links = links.filter(statement_id__in=statement_ids)
    texts = dict(Article.objects.filter(pk__in=article_ids).values_list("pk", "text"))
    topics: defaultdict[int, list[int]] = defaultdict(list)
    for statement_id, topic_id in links.order_by("topic_id").values_list("statement_id", "topic_id"):
        topics[statement_id].append(topic_id)
    measures: defaultdict[int, set[str]] = defaultdict(set)
    for statement_id, unit, counted in figures.values_list("statement_id", "unit", "counted"):
        measures[statement_id] |= {name for name in (unit, name_measure(unit, counted)) if name}
    rows: Iterable[tuple[Any, ...]] = statements.order_by("article_id", "pk").values_list(
        "pk",
        "article_id",
        "passage_start",
        "passage_end",
        "kind",
        "review",
        "speaker_id",
        "article__outlet_id",
        "article__briefing_id",
        "article__briefing__earliest",
        "article__briefing__latest",
    )
    for row in rows:
        pk, article_id, start, end, *others = row
        yield Row(pk, texts[article_id][start:end], tuple(topics[pk]), tuple(sorted(measures[pk])), *others)


def values_of(row: Row) -> Values:
    """Return the values of a document by field; those it has none for are left out."""
    folded = fold(row.passage)
    values: Values = {
        "id": [row.id],
        "text": [americanize(folded)],
        "exact": [folded],
        "joined": [americanize(" ".join(joined_words(folded)))],
        "topic": list(row.topics),
        "measure": list(row.measures),
        "speaker": [] if row.speaker is None else [row.speaker],
        "outlet": [row.outlet],
        "briefing": [row.briefing],
        "kind": [row.kind],
        "review": [row.review],
        "verbatim": [VERBATIM[row.kind]],
        "length": [len(folded.split())],
        **_days(row),
        **_order(row),
    }
    values["proof"] = [_prove(values)]
    return values


def _prove(values: Values) -> int:
    """Hash the values. In this form, without references, equal ones are always written alike, and quickly."""
    written = marshal.dumps(values, 2)
    return int.from_bytes(hashlib.blake2b(written, digest_size=8).digest(), signed=True)


def _days(row: Row) -> Values:
    first, last = row.earliest, row.latest
    period = Period.of(first, last)
    if period is None:
        return {}
    return {
        "start": [first.toordinal() if first else FAR_PAST],
        "end": [last.toordinal() if last else FAR_FUTURE],
        "year": _years(period),
        "period": [period.number],
    }


def _years(period: Period) -> list[int]:
    span = period.end_year - period.start_year
    return list(range(period.start_year, period.end_year + 1)) if span < MOST_YEARS else [MANY_YEARS]


def _order(row: Row) -> Values:
    day = row.earliest or row.latest
    if day is None:
        return {"newest": [row.id], "oldest": [UNDATED_LAST | row.id]}
    combined = day.toordinal() << DAY_SHIFT | row.id
    return {"newest": [combined], "oldest": [combined]}


def document_of(values: Values) -> tantivy.Document:
    """Build a document, each value by the type of its field.

    Raises:
        TypeError: a value of the wrong type.
    """
    document = tantivy.Document()
    for name, entries in values.items():
        add: Callable[[str, Any], None] = document.add_integer if FIELDS[name] == "number" else document.add_text
        for entry in entries:
            add(name, entry)
    return document
