"""What an editor decided stays decided: no import and no seed file may undo it."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import models


class EditorLocks(models.Model):
    """A row whose fields an editor can claim; rules then leave those fields alone."""

    locked_fields = models.JSONField(
        default=list, blank=True, editable=False, help_text="What an editor decided; imports leave it alone."
    )

    class Meta:
        abstract = True

    def lock(self, fields: Iterable[str]) -> None:
        """Claim `fields`; the caller saves the row."""
        self.locked_fields = sorted({*self.locked_fields, *fields})

    def take(self, values: Mapping[str, Any]) -> set[str]:
        """Set what of `values` a rule may still write; return the names of the fields that changed.

        The caller saves the row if there are any.
        """
        open_fields = {name: value for name, value in values.items() if name not in self.locked_fields}
        differing = {name for name, value in open_fields.items() if getattr(self, name) != value}
        for name in differing:
            setattr(self, name, open_fields[name])
        return differing
