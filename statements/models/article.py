from django.db import models
from django.db.models.functions import Length
from django.urls import reverse

from statements.models.editor_locks import EditorLocks

models.CharField.register_lookup(Length)  # the constraint on sha256 asks for it


class Article(EditorLocks):
    """One outlet's text, kept as received.

    `text` is decoded once and never edited: every statement is a place in it, and `sha256`
    (of its UTF-8 bytes) proves that it is still the same. Only a new edition of the source
    takes its place, as a whole, and then every statement is found anew.
    """

    key = models.CharField(
        max_length=500, unique=True, editable=False, help_text="Its stable name; statement addresses come from it."
    )
    outlet = models.ForeignKey("statements.Outlet", on_delete=models.PROTECT, related_name="articles")
    briefing = models.ForeignKey("statements.Briefing", on_delete=models.PROTECT, related_name="articles")
    url = models.URLField(max_length=1000, blank=True)
    headline = models.CharField(max_length=500, blank=True)
    byline = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=35, default="en", help_text="A BCP 47 tag, such as en or pt-BR.")
    published_on = models.DateField(null=True, blank=True)
    retrieved_on = models.DateField(null=True, blank=True)
    text = models.TextField(editable=False)
    sha256 = models.CharField(max_length=64, editable=False)
    inferred = models.JSONField(
        default=list, blank=True, editable=False, help_text="Which of these fields were read off the text by rule."
    )
    imported_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["sha256"], name="article_sha256")]
        constraints = [
            models.CheckConstraint(condition=~models.Q(key=""), name="article_has_a_key"),
            models.CheckConstraint(condition=~models.Q(text=""), name="article_has_text"),
            models.CheckConstraint(condition=models.Q(sha256__length=64), name="article_has_a_hash"),
        ]

    def __str__(self) -> str:
        return self.headline or self.key

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.pk])
