import re
from datetime import date

from django.db import models
from django.db.models import F, Q

from statements.models.addresses import address_of
from statements.models.editor_locks import EditorLocks
from statements.models.phrases import validate_phrases
from statements.models.uncertain_dates import BoundField, validate_edtf

IN_BRACKETS = re.compile(r"\[.*\]", re.DOTALL)


class Briefing(EditorLocks):
    """The occasion on which something was said. Several articles may report one."""

    class Kind(models.TextChoices):
        PRESS_BRIEFING = "press-briefing", "press briefing"
        SPEECH = "speech", "speech"
        DEBATE = "debate", "debate"
        INTERVIEW = "interview", "interview"
        COMMUNIQUE = "communique", "communiqué"
        UNKNOWN = "unknown", "occasion not known"

    slug = models.SlugField(max_length=120, unique=True, help_text="In the address of its page. The old one redirects.")
    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=16, choices=Kind, default=Kind.UNKNOWN)
    place = models.CharField(max_length=120, blank=True)
    date_edtf = models.CharField(
        max_length=60,
        blank=True,
        validators=[validate_edtf],
        verbose_name="date",
        help_text="As much as is known, in EDTF: 2025-09-23, 2025-09, 2025-09-23/.. (on or after). Empty: not known.",
    )
    date_evidence = models.JSONField(
        default=list,
        blank=True,
        validators=[validate_phrases],
        help_text="The words that prove the date, as printed in the source.",
    )
    date_doubt = models.TextField(
        blank=True,
        help_text="Where the source's own dates contradict each other, or what we were told. Empty: nowhere.",
    )
    earliest = BoundField(expression="date_edtf", db_index=True)
    latest = BoundField(expression="date_edtf", last=True, db_index=True)
    inferred = models.JSONField(
        default=list, blank=True, editable=False, help_text="Which of these fields were read off the text by rule."
    )

    class Meta:
        ordering = [F("earliest").desc(nulls_last=True), "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="briefing_has_a_title"),
            models.CheckConstraint(
                condition=Q(earliest=None) | Q(latest=None) | Q(latest__gte=F("earliest")),
                name="briefing_ends_after_it_starts",
                violation_error_message="A date must not end before it starts.",
            ),
            models.CheckConstraint(
                condition=Q(date_edtf="", earliest=None, latest=None) | ~Q(date_edtf=""),
                name="briefing_without_date_has_no_bounds",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["press-briefing", "speech", "debate", "interview", "communique", "unknown"]),
                name="briefing_kind_is_known",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def day(self) -> date | None:
        """The first day it can have been; the last one while it is not known when it can have begun."""
        return self.earliest or self.latest

    @property
    def printed_evidence(self) -> list[str]:
        """The words of the source that prove the date."""
        return [words for words in self.date_evidence if not IN_BRACKETS.fullmatch(words)]

    @property
    def other_evidence(self) -> list[str]:
        """What else proves it, such as the day of publication: in square brackets, as editors write it."""
        return [words[1:-1] for words in self.date_evidence if IN_BRACKETS.fullmatch(words)]

    def get_absolute_url(self) -> str:
        return address_of("briefing", self.slug)
