"""Changes taken from the database into one generation of the index."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import tantivy

from statements.models import Article, Statement
from statements.search.changes import Batch, next_batch
from statements.search.documents import ARTICLES_AT_ONCE, document_of, read_rows, values_of
from statements.search.engine import open_index, writing
from statements.search.place import read_place, write_place

AT_ONCE = 5_000  # statements written in one commit of the index


def catch_up(generation: Path, most: int | None = None) -> int:
    """Apply the changes that a generation has not seen, and return how many. Its lock must be held.

    With `most` no more statements than that are written: what would take longer is left for another call.
    """
    place, count, left = read_place(generation), 0, most
    batch = next_batch(place, left)
    if not batch.count:
        return 0
    index = open_index(generation)
    while batch.count:
        if left is not None:
            left -= _count_statements(batch, left + 1)
            if left < 0:
                return count
        for statement_ids in _statements_of(batch):
            apply(index, statement_ids)
        write_place(generation, batch.after)
        count += batch.count
        if left == 0:
            return count
        batch = next_batch(batch.after, left)
    return count


def apply(index: tantivy.Index, statement_ids: Sequence[int]) -> None:
    """Make the index say of these statements what the database says now, and commit.

    Each is deleted and, if published, added: to do so twice is harmless.
    """
    with writing(index) as writer:
        for pk in statement_ids:
            writer.delete_documents_by_term("id", pk)
        for row in read_rows(statement_ids):
            writer.add_document(document_of(values_of(row)))


def _count_statements(batch: Batch, enough: int) -> int:
    """Count the statements that a batch of changes is about, but no further than `enough`."""
    found = len(batch.statement_ids)
    for those in ({"article__in": batch.article_ids}, {"article__briefing__in": batch.briefing_ids}):
        if found < enough and any(those.values()):
            found += Statement.objects.filter(**those)[: enough - found].count()
    return found


def _statements_of(batch: Batch) -> Iterator[Sequence[int]]:
    """Yield the keys of all statements that a batch of changes is about, published or not, some at a time."""
    yield from _cut(batch.statement_ids)
    for articles in _articles_of(batch):
        found = Statement.objects.filter(article__in=articles).order_by("article", "position")
        yield from _cut(list(found.values_list("pk", flat=True)))


def _articles_of(batch: Batch) -> Iterator[Sequence[int]]:
    yield from _cut(batch.article_ids, ARTICLES_AT_ONCE)
    for briefing in batch.briefing_ids:
        articles, last = Article.objects.filter(briefing=briefing).order_by("pk").values_list("pk", flat=True), 0
        while portion := list(articles.filter(pk__gt=last)[:ARTICLES_AT_ONCE]):
            yield portion
            last = portion[-1]


def _cut(keys: Sequence[int], length: int = AT_ONCE) -> Iterator[Sequence[int]]:
    return (keys[start : start + length] for start in range(0, len(keys), length))
