"""Changes taken from the database into one generation of the index."""

from pathlib import Path

import tantivy

from statements.search.changes import next_batch
from statements.search.documents import document_of, read_rows, values_of
from statements.search.engine import open_index, writing
from statements.search.place import read_place, write_place


def catch_up(generation: Path) -> int:
    """Apply all changes that a generation has not seen. Its lock must be held."""
    place, count = read_place(generation), 0
    batch = next_batch(place)
    if not batch.count:
        return 0
    index = open_index(generation)
    while batch.count:
        apply(index, batch.statement_ids)
        write_place(generation, batch.after)
        count += batch.count
        batch = next_batch(batch.after)
    return count


def apply(index: tantivy.Index, statement_ids: tuple[int, ...]) -> None:
    """Make the index say of these statements what the database says now, and commit.

    Each is deleted and, if published, added: to do so twice is harmless.
    """
    with writing(index) as writer:
        for pk in statement_ids:
            writer.delete_documents_by_term("id", pk)
        for row in read_rows(statement_ids):
            writer.add_document(document_of(values_of(row)))
