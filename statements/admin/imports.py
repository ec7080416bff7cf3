"""The runs of the importer, to read: what each took in, what it refused and why."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from statements.admin.import_counts import Counts, count_records, records_page
from statements.admin.public_rows import ReadOnly
from statements.models import ImportRecord, ImportRun

REJECTED = ImportRecord.Outcome.REJECTED
SILENCE = timedelta(minutes=10)  # longer than a batch takes, or than an import waits for its database
MOST_PROBLEMS = 50  # on the page of a run; its list of records has all
COUNTED = (
    *("documents", "created", "changed", "unchanged", "rejected"),
    *("new_statements", "changed_statements", "withdrawn_statements"),
)


class CountedRuns(ChangeList):
    """A page of runs, whose records are counted in one query for all of them."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        attach_counts(self.result_list)


def attach_counts(runs: Sequence[ImportRun]) -> None:
    counts = count_records(run.pk for run in runs)
    for run in runs:
        run.counts = counts.get(run.pk, Counts())  # type: ignore[attr-defined]  # for the columns below


def counts_of(run: ImportRun) -> Counts:
    counts: Counts = run.counts  # type: ignore[attr-defined]  # by attach_counts
    return counts


def make_column(name: str) -> Callable[[ImportRun], str]:
    @admin.display(description=name.replace("_", " "))
    def column(run: ImportRun) -> str:
        return f"{getattr(counts_of(run), name):,}"

    column.__name__ = name
    return column


@admin.register(ImportRun)
class ImportRunAdmin(ReadOnly):
    list_display = ["started_at", "status", "duration", "given", *map(make_column, COUNTED)]
    list_per_page = 50
    fields = ["status", "documents", "statements", "problems", "given", "started_at", "finished_at", "duration"]

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return CountedRuns

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> ImportRun | None:
        run: ImportRun | None = super().get_object(request, object_id, from_field)
        if run:
            attach_counts([run])
        return run

    @admin.display
    def status(self, run: ImportRun) -> str:
        """A run that was stopped cannot say so: it has no end, and has written nothing for a while."""
        if run.finished_at:
            return "finished"
        return "running" if timezone.now() - (run.active_at or run.started_at) < SILENCE else "stopped half-way"

    @admin.display
    def duration(self, run: ImportRun) -> str:
        end = run.finished_at or run.active_at or run.started_at
        return str(timedelta(seconds=round((end - run.started_at).total_seconds())))

    @admin.display
    def given(self, run: ImportRun) -> str:
        return ", ".join(run.sources)

    @admin.display
    def documents(self, run: ImportRun) -> SafeString:
        counts = counts_of(run)
        links = [(records_page(run=run.pk), counts.documents, "in all")]
        for outcome in ImportRecord.Outcome:
            if number := getattr(counts, outcome.value):
                links.append((records_page(run=run.pk, outcome__exact=outcome.value), number, outcome.label))
        return format_html_join(", ", '<a href="{}">{} {}</a>', links)

    @admin.display
    def statements(self, run: ImportRun) -> str:
        counts = counts_of(run)
        return (
            f"{counts.new_statements} new, {counts.changed_statements} changed or moved, "
            f"{counts.withdrawn_statements} withdrawn"
        )

    @admin.display
    def problems(self, run: ImportRun) -> SafeString | str:
        rejected = list(run.records.filter(outcome=REJECTED)[: MOST_PROBLEMS + 1])
        rows = ((record.source, record.problem, record.remedy) for record in rejected[:MOST_PROBLEMS])
        listed = format_html_join("", "<li><strong>{}</strong> {} {}</li>", rows)
        if len(rejected) > MOST_PROBLEMS:
            rest = records_page(run=run.pk, outcome__exact=REJECTED.value)
            listed += format_html('<li><a href="{}">All rejected documents</a></li>', rest)
        return format_html("<ul>{}</ul>", listed) if rejected else "none"
