from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join

from statements.admin.figures import FigureInline
from statements.admin.office_names import tell_apart
from statements.admin.public_rows import NeverDeleted, acting_editor, index_after_commit
from statements.admin.revisions import RevisionInline
from statements.admin.statement_actions import (
    check_chosen,
    restore_chosen,
    set_speaker_of_chosen,
    withdraw_chosen,
)
from statements.admin.statement_filters import TopicFilter, UndecidedFilter
from statements.admin.statement_form import StatementForm
from statements.importing.decisions import CORRECTABLE, choose_topics, correct, correct_figures
from statements.models import Annotation, Figure, Statement
from statements.models.proof import cut_words

SHOWN = 100  # characters of a passage in the list


class AnnotationInline(admin.StackedInline):
    """Notes to add, and those there are. What was noted stays; its own page makes it public or takes it back."""

    model = Annotation
    extra = 0
    fields = ["body", "is_public", "author", "created_at"]
    readonly_fields = ["author", "created_at"]
    can_delete = False
    show_change_link = True

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Statement)
class StatementAdmin(NeverDeleted):
    """Editors say who spoke, what kind of speech it is and what it is about; they annotate, check and withdraw."""

    form = StatementForm
    list_display = ["passage_start_words", "speaker", "kind", "outlet", "said", "review"]
    list_filter = [
        "review",
        "kind",
        TopicFilter,
        "article__outlet",
        UndecidedFilter,
        ("speaker", admin.EmptyFieldListFilter),
    ]
    search_fields = ["public_id", "speaker__name", "passage_text"]
    search_help_text = "Words of the passage, a speaker's name or a statement's id."
    autocomplete_fields = ["speaker", "relayed_from"]
    readonly_fields = [
        *("permalink", "words", "printed_passage", "printed_source", "may_be", "place", "review", "rule", "version"),
    ]
    fieldsets = [
        (None, {"fields": ["permalink", "words", "printed_passage", "printed_source", "may_be", "place"]}),
        ("Decide", {"fields": ["speaker", "relayed_from", "kind", "topics_now", "reason", "seen"]}),
        ("Record", {"fields": ["review", "version", "rule"]}),
    ]
    inlines = [FigureInline, AnnotationInline, RevisionInline]
    actions = [check_chosen, set_speaker_of_chosen, withdraw_chosen, restore_chosen]
    list_per_page = 50

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Statement]:
        return Statement.objects.for_cards()

    @admin.display(description="passage")
    def passage_start_words(self, statement: Statement) -> str:
        return statement.passage_text[:SHOWN]

    @admin.display(ordering="article__outlet__name")
    def outlet(self, statement: Statement) -> str:
        return statement.article.outlet.name

    @admin.display(ordering="article__briefing__earliest")
    def said(self, statement: Statement) -> str:
        return statement.article.briefing.date_edtf or "not known"

    @admin.display
    def permalink(self, statement: Statement) -> str:
        return format_html('<a href="{0}">{0}</a>', statement.get_absolute_url())

    @admin.display
    def words(self, statement: Statement) -> str:
        return cut_words(statement.article.text, statement.content)

    @admin.display(description="passage, as printed")
    def printed_passage(self, statement: Statement) -> str:
        return statement.passage_text

    @admin.display(description="speaker and cue, as printed")
    def printed_source(self, statement: Statement) -> str:
        text = statement.article.text
        return f"{cut_words(text, statement.source) or '(none)'} / {cut_words(text, statement.cue) or '(none)'}"

    @admin.display(description="which may mean")
    def may_be(self, statement: Statement) -> str:
        """Buttons that say whom the printed name means: one click decides."""
        rows = statement.speaker_candidates.select_related("speaker").prefetch_related("speaker__offices")
        day = statement.article.briefing.day
        rows = rows.annotate(number=Count("speaker__statements"))
        buttons = [(row.speaker_id, row.speaker, tell_apart(row.speaker, day, row.number)) for row in rows]
        choice = '<p><button class="button" name="candidate" value="{}">{}</button> {}</p>'
        return format_html_join("", choice, buttons) or "(no choice to make)"

    @admin.display(description="in")
    def place(self, statement: Statement) -> str:
        article = statement.article
        return format_html('<a href="{}">{}</a>, {}', article.get_absolute_url(), article, article.outlet)

    def save_model(self, request: HttpRequest, obj: Statement, form: forms.ModelForm, change: bool) -> None:
        """Leave all writing to the decisions, which keep the history and tell the index."""
        editor, reason = acting_editor(request), form.cleaned_data["reason"].strip()
        values = {name: form.cleaned_data[name] for name in form.changed_data if name in CORRECTABLE}
        if form.cleaned_data["candidate"]:
            values["speaker"] = form.cleaned_data["candidate"]
        if values:
            correct(obj, by=editor, reason=reason, **values)
        if "topics_now" in form.changed_data:
            choose_topics(obj, form.cleaned_data["topics_now"], by=editor, reason=reason)
        index_after_commit()

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        if formset.model is Figure:
            changed = formset.save(commit=False)
            reason = form.cleaned_data["reason"].strip()
            if correct_figures(form.instance, changed, by=acting_editor(request), reason=reason):
                index_after_commit()
            return
        for row in formset.save(commit=False):
            if isinstance(row, Annotation) and row.author_id is None:
                row.author = acting_editor(request)
            row.save()
