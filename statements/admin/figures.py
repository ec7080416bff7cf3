"""The figures of a statement on its page: an editor corrects what the rules have read, or takes it away."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from statements.models import Figure
from statements.models.figure import UNITS

UNIT_CHOICES = [("", "(things are counted)"), *UNITS.items()]


class FigureForm(forms.ModelForm):
    unit = forms.ChoiceField(choices=UNIT_CHOICES, required=False)

    class Meta:
        model = Figure
        fields = ["low", "high", "includes_bound", "unit", "counted", "refused"]
        labels = {"includes_bound": "bound included", "refused": "no such figure"}
        help_texts = {"refused": "Tick it where the words claim no figure: no import brings it back."}

    def clean_counted(self) -> str:
        return " ".join(self.cleaned_data["counted"].split())


class FigureFormSet(forms.BaseInlineFormSet):
    def add_fields(self, form: Any, index: int | None) -> None:
        """Know those, too, that were taken away: they can be brought back."""
        super().add_fields(form, index)
        form.fields["id"].queryset = Figure.every.all()

    def clean(self) -> None:
        super().clean()
        if self.has_changed() and not self.data.get("reason", "").strip():
            raise forms.ValidationError("Say above, in a few words, why you change a figure: readers will ask.")


class FigureInline(admin.TabularInline):
    model = Figure
    form = FigureForm
    formset = FigureFormSet
    fields = ["printed", "low", "high", "includes_bound", "unit", "counted", "refused", "origin"]
    readonly_fields = ["printed", "origin"]
    extra = 0
    can_delete = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Figure]:
        return Figure.every.select_related("statement__article").order_by("start")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("statements.change_statement")  # what a statement claims is a part of it

    @admin.display(description="as printed")
    def printed(self, figure: Figure) -> str:
        return figure.statement.article.text[figure.start : figure.end] if figure.pk else ""
