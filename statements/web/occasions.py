"""Briefings as lists print them: what, when, who reported it, how many statements."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from statements.exports.dates import describe_date
from statements.models import Article, Briefing
from statements.web.cards import describe_outlets
from statements.web.counts import count_by


@dataclass(frozen=True, slots=True)
class Occasion:
    briefing: Briefing
    when: str
    outlets: str
    count: int


def list_briefings() -> QuerySet[Briefing]:
    """Return the briefings, newest first, with their articles and outlets but without any article's text."""
    articles = Article.objects.defer("text").select_related("outlet").order_by("pk")
    return Briefing.objects.prefetch_related(Prefetch("articles", queryset=articles))


def make_occasions(briefings: Iterable[Briefing]) -> list[Occasion]:
    briefings = list(briefings)
    counts = count_by("article__briefing", (briefing.pk for briefing in briefings))
    return [
        Occasion(
            briefing=briefing,
            when=describe_date(briefing.date_edtf),
            outlets=", ".join(describe_outlets(briefing.articles.all())),
            count=counts.get(briefing.pk, 0),
        )
        for briefing in briefings
    ]
