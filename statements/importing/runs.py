"""One call of the importer: many documents, each in or out by itself, and a ledger of what happened."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, BinaryIO

from django.utils import timezone

from statements.importing.article_import import Reading
from statements.importing.batches import DOCUMENTS, Batch, Fresh, Sorting, gather
from statements.importing.documents import Document
from statements.importing.errors import RejectedSource
from statements.importing.extracting import Found
from statements.importing.fingerprints import hash_rules
from statements.importing.keeping import Item, Keeper, Result
from statements.importing.outages import outlast
from statements.importing.outlets import outlet_names
from statements.importing.read_ahead import read_ahead
from statements.importing.sources import list_sources, read_documents
from statements.importing.topic_terms import read_topics
from statements.importing.vocabulary import Vocabulary
from statements.models import ImportRun


@dataclass(frozen=True, slots=True)
class Options:
    """How to import: metadata that win over all other, processes to extract with, only look.

    With `reread` documents are read again that were read before by the same rules, for instance
    after an editor gave up a lock. `together` documents at most are one transaction.
    """

    overrides: Mapping[str, Any] = field(default_factory=dict)
    jobs: int = 1
    dry_run: bool = False
    reread: bool = False
    together: int = DOCUMENTS


def run_import(
    arguments: Sequence[str], options: Options | None = None, stdin: BinaryIO | None = None
) -> Iterator[Result]:
    """Import what `arguments` name; yield for each document what was done, or why not.

    Each batch of documents is one transaction with its records. A run that is killed leaves an
    ImportRun without an end; the next run does what is left.

    Raises:
        ImportingError: an argument names nothing to read, and nothing was imported; or the run
            cannot go on, and what was reported is in.
    """
    options = options or Options()
    sources = list_sources(arguments)
    documents = (
        document
        for source in sources
        for document in read_documents(source, options.overrides, stdin or sys.stdin.buffer)
    )
    return import_documents(list(arguments), documents, options)


def import_documents(
    sources: list[str], documents: Iterable[Document | RejectedSource], options: Options
) -> Iterator[Result]:
    """Import documents that were read already; `sources` say where they came from. Otherwise as `run_import`."""
    run = None if options.dry_run else outlast(lambda: ImportRun.objects.create(sources=sources))
    vocabulary = outlast(lambda: Vocabulary(read_topics(), tuple(outlet_names())))
    rules = outlast(lambda: hash_rules(vocabulary))
    sorting = Sorting(rules, reread=options.reread)
    batches = (sorting.sort_out(piece) for piece in gather(documents, options.together))
    keeper = Keeper(run)
    for batch, found in read_ahead(batches, vocabulary, options.jobs):
        yield from keeper.keep(_put_together(batch, found))
    if run:
        run.finished_at = timezone.now()
        outlast(partial(run.save, update_fields=["finished_at"]))  # records keep its sign of life


def _put_together(batch: Batch, found: Sequence[Found | RejectedSource]) -> list[Item]:
    """Put what was found in the fresh documents in their places in the batch."""
    results = iter(found)
    return [_pair(item, next(results)) if isinstance(item, Fresh) else item for item in batch.items]


def _pair(fresh: Fresh, found: Found | RejectedSource) -> Item:
    return found if isinstance(found, RejectedSource) else Reading(fresh.document, found, fresh.fingerprint)
