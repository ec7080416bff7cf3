from django.db import models

from statements.models.addresses import address_of
from statements.models.editor_locks import EditorLocks
from statements.models.phrases import validate_phrases


class Outlet(EditorLocks):
    """Who printed it: a newspaper, a broadcaster, an official record."""

    slug = models.SlugField(max_length=80, unique=True, help_text="In the address of its page. The old one redirects.")
    name = models.CharField(max_length=200, unique=True)
    names = models.JSONField(
        default=list,
        blank=True,
        validators=[validate_phrases],
        help_text="Other names it prints of itself, such as a masthead or an agency code.",
    )
    description = models.TextField(blank=True)
    country = models.CharField(max_length=80, blank=True)
    url = models.URLField(blank=True, verbose_name="home page")

    class Meta:
        ordering = ["name"]
        constraints = [models.CheckConstraint(condition=~models.Q(name=""), name="outlet_has_a_name")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address_of("outlet", self.slug)
