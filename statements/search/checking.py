"""Proof that index and database agree, statement by statement."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import tantivy

from statements.models import Statement
from statements.search.checksums import find_damaged_files
from statements.search.documents import read_rows, values_of
from statements.search.engine import IndexDamaged, ask, mark_damaged
from statements.search.generations import current_generation
from statements.search.indexing import sync
from statements.search.ordering import count_of
from statements.search.schema import SCHEMA

AT_ONCE = 2_000  # statements
HIGHEST_ID = 2**40


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A statement of which index and database say different things."""

    statement_id: int
    problem: str

    def __str__(self) -> str:
        return f"statement {self.statement_id}: {self.problem}"


def check(progress: Callable[[int], object] = lambda count: None) -> list[Disagreement]:
    """Compare every published statement with its document, and every document with its statement.

    Pending changes are applied first. What disagrees is looked at once more after
    another sync, since statements may change while the check runs.

    Raises:
        IndexDamaged: the engine's files are not as it wrote them. The next sync builds them anew.
        SearchError: there is no index, or it cannot be read.
    """
    sync(patient=True)
    _check_files()
    suspects = [found.statement_id for found in _compare_all(progress)]
    if suspects:
        sync(patient=True)
    return [found for pk in suspects for found in _compare(pk, pk)]


def _check_files() -> None:
    generation = current_generation()
    damaged = list(find_damaged_files(generation)) if generation else []
    if damaged:
        mark_damaged()
        raise IndexDamaged(f"Damaged: {', '.join(damaged)}. Run: manage.py rebuild_search")


def _compare_all(progress: Callable[[int], object]) -> Iterator[Disagreement]:
    done, first = 0, 0
    for last, count in _portions():
        yield from _compare(first, last)
        first, done = last + 1, done + count
        progress(done)
    yield from _compare(first, HIGHEST_ID)


def _portions() -> Iterator[tuple[int, int]]:
    """Yield the last id of each portion of published statements, and how many it has."""
    last = 0
    published = Statement.objects.published().order_by("pk").values_list("pk", flat=True)
    while ids := list(published.filter(pk__gt=last)[:AT_ONCE]):
        last = ids[-1]
        yield last, len(ids)


def _compare(first: int, last: int) -> Iterator[Disagreement]:
    """Compare the statements with ids from `first` to `last`, both included."""
    ids = list(Statement.objects.published().filter(pk__range=(first, last)).values_list("pk", flat=True))
    wanted = {row.id: values_of(row)["proof"][0] for row in read_rows(ids)}
    indexed = ask(lambda searcher: _proofs(searcher, first, last))
    for pk in sorted(wanted.keys() | indexed.keys()):
        if pk not in indexed:
            yield Disagreement(pk, "is published but not in the index.")
        elif pk not in wanted:
            yield Disagreement(pk, "is in the index but not published.")
        elif len(indexed[pk]) > 1:
            yield Disagreement(pk, f"is in the index {len(indexed[pk])} times.")
        elif indexed[pk] != [wanted[pk]]:
            yield Disagreement(pk, "has other words, names, dates or topics in the index.")


def _proofs(searcher: tantivy.Searcher, first: int, last: int) -> dict[int, list[int]]:
    """Return the hashes of the documents in a range of ids, by id; a healthy index has one for each."""
    query = tantivy.Query.range_query(SCHEMA, "id", tantivy.FieldType.Integer, first, last)
    count = count_of(searcher.search(query, 1))
    if not count:
        return {}
    addresses = [address for _, address in searcher.search(query, count, order_by_field="id").hits]
    ids, proofs = (searcher.fast_field_values(field, addresses) for field in ("id", "proof"))
    found: defaultdict[int, list[int]] = defaultdict(list)
    for pk, proof in zip(ids, proofs, strict=True):
        found[int(pk or 0)].append(int(proof or 0))
    return found
