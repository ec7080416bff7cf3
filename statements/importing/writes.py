"""What an import has still to write: many rows at once, since row by row a library takes hours."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from statements.extraction import FoundTopic
from statements.importing.duplicates import write_bands
from statements.importing.ledger import note_changes
from statements.importing.topic_links import make_links
from statements.models import Article, Statement, StatementTopic, Topic


@dataclass(slots=True)
class Writes:
    """The statements that one document adds, with their topics, and the ids of those that the index must read again.

    `article` is the document's, written already, and `sketch` is of its text.
    """

    article: Article | None = None
    sketch: tuple[int, ...] = ()
    created: list[tuple[Statement, Sequence[FoundTopic]]] = field(default_factory=list)
    touched: set[int] = field(default_factory=set)


def write_all(writes: Iterable[Writes], topics: Mapping[str, Topic]) -> None:
    """Write what is waiting, in as few commands to the database as it takes. The caller holds the transaction."""
    waiting = list(writes)
    created = list(chain.from_iterable(one.created for one in waiting))
    Statement.objects.bulk_create([row for row, _ in created])
    links = (make_links(row, found, topics).values() for row, found in created)
    StatementTopic.objects.bulk_create(chain.from_iterable(links))
    touched = {pk for one in waiting for pk in one.touched}
    write_bands({one.article.pk: one.sketch for one in waiting if one.article})
    note_changes(sorted(touched | {row.pk for row, _ in created}))
