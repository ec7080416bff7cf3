from django.db import models
from django.db.models import F, Q


class ImportRun(models.Model):
    """One call of the importer, from start to end. Without an end it was stopped half-way."""

    sources = models.JSONField(help_text="What it was given: files, folders, or - for standard input.")
    started_at = models.DateTimeField(auto_now_add=True)
    active_at = models.DateTimeField(
        null=True, blank=True, help_text="When it last took documents in: its sign of life while it has no end."
    )
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-started_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(finished_at=None) | Q(finished_at__gte=F("started_at")), name="import_run_ends_after_start"
            )
        ]

    def __str__(self) -> str:
        return f"import of {self.started_at:%d %B %Y %H:%M}"
