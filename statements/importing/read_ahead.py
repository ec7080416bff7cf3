"""Extraction of many documents, in this process or ahead of the writer in others."""

import logging
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from statements.importing.batches import Batch
from statements.importing.documents import Document
from statements.importing.errors import ImportingError, RejectedSource
from statements.importing.extracting import Found, read_document
from statements.importing.reader_process import set_up
from statements.importing.vocabulary import Vocabulary

logger = logging.getLogger(__name__)

AHEAD = 2  # batches waiting for each process: none is idle, and memory stays small

Result = Found | RejectedSource


def read_ahead(batches: Iterable[Batch], vocabulary: Vocabulary, jobs: int) -> Iterator[tuple[Batch, list[Result]]]:
    """Pair each batch, in order, with what is found in its fresh documents.

    Raises:
        ImportingError: a process died; what was written stays.
    """
    if jobs == 1:
        for batch in batches:
            yield batch, read_batch(batch.fresh, vocabulary)
        return
    try:
        yield from _read_in_processes(batches, vocabulary, jobs)
    except BrokenProcessPool as error:
        raise ImportingError(
            "A process that reads documents",
            problem="was stopped from outside, perhaps for want of memory.",
            remedy="Import again with --jobs 1: what is in stays in.",
        ) from error


def _read_in_processes(
    batches: Iterable[Batch], vocabulary: Vocabulary, jobs: int
) -> Iterator[tuple[Batch, list[Result]]]:
    waiting: deque[tuple[Batch, Future[list[Result]]]] = deque()
    # Spawned, not forked: a forked child would share our database connection.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=set_up) as pool:
        try:
            for batch in batches:
                waiting.append((batch, pool.submit(read_batch, batch.fresh, vocabulary)))
                if len(waiting) > jobs * AHEAD:
                    batch, found = waiting.popleft()
                    yield batch, found.result()
            for batch, found in waiting:
                yield batch, found.result()
        finally:
            pool.shutdown(cancel_futures=True)  # who stops an import need not wait for what was not begun


def read_batch(documents: Sequence[Document], vocabulary: Vocabulary) -> list[Result]:
    return [_read(document, vocabulary) for document in documents]


def _read(document: Document, vocabulary: Vocabulary) -> Result:
    try:
        return read_document(document, vocabulary)
    except RejectedSource as error:
        return error
    except ImportingError:  # no fault of the document: no other could be read either
        raise
    except Exception as error:  # a fault of ours in one text must not keep the others out
        logger.exception("Reading %s failed", document.name)
        return RejectedSource(
            document.name, problem=f"made the reader fail ({error!r}).", remedy="Report it, with the document."
        )
