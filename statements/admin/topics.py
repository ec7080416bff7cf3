from functools import partial
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.html import format_html

from statements.admin.public_rows import PublicRowAdmin
from statements.admin.topic_actions import PAGE, application_page, application_url, show_application
from statements.importing.topic_terms import LISTS
from statements.models import Topic, TopicTerm


class TopicTermInline(admin.TabularInline):
    model = TopicTerm
    extra = 3
    verbose_name = "phrase"
    verbose_name_plural = "phrases: whole words, any case; cease-fire also finds ceasefire, denuclear* any ending"


@admin.register(Topic)
class TopicAdmin(PublicRowAdmin):
    list_display = ["name", "broader", "slug", "statement_count", "wikidata", "unbis"]
    list_select_related = ["broader"]
    ordering = ["name"]  # the counts of get_queryset would drop that of the model
    search_fields = ["name", "description", "terms__phrase"]
    autocomplete_fields = ["broader"]
    inlines = [TopicTermInline]
    actions = [show_application]

    def get_urls(self) -> list[URLPattern]:
        own = path("application/", self.admin_site.admin_view(partial(application_page, self)), name=PAGE)
        return [own, *super().get_urls()]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Topic]:
        counted = Count("statement_links", filter=Q(statement_links__refused=False))
        rows: QuerySet[Topic] = super().get_queryset(request)
        return rows.annotate(statement_count=counted)

    @admin.display(description="statements", ordering="statement_count")
    def statement_count(self, topic: Topic) -> int:
        return topic.statement_count  # type: ignore[attr-defined, no-any-return]  # counted by get_queryset

    def save_formset(self, request: HttpRequest, form: forms.ModelForm, formset: Any, change: bool) -> None:
        """Claim the lists that the editor changed, so that no seed file undoes it, and say what is left to do."""
        super().save_formset(request, form, formset, change)
        claimed = _name_lists(formset)
        if claimed:
            topic: Topic = form.instance
            topic.lock(claimed)
            topic.save()
            address = application_url(Topic.objects.filter(pk=topic.pk))
            told = "Statements that are there already keep their topics: "
            link = format_html('{}<a href="{}">show what the new phrases would change</a>.', told, address)
            self.message_user(request, link, messages.WARNING)


def _name_lists(formset: Any) -> set[str]:
    """Which of the lists an editor changed, in the names of seed files."""
    touched = {row.excludes for row in [*formset.new_objects, *formset.deleted_objects]}
    for row, fields in formset.changed_objects:
        touched |= {False, True} if "excludes" in fields else {row.excludes}
    return {name for name, excludes in LISTS.items() if excludes in touched}
