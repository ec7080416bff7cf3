from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from statements.admin.article_adding import add_page
from statements.admin.import_counts import link_to, records_page
from statements.admin.phrase_lines import name_fields
from statements.admin.public_rows import NeverDeleted, index_after_commit
from statements.importing.duplicates import lead_on, name_kind, name_kinds_again
from statements.importing.ledger import note_changed_articles
from statements.models import Article

COPY = ["copy_of", "copy_kind"]
LATEST = 10  # imports shown


class ArticleForm(forms.ModelForm):
    """Says of what kind a copy is by itself; only the original is for an editor to choose."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "copy_of" in self.fields:  # not for those who may only look
            self.fields["copy_of"].widget.can_add_related = False  # it must be here already

    def clean_copy_of(self) -> Article | None:
        original: Article | None = self.cleaned_data["copy_of"]
        if original and original.pk == self.instance.pk:
            raise ValidationError("An article is no copy of itself. Choose another.")
        if original and original.copy_of_id:
            raise ValidationError(f"That is a copy itself. Choose its original, article {original.copy_of_id}.")
        return original

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        original, outlet = cleaned.get("copy_of"), cleaned.get("outlet")
        self.instance.copy_kind = name_kind(outlet.pk, self.instance.sha256, original) if original and outlet else ""
        return cleaned


@admin.register(Article)
class ArticleAdmin(NeverDeleted):
    """What is known of an article. Its text is proof and stands fast; what an editor adds comes in by the importer."""

    form = ArticleForm
    list_display = ["__str__", "outlet", "briefing", "language", "copy_kind", "imported_at"]
    list_filter = ["copy_kind", "outlet", "language"]
    list_select_related = ["outlet", "briefing"]
    search_fields = ["headline", "key", "url"]
    autocomplete_fields = ["outlet", "briefing", "copy_of"]
    readonly_fields = [
        *("key", "copy_kind", "copies", "read_by_rule", "media_type", "encoding", "source_sha256", "sha256", "text"),
        *("imported_at", "changed_at", "imports"),
    ]
    fieldsets = [
        (None, {"fields": ["outlet", "briefing", "url", "headline", "byline", "language"]}),
        (None, {"fields": ["published_on", "retrieved_on", "read_by_rule"]}),
        ("Copies", {"fields": ["copy_of", "copy_kind", "copies"]}),
        ("As received", {"fields": ["key", "media_type", "encoding", "source_sha256", "sha256"]}),
        ("Imports", {"fields": ["imported_at", "changed_at", "imports"]}),
        ("Text", {"fields": ["text"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        rows = super().get_queryset(request)
        return rows if request.resolver_match and request.resolver_match.kwargs else rows.defer("text")

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return add_page(self, request)

    @admin.display(description="read off the text by rule")
    def read_by_rule(self, article: Article) -> str:
        return name_fields(article, article.inferred)

    @admin.display
    def copies(self, article: Article) -> SafeString | str:
        rows = article.copies.defer("text").select_related("outlet").order_by("pk")
        return format_html_join(", ", "{} ({})", ((link_to(copy), copy.outlet) for copy in rows)) or "none"

    @admin.display
    def imports(self, article: Article) -> SafeString:
        latest = article.import_records.select_related("run").order_by("-pk")[:LATEST]
        rows = ((link_to(record.run), record.outcome, record.problem) for record in latest)
        listed = format_html_join("", "<li>{}: {} {}</li>", rows)
        return format_html('<ul>{}</ul><a href="{}">All records</a>', listed, records_page(article=article.pk))

    def save_model(self, request: HttpRequest, obj: Any, form: forms.ModelForm, change: bool) -> None:
        obj.lock(form.changed_data)
        if "copy_of" in form.changed_data:
            obj.lock(COPY)
            obj.fingerprint = ""
            told = "The next import of this article settles which statements it has of its own."
            self.message_user(request, told, messages.WARNING)
        super().save_model(request, obj, form, change)
        lead_on(obj)
        if "outlet" in form.changed_data:
            name_kinds_again(obj)
        note_changed_articles(obj.pk)
        index_after_commit()
