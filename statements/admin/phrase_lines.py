"""A list of phrases in a form: one a line; and to read, for who may not change it."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db.models import Model
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst


class PhraseLines(forms.CharField):
    """For a JSON field that holds phrases. One that was printed over several lines is shown on one."""

    widget = AdminTextareaWidget

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(" ".join(phrase.split()) for phrase in value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        lines = (" ".join(line.split()) for line in (value or "").splitlines())
        return [line for line in lines if line]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(self.to_python(self.prepare_value(initial)) != self.to_python(data))


def list_phrases(phrases: list[str]) -> SafeString | str:
    """Return the phrases as an HTML list."""
    items = format_html_join("", "<li><bdi>{}</bdi></li>", ((phrase,) for phrase in phrases))
    return format_html('<ul class="phrases">{}</ul>', items) if phrases else "(none)"


def name_fields(row: Model, names: list[str]) -> str:
    """Return fields of a row as the form names them: Date, Place."""
    known = {field.name: str(field.verbose_name) for field in row._meta.fields}
    return ", ".join(capfirst(known.get(name, name)) for name in names) or "(none)"
