from django.db import models
from django.db.models import F, Q

# The units in which figures are kept, as people read them.
UNITS = {
    "USD": "US dollars",
    "EUR": "euros",
    "GBP": "pounds sterling",
    "JPY": "yen",
    "CNY": "yuan",
    "RUB": "roubles",
    "INR": "Indian rupees",
    "PKR": "Pakistani rupees",
    "CHF": "Swiss francs",
    "AUD": "Australian dollars",
    "CAD": "Canadian dollars",
    "NZD": "New Zealand dollars",
    "HKD": "Hong Kong dollars",
    "percent": "per cent",
    "percentage point": "percentage points",
    "km": "kilometres",
    "km²": "square kilometres",
    "ha": "hectares",
    "m": "metres",
    "kg": "kilograms",
    "tonne": "tonnes",
    "MW": "megawatts",
    "°C": "degrees Celsius",
}
# What is counted is named in lower case, but for these: gross domestic and national product, and national income.
KNOWN_SUMS = ("GDP", "GNP", "GNI")


class Figure(models.Model):
    """A number that a statement claims, found by rule: 339 names; more than $350 billion.

    `start` and `end` are code-point offsets, half-open, into the article's text, within the
    attributed words. `low` and `high` are in `unit`; one of them is empty where the words leave
    it open ("more than", "up to").
    """

    statement = models.ForeignKey("statements.Statement", on_delete=models.PROTECT, related_name="figures")
    start = models.PositiveIntegerField(editable=False)
    end = models.PositiveIntegerField(editable=False)
    low = models.FloatField(null=True, editable=False)
    high = models.FloatField(null=True, editable=False)
    unit = models.CharField(
        max_length=20, blank=True, editable=False, help_text="USD, percent, km …; empty when things are counted."
    )
    counted = models.CharField(
        max_length=60, blank=True, editable=False, help_text="What is counted or measured, in the singular."
    )

    class Meta:
        ordering = ["statement", "start"]
        indexes = [models.Index(fields=["unit", "counted"], name="figure_of_what")]
        constraints = [
            models.UniqueConstraint(fields=["statement", "start"], name="figure_is_listed_once"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="figure_covers_some_text"),
            models.CheckConstraint(condition=Q(low__isnull=False) | Q(high__isnull=False), name="figure_has_a_value"),
            models.CheckConstraint(
                condition=Q(low=None) | Q(high=None) | Q(high__gte=F("low")), name="figure_ends_above_its_start"
            ),
            models.CheckConstraint(condition=~Q(unit="", counted=""), name="figure_is_of_something"),
        ]

    def __str__(self) -> str:
        value = f"{self.low:g}" if self.low == self.high and self.low is not None else f"{self.low}..{self.high}"
        return f"{value} {self.unit} {self.counted}".strip()

    @property
    def measure(self) -> str:
        return name_measure(self.unit, self.counted)

    def is_of(self, measure: str) -> bool:
        """Whether it is a figure of `measure`; a unit alone takes in all that is given in it."""
        return measure in {self.measure, self.unit}


def name_measure(unit: str, counted: str) -> str:
    """Name what a figure is of, as the index and addresses have it: "USD:aid", "percent", "name"."""
    return ":".join(part for part in (unit, counted) if part)


def split_measure(measure: str) -> tuple[str, str]:
    """Return unit and noun of a measure: ("USD", "aid"), ("percent", ""), ("", "name")."""
    unit, _, counted = measure.partition(":")
    return (unit, counted) if unit in UNITS else ("", measure)
