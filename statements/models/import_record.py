from django.db import models
from django.db.models import Q


class ImportRecord(models.Model):
    """What an import did with one document. Counts are of statements."""

    class Outcome(models.TextChoices):
        CREATED = "created", "created"
        CHANGED = "changed", "changed"
        UNCHANGED = "unchanged", "unchanged"
        REJECTED = "rejected", "rejected"

    run = models.ForeignKey("statements.ImportRun", on_delete=models.PROTECT, related_name="records")
    source = models.CharField(max_length=1000)
    article = models.ForeignKey(
        "statements.Article", on_delete=models.PROTECT, null=True, blank=True, related_name="import_records"
    )
    outcome = models.CharField(max_length=9, choices=Outcome)
    created = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    withdrawn = models.PositiveIntegerField(default=0)
    problem = models.TextField(blank=True)
    remedy = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome__in=["created", "changed", "unchanged", "rejected"]),
                name="import_record_outcome_is_known",
            ),
            models.CheckConstraint(
                condition=Q(outcome="rejected") ^ ~Q(article=None), name="import_record_has_article_unless_rejected"
            ),
            models.CheckConstraint(
                condition=~Q(outcome="rejected") | ~Q(problem=""), name="rejected_import_record_has_a_problem"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source}: {self.outcome}"
