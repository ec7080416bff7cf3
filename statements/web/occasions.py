"""Briefings as lists print them: what, when, who reported it, how many statements."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Min, QuerySet

from statements.exports.dates import describe_date
from statements.models import Article, Briefing
from statements.web.counts import count_by


@dataclass(frozen=True, slots=True)
class Occasion:
    briefing: Briefing
    when: str
    outlets: str
    count: int


def name_occasion(title: str, date_edtf: str) -> str:
    """Return the title of a briefing with its date, as far as that is known: many have the same title."""
    return f"{title}, {describe_date(date_edtf)}" if date_edtf else title


def list_briefings() -> QuerySet[Briefing]:
    """Return the briefings, newest first."""
    return Briefing.objects.all()


def make_occasions(briefings: Iterable[Briefing]) -> list[Occasion]:
    briefings = list(briefings)
    counts = count_by("briefing", (briefing.pk for briefing in briefings))
    outlets = _name_outlets(briefings)
    return [
        Occasion(
            briefing=briefing,
            when=describe_date(briefing.date_edtf),
            outlets=", ".join(outlets[briefing.pk]),
            count=counts.get(briefing.pk, 0),
        )
        for briefing in briefings
    ]


def _name_outlets(briefings: Iterable[Briefing]) -> dict[int, list[str]]:
    """Name each outlet of each briefing once, whose article came in first before the others."""
    names: defaultdict[int, list[str]] = defaultdict(list)
    reported = Article.objects.filter(briefing__in=briefings).order_by("briefing")
    outlets = reported.values_list("briefing", "outlet__name").annotate(first=Min("pk"))
    for briefing, name, _ in sorted(outlets, key=lambda row: row[2]):
        names[briefing].append(name)
    return names
