from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from statements.admin.public_rows import NeverDeleted, index_after_commit
from statements.importing.ledger import note_changes
from statements.models import Article, Statement


@admin.register(Article)
class ArticleAdmin(NeverDeleted):
    """What is known of an article. Its text is proof and stands fast; documents come in by the importer."""

    list_display = ["__str__", "outlet", "briefing", "language", "imported_at"]
    list_filter = ["outlet", "language"]
    list_select_related = ["outlet", "briefing"]
    search_fields = ["headline", "key", "url"]
    autocomplete_fields = ["outlet", "briefing"]
    readonly_fields = ["key", "sha256", "text", "inferred", "imported_at", "changed_at"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        rows = super().get_queryset(request)
        return rows if request.resolver_match and request.resolver_match.kwargs else rows.defer("text")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Any, form: forms.ModelForm, change: bool) -> None:
        obj.lock(form.changed_data)
        super().save_model(request, obj, form, change)
        index_again(Statement.objects.filter(article=obj))


def index_again(statements: QuerySet[Statement]) -> None:
    """Have the index read statements again whose date, outlet or briefing changed."""
    note_changes(statements.values_list("pk", flat=True))
    index_after_commit()
