from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest

from statements.admin.public_rows import NeverDeleted, acting_editor
from statements.models import Annotation


@admin.register(Annotation)
class AnnotationAdmin(NeverDeleted):
    """Notes on statements; the public ones are printed on the permalink.

    What was written stays, so that the history tells who noted what: a wrong note is made
    internal, and another one written.
    """

    list_display = ["__str__", "statement", "is_public", "author", "created_at"]
    list_filter = ["is_public"]
    list_select_related = ["statement", "author"]
    search_fields = ["body", "statement__public_id"]
    autocomplete_fields = ["statement"]
    readonly_fields = ["author", "created_at", "changed_at"]

    def get_readonly_fields(self, request: HttpRequest, obj: Annotation | None = None) -> list[str]:
        fixed = ["statement", "body"] if obj else []
        return [*fixed, *self.readonly_fields]

    def save_model(self, request: HttpRequest, obj: Any, form: forms.ModelForm, change: bool) -> None:
        obj.author = obj.author or acting_editor(request)
        super().save_model(request, obj, form, change)
