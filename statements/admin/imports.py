from django.contrib import admin
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest

from statements.admin.public_rows import ReadOnly, ReadOnlyInline
from statements.models import ImportRecord, ImportRun


class ImportRecordInline(ReadOnlyInline):
    model = ImportRecord
    fields = ["source", "article", "outcome", "created", "changed", "unchanged", "withdrawn", "problem", "remedy"]
    raw_id_fields = ["article"]
    show_change_link = True


@admin.register(ImportRun)
class ImportRunAdmin(ReadOnly):
    list_display = ["started_at", "finished_at", "sources", "documents", "rejected"]
    inlines = [ImportRecordInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[ImportRun]:
        rejected = Count("records", filter=Q(records__outcome=ImportRecord.Outcome.REJECTED))
        rows: QuerySet[ImportRun] = super().get_queryset(request)
        return rows.annotate(document_count=Count("records"), rejected_count=rejected)

    @admin.display(description="documents")
    def documents(self, run: ImportRun) -> int:
        return run.document_count  # type: ignore[attr-defined, no-any-return]  # counted by get_queryset

    @admin.display(description="rejected")
    def rejected(self, run: ImportRun) -> int:
        return run.rejected_count  # type: ignore[attr-defined, no-any-return]  # counted by get_queryset


@admin.register(ImportRecord)
class ImportRecordAdmin(ReadOnly):
    list_display = ["source", "outcome", "created", "changed", "unchanged", "withdrawn", "problem"]
    list_filter = ["outcome"]
    search_fields = ["source", "problem"]
