"""One briefing as its outlets printed it: a column for each outlet."""

from dataclasses import dataclass, field

from statements.models import Article, Briefing, Outlet, Statement
from statements.web.cards import Card, make_card
from statements.web.counts import count_by

MOST_PER_ARTICLE = 100


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


def compare_outlets(briefing: Briefing) -> list[Column]:
    """Return one column for each outlet, its articles in it, their statements in the order of the text."""
    articles = Article.objects.filter(briefing=briefing).defer("text").select_related("outlet").order_by("pk")
    reports = {article.pk: Report(article, 0) for article in articles}
    for pk, count in count_by("article", reports).items():
        reports[pk].count = count
    statements = Statement.objects.published().for_cards().filter(article__briefing=briefing)
    for statement in statements.filter(position__lt=MOST_PER_ARTICLE).order_by("article", "position"):
        reports[statement.article_id].cards.append(make_card(statement))
    columns: dict[int, Column] = {}
    for report in reports.values():
        outlet = report.article.outlet
        columns.setdefault(outlet.pk, Column(outlet)).reports.append(report)
    return list(columns.values())
