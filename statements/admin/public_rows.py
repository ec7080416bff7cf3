"""What the admin pages of all public rows share: nothing is deleted, addresses redirect, editors' work stays."""

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.http import HttpRequest

from statements.importing.ledger import retire
from statements.models import RetiredAddress
from statements.models.editor_locks import EditorLocks
from statements.search import sync


def index_after_commit() -> None:
    """Have the index take the change in as soon as it is certain. Should that fail, `sync_search` does it later."""
    transaction.on_commit(sync, robust=True)


def acting_editor(request: HttpRequest) -> User:
    """Return who is signed in; the admin lets nobody else through."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


class NeverDeleted(admin.ModelAdmin):
    """Public things are withdrawn, merged or renamed, never deleted."""

    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}  # of an address typed without one

    class Media:
        css: ClassVar = {"all": ["css/admin.css"]}

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


class ReadOnly(NeverDeleted):
    """A ledger: written by the archive itself, for editors to read."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


class ReadOnlyInline(admin.TabularInline):
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


class SlugForm(forms.ModelForm):
    """Refuses a slug that once was the address of something else, which still leads there."""

    def clean_slug(self) -> str:
        slug: str = self.cleaned_data["slug"]
        kind = self._meta.model._meta.model_name
        taken = RetiredAddress.objects.filter(kind=kind, old=slug).exclude(successor=self.initial.get("slug", ""))
        if taken.exists():
            raise ValidationError("This was the address of something else and still leads there. Choose another.")
        return slug


class PublicRowAdmin(NeverDeleted):
    """A row with a page of its own, found by slug."""

    form = SlugForm
    lists: ClassVar[dict[str, str]] = {}  # fields with lists of phrases: what shows them to who may only look
    prepopulated_fields = {"slug": ["name"]}

    def get_fields(self, request: HttpRequest, obj: models.Model | None = None) -> Any:
        fields = super().get_fields(request, obj)
        if self.has_change_permission(request, obj):
            return fields
        return [self.lists.get(str(name), name) for name in fields]

    def get_prepopulated_fields(self, request: HttpRequest, obj: models.Model | None = None) -> dict[str, Any]:
        # An existing address must not follow the name by itself.
        return {} if obj else dict(self.prepopulated_fields)

    def save_model(self, request: HttpRequest, obj: Any, form: forms.ModelForm, change: bool) -> None:
        """Lock what the editor changed, and keep the old address leading here.

        The index need not know: it holds numbers of rows, and names are looked up in the database.
        """
        if isinstance(obj, EditorLocks):
            obj.lock(form.changed_data)
        super().save_model(request, obj, form, change)
        if change and "slug" in form.changed_data:
            kind = RetiredAddress.Kind(obj._meta.model_name)
            retire(kind, form.initial["slug"], successor=obj.slug, reason="Renamed by an editor.")
