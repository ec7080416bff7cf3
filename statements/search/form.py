"""The form behind the query string: what each parameter may hold, and that the parts fit together."""

from collections.abc import Iterable
from datetime import date
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django_filters.fields import ModelMultipleChoiceField, MultipleChoiceField

from statements.models import Statement
from statements.search.days import read_period
from statements.search.language import parse
from statements.search.limits import MOST_VALUES, TOO_MANY_VALUES
from statements.search.names import current_slug, resolve
from statements.search.syntax import Field, Node


class StatementFilterForm(forms.Form):
    """The form of the search page: each parameter, and that the parts fit together.

    `tree` and `tree_notes` are what the words were understood as; there once the form is checked.
    """

    tree: Node | None = None
    tree_notes: tuple[str, ...] = ()

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or {}
        since, until = values.get("since"), values.get("until")
        if since and until and since > until:
            self.add_error("until", "The last day is before the first.")
        self._read_words(values.get("q") or "")
        return values

    def _read_words(self, text: str) -> None:
        parsed = parse(text)
        self.tree, self.tree_notes, errors = parsed.tree, parsed.notes, parsed.errors
        if parsed.tree is not None:
            resolved = resolve(parsed.tree)
            self.tree, errors = resolved.tree, errors + resolved.errors
        for error in errors:
            self.add_error("q", error)


class PeriodField(forms.CharField):
    """A day, or a whole month or year of which the first or the last day counts."""

    def __init__(self, *args: Any, last: bool = False, **kwargs: Any) -> None:
        self.last = last
        super().__init__(*args, **kwargs)

    def clean(self, value: Any) -> date | None:
        text = super().clean(value)
        if not text:
            return None
        try:
            return read_period(text)[self.last]
        except ValueError as error:
            raise ValidationError(str(error)) from error


class SlugsField(ModelMultipleChoiceField):
    """Rows by their slugs. A slug that was renamed still works; one that never was is an error."""

    default_error_messages = {"invalid_choice": "There is no “%(value)s” here."}

    def clean(self, value: Any) -> Any:
        slugs = [slug.replace("\0", "�") for slug in _given(value)]  # PostgreSQL knows no NUL
        if not slugs:
            return []  # Django's empty queryset is compiled to SQL before it is found to be empty
        try:
            return super().clean(slugs)
        except ValidationError:
            field = cast(Field, self.queryset.model._meta.model_name)
            return super().clean([current_slug(field, slug) for slug in slugs])


class StatementIdField(forms.CharField):
    """A statement by its public id; one that was withdrawn since does as well."""

    def clean(self, value: Any) -> Statement | None:
        text = super().clean(value)
        if not text:
            return None
        statement = Statement.objects.only("pk", "public_id", "created_at").filter(public_id=text.lower()).first()
        if statement is None:
            raise ValidationError("There is no statement “%(value)s” here.", params={"value": text[:40]})
        return statement


class ChoicesField(MultipleChoiceField):
    def clean(self, value: Any) -> Any:
        return super().clean(_given(value))


def _given(values: Iterable[str] | None) -> list[str]:
    given = [value for value in values or [] if value]
    if len(given) > MOST_VALUES:
        raise ValidationError(TOO_MANY_VALUES)
    return given
