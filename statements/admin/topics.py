from django.contrib import admin
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest

from statements.admin.public_rows import PublicRowAdmin
from statements.models import Topic


@admin.register(Topic)
class TopicAdmin(PublicRowAdmin):
    list_display = ["name", "slug", "statement_count", "wikidata", "unbis"]
    search_fields = ["name", "description"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Topic]:
        counted = Count("statement_links", filter=Q(statement_links__refused=False))
        rows: QuerySet[Topic] = super().get_queryset(request)
        return rows.annotate(statement_count=counted)

    @admin.display(description="statements", ordering="statement_count")
    def statement_count(self, topic: Topic) -> int:
        return topic.statement_count  # type: ignore[attr-defined, no-any-return]  # counted by get_queryset
