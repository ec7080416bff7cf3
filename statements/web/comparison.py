"""One briefing as its outlets printed it: a column for each outlet, and topic by topic side by side."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet, Window
from django.db.models.functions import RowNumber

from statements.models import Article, Briefing, Outlet, Statement, Topic
from statements.web.cards import Card, make_card
from statements.web.counts import count_by_article

MOST_CARDS = 240  # on the page, whoever printed them: each article has its share
MOST_PER_ARTICLE = 100
MOST_PER_CELL = 3


@dataclass(slots=True)
class Report:
    """One article of the briefing; `count` is of all its statements, `cards` of those printed here."""

    article: Article
    count: int
    cards: list[Card] = field(default_factory=list)


@dataclass(slots=True)
class Column:
    outlet: Outlet
    reports: list[Report] = field(default_factory=list)

    @property
    def cards(self) -> list[Card]:
        return [card for report in self.reports for card in report.cards]

    @property
    def count(self) -> int:
        return sum(report.count for report in self.reports)


@dataclass(frozen=True, slots=True)
class SharedTopic:
    """A topic on which several outlets printed statements: for each of them its name and the first few."""

    topic: Topic
    cells: tuple[tuple[Outlet, tuple[Card, ...]], ...]


def compare_outlets(briefing: Briefing) -> list[Column]:
    """Return one column for each outlet, its articles in it, their statements in the order of the text."""
    articles = Article.objects.filter(briefing=briefing).defer("text", "copy_of__text")
    articles = articles.select_related("outlet", "copy_of").order_by("pk")
    reports = {article.pk: Report(article, 0) for article in articles}
    for pk, count in count_by_article(reports).items():
        reports[pk].count = count
    statements = Statement.objects.for_cards().filter(pk__in=_pick(list(reports)))
    for statement in statements.order_by("article", "position"):
        reports[statement.article_id].cards.append(make_card(statement))
    columns: dict[int, Column] = {}
    for report in reports.values():
        outlet = report.article.outlet
        columns.setdefault(outlet.pk, Column(outlet)).reports.append(report)
    return list(columns.values())


def _pick(articles: Sequence[int]) -> QuerySet[Statement, Any]:
    """Pick the first published statements of each article, fewer the more articles there are."""
    few = articles[:MOST_CARDS]
    share = min(MOST_PER_ARTICLE, MOST_CARDS // max(len(few), 1))
    place = Window(RowNumber(), partition_by="article", order_by=["position", "pk"])
    placed = Statement.objects.published().order_by().filter(article__in=few).annotate(place=place)
    return placed.filter(place__lte=share).values("pk")


def compare_topics(columns: Sequence[Column]) -> list[SharedTopic]:
    """Return the topics that at least two outlets have, by name."""
    topics = {link.topic for column in columns for card in column.cards for link in card.statement.accepted_topics}
    rows = [SharedTopic(topic, _cells(columns, topic)) for topic in sorted(topics, key=str)]
    return [row for row in rows if len(row.cells) > 1]


def _cells(columns: Sequence[Column], topic: Topic) -> tuple[tuple[Outlet, tuple[Card, ...]], ...]:
    found = ((column.outlet, _on(topic, column.cards)) for column in columns)
    return tuple((outlet, cards[:MOST_PER_CELL]) for outlet, cards in found if cards)


def _on(topic: Topic, cards: Sequence[Card]) -> tuple[Card, ...]:
    return tuple(card for card in cards if any(link.topic == topic for link in card.statement.accepted_topics))
