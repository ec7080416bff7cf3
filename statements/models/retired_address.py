from django.db import models
from django.db.models import F, Q


class RetiredAddress(models.Model):
    """An address that once worked, and what became of it.

    With a successor it redirects there; without one it answers 410 and gives the
    reason. No public address is ever forgotten.
    """

    class Kind(models.TextChoices):
        STATEMENT = "statement", "statement"
        SPEAKER = "speaker", "speaker"
        BRIEFING = "briefing", "briefing"
        OUTLET = "outlet", "outlet"
        TOPIC = "topic", "topic"

    kind = models.CharField(max_length=9, choices=Kind)
    old = models.CharField(max_length=120, help_text="The slug or statement id that no longer stands.")
    successor = models.CharField(max_length=120, blank=True, help_text="Empty: gone, for the reason given.")
    reason = models.TextField()
    retired_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-retired_at", "-pk"]
        verbose_name_plural = "retired addresses"
        constraints = [
            models.UniqueConstraint(fields=["kind", "old"], name="address_is_retired_once"),
            models.CheckConstraint(
                condition=~Q(successor=F("old")),
                name="address_does_not_succeed_itself",
                violation_error_message="An address cannot be its own successor.",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="retired_address_has_a_reason"),
            models.CheckConstraint(
                condition=Q(kind__in=["statement", "speaker", "briefing", "outlet", "topic"]),
                name="retired_address_kind_is_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.old} → {self.successor or 'gone'}"
