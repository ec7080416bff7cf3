"""What an import has still to write: many rows at once, since row by row a library takes hours."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from statements.extraction import FoundFigure, FoundTopic
from statements.importing.candidates import write_candidates
from statements.importing.duplicates import repeats, write_bands
from statements.importing.figure_rows import make_figures
from statements.importing.ledger import note_changed_articles, note_changed_briefings, note_changes
from statements.importing.speakers import Resolved
from statements.importing.topic_links import make_links
from statements.models import Article, Figure, Statement, StatementTopic, Topic


@dataclass(frozen=True, slots=True)
class Created:
    """A statement to write, what it is about, who may have said it, and what figures it claims."""

    row: Statement
    topics: Sequence[FoundTopic]
    who: Resolved
    figures: Sequence[FoundFigure] = ()


@dataclass(slots=True)
class Writes:
    """The statements that one document adds, with their topics, and the ids of those that the index must read again.

    `article` is the document's, written already, and `sketch` is of its text. All statements of
    `touched_articles` and `touched_briefings` must be read again, too.
    """

    article: Article | None = None
    sketch: tuple[int, ...] = ()
    created: list[Created] = field(default_factory=list)
    touched: set[int] = field(default_factory=set)
    touched_articles: set[int] = field(default_factory=set)
    touched_briefings: set[int] = field(default_factory=set)


def write_all(writes: Iterable[Writes], topics: Mapping[str, Topic]) -> None:
    """Write what is waiting, in as few commands to the database as it takes. The caller holds the transaction."""
    waiting = list(writes)
    created = list(chain.from_iterable(one.created for one in waiting))
    Statement.objects.bulk_create([one.row for one in created])
    links = (make_links(one.row, one.topics, topics).values() for one in created)
    StatementTopic.objects.bulk_create(chain.from_iterable(links))
    Figure.objects.bulk_create(chain.from_iterable(make_figures(one.row, one.figures) for one in created))
    write_candidates({one.row: one.who for one in created}, are_new=True)
    write_bands({one.article.pk: () if repeats(one.article) else one.sketch for one in waiting if one.article})
    touched = {pk for one in waiting for pk in one.touched}
    note_changes(sorted(touched | {one.row.pk for one in created}))
    note_changed_articles(*sorted({pk for one in waiting for pk in one.touched_articles}))
    note_changed_briefings(*sorted({pk for one in waiting for pk in one.touched_briefings}))
