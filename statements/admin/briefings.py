from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString

from statements.admin.phrase_lines import PhraseLines, list_phrases, name_fields
from statements.admin.public_rows import PublicRowAdmin, SlugForm, index_after_commit
from statements.importing.ledger import note_changed_briefings
from statements.models import Briefing


class BriefingForm(SlugForm):
    date_evidence = PhraseLines(
        required=False,
        help_text="The words that prove the date, as printed in the source, one phrase a line. "
        "What is not printed there stands in square brackets.",
    )

    def clean_date_evidence(self) -> list[str]:
        """Leave phrases that the editor did not touch as they were printed, line breaks and all."""
        phrases: list[str] = self.cleaned_data["date_evidence"]
        return phrases if "date_evidence" in self.changed_data else self.instance.date_evidence


class DoubtFilter(admin.SimpleListFilter):
    title = "date in doubt"
    parameter_name = "doubt"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "Yes"), ("no", "No")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Briefing]) -> QuerySet[Briefing]:
        if self.value() == "yes":
            return queryset.exclude(date_doubt="")
        return queryset.filter(date_doubt="") if self.value() == "no" else queryset


@admin.register(Briefing)
class BriefingAdmin(PublicRowAdmin):
    form = BriefingForm
    list_display = ["title", "kind", "place", "date_edtf", "is_in_doubt"]
    list_filter = [DoubtFilter, "kind"]
    search_fields = ["title", "place"]
    lists = {"date_evidence": "printed_evidence"}
    readonly_fields = ["earliest", "latest", "read_by_rule"]
    prepopulated_fields = {"slug": ["title"]}

    @admin.display(description="date evidence")
    def printed_evidence(self, briefing: Briefing) -> SafeString | str:
        return list_phrases(briefing.date_evidence)

    @admin.display(description="read off the text by rule")
    def read_by_rule(self, briefing: Briefing) -> str:
        return name_fields(briefing, briefing.inferred)

    @admin.display(description="date in doubt", boolean=True)
    def is_in_doubt(self, briefing: Briefing) -> bool:
        return bool(briefing.date_doubt)

    def save_model(self, request: HttpRequest, obj: Any, form: forms.ModelForm, change: bool) -> None:
        """Keep imports off the proof of a date that the editor has set: it proves the date they read."""
        if change and "date_edtf" in form.changed_data:
            obj.lock(["date_evidence", "date_doubt"])
        super().save_model(request, obj, form, change)
        if "date_edtf" in form.changed_data:
            note_changed_briefings(obj.pk)
            index_after_commit()
