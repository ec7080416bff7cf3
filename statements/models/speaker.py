from datetime import date
from typing import TYPE_CHECKING

from django.db import models

from statements.models.addresses import address_of
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

    # All of `offices`, in order, where many speakers were read at once.
    known_offices: "list[Office] | None" = None

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(kind__in=["person", "body"]), name="speaker_kind_is_known"),
            models.CheckConstraint(condition=~models.Q(name=""), name="speaker_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address_of("speaker", self.slug)

    def office_on(self, day: date | None) -> "Office | None":
        """Return the office held on `day`; the last one not known to have ended when no day is known.

        Known times come first, then the days on which sources showed it held, those nearest to
        `day`. Who is called "former President" was so from the first such day on, not before.

        Where many speakers are shown, prefetch `offices` or fill `known_offices`.
        """
        offices = self.offices.all() if self.known_offices is None else self.known_offices
        possible = [office for office in offices if office.may_be_held_on(day)]
        if day is None:
            return max(possible, key=_last_known, default=None)
        possible = [office for office in possible if not office.is_former or _is_over(office, day)]
        dated = [office for office in possible if office.since or office.until]
        if dated:
            return dated[-1]
        shown = [office for office in possible if office.days_from(day) is not None]
        return min(shown, key=lambda office: _distance(office, day), default=possible[-1] if possible else None)


def _last_known(office: "Office") -> tuple[bool, date]:
    return not office.is_former, max(office.days, default=date.min)


def _is_over(office: "Office", day: date) -> bool:
    return office.attested_from is not None and office.attested_from <= day


def _distance(office: "Office", day: date) -> tuple[int, bool, int]:
    """Nearest first; of several, the one that says for whom."""
    return office.days_from(day) or 0, not office.represents, office.pk
