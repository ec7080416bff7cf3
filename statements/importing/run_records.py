"""The ledger of a run: one record for each document, in or out."""

from collections.abc import Sequence

from django.utils import timezone

from statements.importing.errors import RejectedSource
from statements.importing.reports import ArticleReport, State
from statements.models import ImportRecord, ImportRun

Outcome = ImportRecord.Outcome


def write_records(run: ImportRun, results: Sequence[ArticleReport | RejectedSource]) -> None:
    ImportRun.objects.filter(pk=run.pk).update(active_at=timezone.now())
    ImportRecord.objects.bulk_create(_make_record(run, result) for result in results)


def _make_record(run: ImportRun, result: ArticleReport | RejectedSource) -> ImportRecord:
    record = ImportRecord(run=run, source=result.source[:1000])
    if isinstance(result, RejectedSource):
        record.outcome, record.problem, record.remedy = Outcome.REJECTED, result.problem, result.remedy
        return record
    count = result.count()
    record.article_id = result.article_id
    record.outcome = Outcome.CREATED if result.is_new else Outcome.CHANGED if result.is_changed else Outcome.UNCHANGED
    record.created = count[State.NEW]
    record.changed = count[State.CHANGED] + count[State.MOVED]
    record.unchanged = count[State.SAME]
    record.withdrawn = count[State.VANISHED]
    record.problem = " ".join(result.remarks)
    return record
