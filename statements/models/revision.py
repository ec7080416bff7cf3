from django.conf import settings
from django.db import models


class Revision(models.Model):
    """One change of a statement after its creation: who, when, what, why.

    `changes` maps a field to its value before and after: {"kind": ["indirect", "mixed"]}.
    """

    statement = models.ForeignKey("statements.Statement", on_delete=models.PROTECT, related_name="revisions")
    version = models.PositiveIntegerField(help_text="The statement's version after this change.")
    changes = models.JSONField()
    reason = models.TextField()
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        help_text="Empty: an import.",
    )
    changed_at = models.DateTimeField(auto_now_add=True)

    # Filled by who shows many at once (see `revision_words.find_names`).
    known_names: dict[str, str]

    class Meta:
        ordering = ["-changed_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(reason=""), name="revision_has_a_reason"),
            models.UniqueConstraint(fields=["statement", "version"], name="statement_has_one_revision_a_version"),
        ]

    def __str__(self) -> str:
        return f"{self.statement_id} version {self.version}"
