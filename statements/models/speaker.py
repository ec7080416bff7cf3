from datetime import date
from typing import TYPE_CHECKING

from django.db import models
from django.urls import reverse

from statements.models.editor_locks import EditorLocks

if TYPE_CHECKING:
    from statements.models.office import Office


class Speaker(EditorLocks):
    """A person, or a body that speaks as one ("the Foreign Ministry")."""

    class Kind(models.TextChoices):
        PERSON = "person", "person"
        BODY = "body", "body"

    slug = models.SlugField(max_length=120, unique=True, help_text="In the address of its page. The old one redirects.")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=6, choices=Kind, default=Kind.PERSON)
    wikidata = models.CharField(max_length=20, blank=True, help_text="Such as Q42.")
    note = models.TextField(blank=True, help_text="Public: printed on the speaker's page.")

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(kind__in=["person", "body"]), name="speaker_kind_is_known"),
            models.CheckConstraint(condition=~models.Q(name=""), name="speaker_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("speaker", args=[self.slug])

    def office_on(self, day: date | None) -> "Office | None":
        """Return the office held on `day`, or the one not known to have ended when no day is known.

        Reads `offices.all()`: prefetch it where many speakers are shown.
        """
        held = [office for office in self.offices.all() if office.was_held_on(day)]
        return held[-1] if held else None
