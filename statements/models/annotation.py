from django.conf import settings
from django.db import models


class Annotation(models.Model):
    """An editor's note on a statement: printed on its page, or for editors only."""

    statement = models.ForeignKey("statements.Statement", on_delete=models.PROTECT, related_name="annotations")
    body = models.TextField()
    is_public = models.BooleanField(default=False, verbose_name="public")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False, null=True
    )
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [models.CheckConstraint(condition=~models.Q(body=""), name="annotation_says_something")]

    def __str__(self) -> str:
        return self.body[:80]
