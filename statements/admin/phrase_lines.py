"""A list of phrases in a form: one a line."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget


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
