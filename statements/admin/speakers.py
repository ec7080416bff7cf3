from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from statements.admin.office_names import name_office
from statements.admin.public_rows import PublicRowAdmin
from statements.admin.speaker_actions import merge_chosen
from statements.importing.names import fold_name
from statements.models import Office, Speaker, SpeakerName


class SpeakerNameInline(admin.TabularInline):
    model = SpeakerName
    extra = 1


class OfficeInline(admin.TabularInline):
    model = Office
    extra = 1


@admin.register(Speaker)
class SpeakerAdmin(PublicRowAdmin):
    list_display = ["name", "kind", "last_office", "slug"]
    list_filter = ["kind"]
    search_fields = ["name", "names__name"]
    inlines = [SpeakerNameInline, OfficeInline]
    actions = [merge_chosen]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Speaker]:
        return super().get_queryset(request).prefetch_related("offices")

    @admin.display(description="office")
    def last_office(self, speaker: Speaker) -> str:
        return name_office(speaker, None)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Keep the look-up form of each name, and no seed file from undoing the editor's list."""
        rows = formset.save(commit=False)
        for row in rows:
            if isinstance(row, SpeakerName):
                row.folded = fold_name(row.name)
            row.save()
        for row in formset.deleted_objects:
            row.delete()
        formset.save_m2m()
        if formset.has_changed():
            speaker: Speaker = form.instance
            speaker.lock(["names" if formset.model is SpeakerName else "offices"])
            speaker.save()

    def save_related(self, request: HttpRequest, form: forms.ModelForm, formsets: Any, change: bool) -> None:
        """A speaker can always be found by the name of the page."""
        super().save_related(request, form, formsets, change)
        speaker: Speaker = form.instance
        SpeakerName.objects.get_or_create(
            speaker=speaker, name=speaker.name, defaults={"folded": fold_name(speaker.name)}
        )
