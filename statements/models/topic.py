from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse

from statements.models.editor_locks import EditorLocks
from statements.models.phrases import validate_phrases


class Topic(EditorLocks):
    """A subject of diplomacy, with the phrases that suggest it and its place in public vocabularies."""

    slug = models.SlugField(max_length=80, unique=True, help_text="In the address of its page. The old one redirects.")
    name = models.CharField(max_length=120, unique=True)
    description = models.TextField(blank=True)
    terms = models.JSONField(
        default=list,
        blank=True,
        validators=[validate_phrases],
        help_text="Phrases that suggest the topic. Whole words count.",
    )
    exclusions = models.JSONField(
        default=list,
        blank=True,
        validators=[validate_phrases],
        help_text="Phrases in which a term must not count.",
    )
    wikidata = models.CharField(max_length=20, blank=True, validators=[RegexValidator(r"^Q\d+$", "Such as Q46883.")])
    unbis = models.CharField(
        max_length=20, blank=True, validators=[RegexValidator(r"^\d+$", "The number in the concept's address.")]
    )

    class Meta:
        ordering = ["name"]
        constraints = [models.CheckConstraint(condition=~models.Q(name=""), name="topic_has_a_name")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("topic", args=[self.slug])
