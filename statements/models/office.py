from datetime import date

from django.db import models
from django.db.models import F, Q


class Office(models.Model):
    """A post a speaker held: what, for whom, from when to when.

    `since` and `until` are bounds. Who only knows the year writes its first day, or its last:
    pages then print the year. The attested days are those on which sources showed it held.
    """

    speaker = models.ForeignKey("statements.Speaker", on_delete=models.PROTECT, related_name="offices")
    title = models.CharField(max_length=200)
    represents = models.CharField(max_length=120, blank=True, help_text="For whom: a country or a body.")
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    attested_from = models.DateField(
        null=True, blank=True, editable=False, help_text="The first day on which a source shows it held."
    )
    attested_until = models.DateField(null=True, blank=True, editable=False, help_text="The last such day.")

    class Meta:
        ordering = [F("since").asc(nulls_first=True), "pk"]
        constraints = [
            models.UniqueConstraint(fields=["speaker", "title", "since"], name="office_is_listed_once"),
            models.UniqueConstraint(
                fields=["speaker", "title"], condition=Q(since=None), name="office_of_unknown_start_is_listed_once"
            ),
            models.CheckConstraint(
                condition=Q(since=None) | Q(until=None) | Q(until__gte=F("since")),
                name="office_ends_after_it_starts",
                violation_error_message="An office must not end before it starts.",
            ),
            models.CheckConstraint(
                condition=Q(attested_from=None, attested_until=None)
                | Q(attested_from__isnull=False, attested_until__isnull=False, attested_until__gte=F("attested_from")),
                name="office_is_attested_in_order",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def days(self) -> list[date]:
        """The days by which we know of it."""
        return [day for day in (self.since, self.until, self.attested_from, self.attested_until) if day]

    @property
    def is_former(self) -> bool:
        """Whether it tells what somebody no longer was ("former President")."""
        return self.title.casefold().startswith(("former ", "ex-", "late "))

    def may_be_held_on(self, day: date | None) -> bool:
        """Whether its beginning and end, as far as they are known, allow it; without a day, that it goes on."""
        if day is None:
            return self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def days_from(self, day: date) -> int | None:
        """How many days lie between `day` and those on which sources showed it held; None if none did."""
        if self.attested_from is None or self.attested_until is None:
            return None
        return max((self.attested_from - day).days, (day - self.attested_until).days, 0)
