"""One call of the importer: many documents, each in or out by itself, and a ledger of what happened."""

import logging
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from multiprocessing import get_context
from typing import Any, BinaryIO

import django
from django.db import IntegrityError, transaction
from django.utils import timezone

from statements.extraction import Extraction
from statements.importing.article_import import import_document
from statements.importing.documents import Document
from statements.importing.errors import RejectedSource
from statements.importing.extracting import Vocabulary, extract_document, read_topics
from statements.importing.outlets import outlet_names
from statements.importing.reports import ArticleReport, State
from statements.importing.sources import list_sources, read_documents
from statements.models import ImportRecord, ImportRun

logger = logging.getLogger(__name__)

TRIES = 3  # of a document that another import is writing too
AHEAD = 4  # documents a process has waiting, so that none is idle and memory stays small

Result = ArticleReport | RejectedSource


@dataclass(frozen=True, slots=True)
class Options:
    """How to import: metadata that win over all other, processes to extract with, only look."""

    overrides: Mapping[str, Any] = field(default_factory=dict)
    jobs: int = 1
    dry_run: bool = False


def run_import(
    arguments: Sequence[str], options: Options | None = None, stdin: BinaryIO | None = None
) -> Iterator[Result]:
    """Import what `arguments` name; yield for each document what was done, or why not.

    Each document is one transaction with its own record. A run that is killed leaves an
    ImportRun without an end; the next run does what is left.

    Raises:
        ImportingError: an argument names nothing to read. Nothing was imported.
    """
    options = options or Options()
    sources = list_sources(arguments)
    documents = (
        document
        for source in sources
        for document in read_documents(source, options.overrides, stdin or sys.stdin.buffer)
    )
    return _run(list(arguments), documents, options)


def _run(sources: list[str], documents: Iterable[Document | RejectedSource], options: Options) -> Iterator[Result]:
    run = None if options.dry_run else ImportRun.objects.create(sources=sources)
    seen: dict[str, str] = {}
    vocabulary = Vocabulary(read_topics(), tuple(outlet_names()))
    for document, extraction in _extract_all(documents, vocabulary, options.jobs):
        yield _keep(run, document, extraction, seen)
    if run:
        run.finished_at = timezone.now()
        run.save()


def _extract_all(
    documents: Iterable[Document | RejectedSource], vocabulary: Vocabulary, jobs: int
) -> Iterator[tuple[Document | RejectedSource, Extraction | RejectedSource]]:
    """Pair each document with what is found in it, in order, with `jobs` processes if more than one."""
    if jobs == 1:
        for document in documents:
            yield document, _extract(vocabulary, document)
        return
    # Spawned, not forked: a forked child would share our database connection.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=django.setup) as pool:
        waiting = iter(documents)
        while batch := list(islice(waiting, jobs * AHEAD)):
            yield from zip(batch, pool.map(partial(_extract, vocabulary), batch), strict=True)


def _extract(vocabulary: Vocabulary, document: Document | RejectedSource) -> Extraction | RejectedSource:
    if isinstance(document, RejectedSource):
        return document
    try:
        return extract_document(document, vocabulary)
    except Exception as error:  # a fault of ours in one text must not keep the others out
        logger.exception("Reading %s failed", document.name)
        return RejectedSource(
            document.name, problem=f"made the reader fail ({error!r}).", remedy="Report it, with the document."
        )


def _keep(
    run: ImportRun | None,
    document: Document | RejectedSource,
    extraction: Extraction | RejectedSource,
    seen: dict[str, str],
) -> Result:
    if isinstance(extraction, RejectedSource):
        return _reject(run, extraction)
    if isinstance(document, RejectedSource):
        return _reject(run, document)
    try:
        report = _keep_or_look_again(run, document, extraction, seen)
    except RejectedSource as error:
        return _reject(run, error)
    seen[report.key] = document.name
    return report


def _keep_or_look_again(
    run: ImportRun | None, document: Document, extraction: Extraction, seen: Mapping[str, str]
) -> ArticleReport:
    """Import a document; where another import has just written the same rows, look again and find them."""
    for _ in range(TRIES):
        with suppress(IntegrityError):
            return _keep_whole(run, document, extraction, seen)
    try:
        return _keep_whole(run, document, extraction, seen)
    except IntegrityError as error:
        raise RejectedSource(
            document.name, problem=f"breaks a rule of the archive ({error}).", remedy="Report it, with the document."
        ) from error


@transaction.atomic
def _keep_whole(
    run: ImportRun | None, document: Document, extraction: Extraction, seen: Mapping[str, str]
) -> ArticleReport:
    report = import_document(document, extraction)
    if first := seen.get(report.key):
        raise RejectedSource(
            document.name, problem=f"has the same id or address as {first}.", remedy="Give one of them another."
        )
    if run is None:
        transaction.set_rollback(True)
    else:
        _record(run, report)
    return report


def _record(run: ImportRun, report: ArticleReport) -> None:
    outcome = ImportRecord.Outcome
    count = report.count()
    ImportRecord.objects.create(
        run=run,
        source=report.source[:1000],
        article_id=report.article_id,
        outcome=outcome.CREATED if report.is_new else outcome.CHANGED if report.is_changed else outcome.UNCHANGED,
        created=count[State.NEW],
        changed=count[State.CHANGED] + count[State.MOVED],
        unchanged=count[State.SAME],
        withdrawn=count[State.VANISHED],
        problem=" ".join(report.remarks),
    )


def _reject(run: ImportRun | None, error: RejectedSource) -> RejectedSource:
    if run:
        ImportRecord.objects.create(
            run=run,
            source=error.source[:1000],
            outcome=ImportRecord.Outcome.REJECTED,
            problem=error.problem,
            remedy=error.remedy,
        )
    return error
