from collections.abc import Iterable

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

# How a figure that is open on one side is told; None: nobody has told whether the bound is included.
LEAST = {None: "from", True: "at least", False: "more than"}
MOST = {None: "up to", True: "at most", False: "less than"}


class ClaimedFigures(models.Manager["Figure"]):
    """The figures that statements claim: all but those that an editor took away. Every page and file starts here."""

    def get_queryset(self) -> models.QuerySet["Figure"]:
        return super().get_queryset().filter(refused=False)


class Figure(models.Model):
    """A number that a statement claims, found by rule or corrected by an editor: 339 names; more than $350 billion.

    `start` and `end` are code-point offsets, half-open, into the article's text, within the
    attributed words. `low` and `high` are in `unit`; one of them is empty where the words leave
    it open ("more than", "up to").

    An editor may correct one or take it away. Then it stays as it is, whatever rules find at its place.
    """

    class Origin(models.TextChoices):
        RULE = "rule", "found by rule"
        EDITOR = "editor", "corrected by an editor"

    statement = models.ForeignKey("statements.Statement", on_delete=models.PROTECT, related_name="figures")
    start = models.PositiveIntegerField(editable=False)
    end = models.PositiveIntegerField(editable=False)
    low = models.FloatField(null=True, blank=True)
    high = models.FloatField(null=True, blank=True)
    includes_bound = models.BooleanField(
        null=True,
        blank=True,
        help_text="Of a figure that is open on one side: whether the bound itself is claimed, as in “at least 500”, or "
        "not, as in “more than 500”. Empty: it is not open, or was found before this was told.",
    )
    unit = models.CharField(max_length=20, blank=True, help_text="USD, percent, km …; empty when things are counted.")
    counted = models.CharField(max_length=60, blank=True, help_text="What is counted or measured, in the singular.")
    origin = models.CharField(max_length=6, choices=Origin, default=Origin.RULE, db_default="rule", editable=False)
    refused = models.BooleanField(
        default=False, db_default=False, help_text="An editor says that the words claim no such figure."
    )

    objects = ClaimedFigures()
    every = models.Manager["Figure"]()

    class Meta:
        ordering = ["statement", "start"]
        indexes = [models.Index(fields=["unit", "counted"], name="figure_of_what")]
        constraints = [
            models.UniqueConstraint(fields=["statement", "start"], name="figure_is_listed_once"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="figure_covers_some_text"),
            models.CheckConstraint(
                condition=Q(low__isnull=False) | Q(high__isnull=False),
                name="figure_has_a_value",
                violation_error_message="A figure needs a value: the least that the words claim, or the most.",
            ),
            models.CheckConstraint(
                condition=Q(low=None) | Q(high=None) | Q(high__gte=F("low")),
                name="figure_ends_above_its_start",
                violation_error_message="The most that the words claim must not be less than the least.",
            ),
            models.CheckConstraint(
                condition=~Q(unit="", counted=""),
                name="figure_is_of_something",
                violation_error_message="A figure needs a unit, or what is counted.",
            ),
            models.CheckConstraint(
                condition=Q(includes_bound=None) | Q(low=None) | Q(high=None),
                name="figure_that_is_open_tells_of_its_bound",
                violation_error_message="Whether the bound is included is told of a figure that is open on one side.",
            ),
            models.CheckConstraint(condition=Q(origin__in=["rule", "editor"]), name="figure_origin_is_known"),
            models.CheckConstraint(condition=Q(refused=False) | Q(origin="editor"), name="only_editors_refuse_figures"),
        ]

    def __str__(self) -> str:
        """Say it shortly: 339 name; more than 350000000000 USD aid; 5 to 7 percent."""
        return " ".join(part for part in (self._value, self.unit, self.counted) if part)

    @property
    def _value(self) -> str:
        low, high = (f"{bound:.15g}" if bound is not None else "" for bound in (self.low, self.high))
        if low and high:
            return low if low == high else f"{low} to {high}"
        if low:
            return f"{LEAST[self.includes_bound]} {low}"
        return f"{MOST[self.includes_bound]} {high}"

    @property
    def measure(self) -> str:
        return name_measure(self.unit, self.counted)

    def is_of(self, measure: str) -> bool:
        """Whether it is a figure of `measure`; a unit alone takes in all that is given in it."""
        return measure in {self.measure, self.unit}


def tell_figures(figures: Iterable[Figure], text: str) -> str:
    """Say what a statement claims in figures, for the history: “339 names”: 339 name. `text` is its article's."""
    return "; ".join(f"“{' '.join(text[figure.start : figure.end].split())}”: {figure}" for figure in figures)


def name_measure(unit: str, counted: str) -> str:
    """Name what a figure is of, as the index and addresses have it: "USD:aid", "percent", "name"."""
    return ":".join(part for part in (unit, counted) if part)


def split_measure(measure: str) -> tuple[str, str]:
    """Return unit and noun of a measure: ("USD", "aid"), ("percent", ""), ("", "name")."""
    unit, _, counted = measure.partition(":")
    return (unit, counted) if unit in UNITS else ("", measure)
