from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from statements.admin.import_counts import link_to
from statements.admin.public_rows import ReadOnly
from statements.models import ImportRecord


class OfOneRow(admin.SimpleListFilter):
    """Keeps the records of one run, or of one article, to which other pages link. Shown only while it does."""

    parameter_name: str

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        chosen = request.GET.get(self.parameter_name, "")
        return [(chosen, f"number {chosen}")] if chosen else []

    def queryset(self, request: HttpRequest, queryset: QuerySet[ImportRecord]) -> QuerySet[ImportRecord]:
        chosen = self.value() or ""
        if not chosen:
            return queryset
        return queryset.filter(**{self.parameter_name: chosen}) if chosen.isdecimal() else queryset.none()


class OfRun(OfOneRow):
    title = parameter_name = "run"


class OfArticle(OfOneRow):
    title = parameter_name = "article"


@admin.register(ImportRecord)
class ImportRecordAdmin(ReadOnly):
    """What an import did with each document, problems in words."""

    list_display = [
        *("source", "outcome", "its_article", "created", "changed", "unchanged", "withdrawn", "said", "its_run"),
    ]
    list_filter = ["outcome", OfRun, OfArticle]
    search_fields = ["source", "problem"]
    show_full_result_count = False  # to count all there ever were, on each page, costs more than it tells

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        """The newest first, but those of one run as they came."""
        return ("pk",) if OfRun.parameter_name in request.GET else ("-pk",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[ImportRecord]:
        rows: QuerySet[ImportRecord] = super().get_queryset(request)
        return rows.select_related("run", "article").defer("article__text")

    @admin.display(description="article")
    def its_article(self, record: ImportRecord) -> SafeString | str:
        return link_to(record.article) if record.article else "–"

    @admin.display(description="run")
    def its_run(self, record: ImportRecord) -> SafeString:
        return link_to(record.run)

    @admin.display(description="problem or remark")
    def said(self, record: ImportRecord) -> str:
        return f"{record.problem} {record.remedy}".strip()
