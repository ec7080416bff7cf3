from django.db import models
from django.db.models.functions import Length
from django.urls import reverse

from statements.models.editor_locks import EditorLocks
from statements.models.language_tags import validate_language

models.CharField.register_lookup(Length)  # the constraint on sha256 asks for it


class Article(EditorLocks):
    """One outlet's text, kept as received.

    `text` is decoded once and never edited: every statement is a place in it, and `sha256`
    (of its UTF-8 bytes) proves that it is still the same. Only a new edition of the source
    takes its place, as a whole, and then every statement is found anew.
    """

    class CopyKind(models.TextChoices):
        ADDRESS = "address", "the same text at another address"
        SYNDICATED = "syndicated", "printed by another outlet too"
        EDITION = "edition", "another edition of the same article"

    key = models.CharField(
        max_length=500, unique=True, editable=False, help_text="Its stable name; statement addresses come from it."
    )
    outlet = models.ForeignKey("statements.Outlet", on_delete=models.PROTECT, related_name="articles")
    briefing = models.ForeignKey("statements.Briefing", on_delete=models.PROTECT, related_name="articles")
    url = models.URLField(max_length=1000, blank=True)
    headline = models.CharField(max_length=500, blank=True)
    byline = models.CharField(max_length=300, blank=True)
    language = models.CharField(
        max_length=35,
        default="en",
        validators=[validate_language],
        help_text="A BCP 47 tag, such as en or pt-BR.",
    )
    published_on = models.DateField(null=True, blank=True)
    retrieved_on = models.DateField(null=True, blank=True)
    text = models.TextField(editable=False)
    sha256 = models.CharField(max_length=64, editable=False)
    inferred = models.JSONField(
        default=list, blank=True, editable=False, help_text="Which of these fields were read off the text by rule."
    )
    source_sha256 = models.CharField(
        max_length=64, blank=True, editable=False, help_text="Of the bytes received: the page, the PDF, the file."
    )
    media_type = models.CharField(
        max_length=80, default="text/plain", editable=False, help_text="Of what was received."
    )
    encoding = models.CharField(max_length=40, default="utf-8", editable=False, help_text="In which its text came.")
    fingerprint = models.CharField(
        max_length=64,
        blank=True,
        editable=False,
        help_text="Of all that the last import read: text, metadata, rules. The same again leaves nothing to do.",
    )
    copy_of = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="copies",
        help_text="The article that had these words first. What both say is kept there, once.",
    )
    copy_kind = models.CharField(max_length=10, choices=CopyKind, blank=True)
    imported_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["sha256"], name="article_sha256"),
            models.Index(fields=["fingerprint"], name="article_fingerprint"),
        ]
        constraints = [
            models.CheckConstraint(condition=~models.Q(key=""), name="article_has_a_key"),
            models.CheckConstraint(condition=~models.Q(text=""), name="article_has_text"),
            models.CheckConstraint(condition=models.Q(sha256__length=64), name="article_has_a_hash"),
            models.CheckConstraint(
                condition=models.Q(copy_of=None, copy_kind="")
                | models.Q(copy_of__isnull=False, copy_kind__in=["address", "syndicated", "edition"]),
                name="article_copy_says_of_what_kind",
            ),
            models.CheckConstraint(condition=~models.Q(copy_of=models.F("id")), name="article_is_no_copy_of_itself"),
        ]

    def __str__(self) -> str:
        return self.headline or self.key

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.pk])
