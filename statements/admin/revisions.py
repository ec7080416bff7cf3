"""The history of statements, to read: what changed, from what to what, by whom and why."""

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.forms import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from statements.admin.public_rows import ReadOnly, ReadOnlyInline
from statements.models import Revision
from statements.models.revision_words import LABELS, find_names, tell_side

SHOWN = 100  # characters of a value in a list
LINE = "<p><strong>{}:</strong> <bdi>{}</bdi> → <bdi>{}</bdi></p>"
ROW = '<tr><th scope="row">{}</th><td><bdi>{}</bdi></td><td><bdi>{}</bdi></td></tr>'
TABLE = '<table class="changes"><thead><tr><th></th><th>before</th><th>after</th></tr></thead><tbody>{}</tbody></table>'


def tell_changes(revision: Revision) -> list[tuple[str, str, str]]:
    """Return each field that changed, by its label, with its values in words: without a query after `know_names`."""
    names = revision.known_names if hasattr(revision, "known_names") else find_names([revision])
    before, after = (tell_side(revision.changes, side, names) for side in (0, 1))
    return [(LABELS[field], before[field], after[field]) for field in before]


def know_names(revisions: Iterable[Revision]) -> None:
    """Look the names up that all of these speak of."""
    rows = [revision for revision in revisions if not hasattr(revision, "known_names")]
    names = find_names(rows)
    for row in rows:
        row.known_names = names


class RevisionFormSet(BaseInlineFormSet):
    def get_queryset(self) -> QuerySet[Revision]:
        rows: QuerySet[Revision] = super().get_queryset()
        know_names(rows)
        return rows


class RevisionInline(ReadOnlyInline):
    model = Revision
    formset = RevisionFormSet
    fields = ["version", "changed", "reason", "changed_by", "changed_at"]
    readonly_fields = ["version", "changed", "reason", "changed_by", "changed_at"]

    @admin.display
    def changed(self, revision: Revision) -> SafeString:
        return format_html_join("", LINE, tell_changes(revision))


@admin.register(Revision)
class RevisionAdmin(ReadOnly):
    list_display = ["statement", "version", "in_short", "reason", "changed_by", "changed_at"]
    list_select_related = ["statement", "changed_by"]
    list_per_page = 50
    search_fields = ["statement__public_id", "reason"]
    fields = ["statement", "version", "changed", "reason", "changed_by", "changed_at"]

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        changelist = super().get_changelist_instance(request)
        know_names(changelist.result_list)
        return changelist

    @admin.display(description="changed")
    def in_short(self, revision: Revision) -> SafeString:
        shortened = ([Truncator(words).chars(SHOWN) for words in change] for change in tell_changes(revision))
        return format_html_join("", LINE, shortened)

    @admin.display
    def changed(self, revision: Revision) -> SafeString:
        return format_html(TABLE, format_html_join("", ROW, tell_changes(revision)))
