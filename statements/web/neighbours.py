"""What stands beside a statement: in its article, at its briefing, and by its speaker at other times."""

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce

from statements.models import Statement
from statements.web.cards import Card, make_card

MOST = 3


def find_previous(statement: Statement) -> Statement | None:
    return _in_article(statement).filter(position__lt=statement.position).order_by("-position").first()


def find_next(statement: Statement) -> Statement | None:
    return _in_article(statement).filter(position__gt=statement.position).order_by("position").first()


def find_headings(statement: Statement) -> set[str]:
    """Return the headings of all sections of its article that hold statements."""
    headings = Statement.objects.published().filter(article=statement.article_id).order_by().values_list("heading")
    return {heading for (heading,) in headings.distinct()}


def find_other_reports(statement: Statement) -> list[Card]:
    """Return a few statements on the same topics at the same briefing, as other outlets printed them."""
    others = _on_same_topics(statement).filter(article__briefing=statement.article.briefing_id)
    return _cards(others.exclude(article__outlet=statement.article.outlet_id).order_by("article", "position"))


def find_other_times(statement: Statement) -> list[Card]:
    """Return the latest few statements by the same speaker on the same topics at other briefings."""
    if statement.speaker_id is None:
        return []
    others = _on_same_topics(statement).filter(speaker=statement.speaker_id)
    said = Coalesce("article__briefing__earliest", "article__briefing__latest")
    latest_first = others.exclude(article__briefing=statement.article.briefing_id).order_by(
        F("said").desc(nulls_last=True), "position"
    )
    return _cards(latest_first.annotate(said=said))


def _in_article(statement: Statement) -> QuerySet[Statement]:
    return Statement.objects.published().filter(article=statement.article_id).only("public_id", "position")


def _on_same_topics(statement: Statement) -> QuerySet[Statement]:
    return Statement.objects.published().about(*(link.topic.slug for link in statement.accepted_topics))


def _cards(statements: QuerySet[Statement]) -> list[Card]:
    ids = list(statements.values_list("pk", flat=True)[:MOST])
    cards = {card.pk: make_card(card) for card in Statement.objects.published().for_cards().filter(pk__in=ids)}
    return [cards[pk] for pk in ids if pk in cards]
