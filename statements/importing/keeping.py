"""A batch of documents to rows, in one transaction: all of it is in, with its records, or nothing."""

import logging
from collections import ChainMap
from collections.abc import Sequence
from contextlib import suppress

from django.db import DataError, IntegrityError, InterfaceError, OperationalError, transaction

from statements.importing.article_import import Reading, import_document
from statements.importing.catalogue import Catalogue
from statements.importing.duplicates import Copies
from statements.importing.errors import ImportingError, RejectedSource
from statements.importing.outages import outlast
from statements.importing.reports import ArticleReport
from statements.importing.run_records import write_records
from statements.importing.writes import Writes, write_all
from statements.models import ImportRun
from statements.models.proof import hash_text

logger = logging.getLogger(__name__)

BROKEN_RULES = (IntegrityError, DataError)  # what a row can break when it is written with others
TRIES = 3  # of a document that another import is writing too

Item = Reading | ArticleReport | RejectedSource
Result = ArticleReport | RejectedSource


class Keeper:
    """Writes the batches of one run. Without a `run` it only looks: nothing stays."""

    def __init__(self, run: ImportRun | None) -> None:
        self._run = run
        self._catalogue: Catalogue | None = None
        self._careful = False
        self._names: dict[str, str] = {}  # article key: the document of this run that has it

    def keep(self, batch: Sequence[Item]) -> list[Result]:
        """Bring the archive in line with a batch, and say of each document what was done, or why not.

        A document that cannot be an article is left out. Where another import has just written
        the same rows, each document is looked at again by itself, and finds them.

        Raises:
            ImportingError: the database is gone, or full. Nothing of the batch is in.
        """
        with suppress(*BROKEN_RULES):
            return self._keep_together(batch)
        self._careful = True
        try:
            return [self._keep_alone(item) for item in batch]
        finally:
            self._careful = False

    def _keep_alone(self, item: Item) -> Result:
        for _ in range(TRIES):
            with suppress(*BROKEN_RULES):
                return self._keep_together([item])[0]
        try:
            return self._keep_together([item])[0]
        except BROKEN_RULES as error:
            return self._keep_together([_refuse(item, error)])[0]

    def _keep_together(self, batch: Sequence[Item]) -> list[Result]:
        results = outlast(lambda: self._attempt(batch))
        self._names.update({result.key: result.source for result in results if isinstance(result, ArticleReport)})
        return results

    def _attempt(self, batch: Sequence[Item]) -> list[Result]:
        try:
            return self._write(batch, ChainMap({}, self._names))
        except BaseException:
            self._catalogue = None  # it may hold rows that were rolled back
            raise

    @transaction.atomic
    def _write(self, batch: Sequence[Item], names: ChainMap[str, str]) -> list[Result]:
        writes: list[Writes] = []
        self._known().begin_batch()
        copies = _look_for_copies(batch)
        results = [self._write_one(item, names, writes, copies) for item in batch]
        write_all(writes, self._known().topics)
        if self._run:
            write_records(self._run, results)
        else:
            transaction.set_rollback(True)
            self._catalogue = None
        return results

    def _write_one(self, item: Item, names: ChainMap[str, str], writes: list[Writes], copies: Copies) -> Result:
        if isinstance(item, RejectedSource):
            return item
        try:
            if isinstance(item, ArticleReport):
                _refuse_namesake(item, names)
                report, own = item, Writes()
            else:
                report, own = self._import(item, names, copies)
        except RejectedSource as error:
            return error
        names[report.key] = report.source
        writes.append(own)
        if own.article:
            copies.learn(own.article, own.sketch, report.statements)
        return report

    def _import(self, reading: Reading, names: ChainMap[str, str], copies: Copies) -> tuple[ArticleReport, Writes]:
        try:
            with transaction.atomic():
                report, own = import_document(reading, self._known(), copies)
                _refuse_namesake(report, names)
                return report, own
        except Exception as error:  # a fault of ours in one document must not keep the others out
            self._catalogue = None  # it may hold rows that were rolled back
            if isinstance(error, ImportingError | IntegrityError | OperationalError | InterfaceError):
                raise
            logger.exception("Writing %s failed", reading.document.name)
            raise _refuse(reading, error) from error

    def _known(self) -> Catalogue:
        self._catalogue = self._catalogue or Catalogue(careful=self._careful)
        return self._catalogue


def _look_for_copies(batch: Sequence[Item]) -> Copies:
    readings = [item for item in batch if isinstance(item, Reading)]
    return Copies.of_batch(
        [hash_text(reading.document.text) for reading in readings], [reading.found.sketch for reading in readings]
    )


def _refuse(item: Item, error: Exception) -> RejectedSource:
    source = item.document.name if isinstance(item, Reading) else item.source
    return RejectedSource(
        source, problem=f"breaks a rule of the archive ({error}).", remedy="Report it, with the document."
    )


def _refuse_namesake(report: ArticleReport, names: ChainMap[str, str]) -> None:
    if first := names.get(report.key):
        raise RejectedSource(
            report.source, problem=f"has the same id or address as {first}.", remedy="Give one of them another."
        )
