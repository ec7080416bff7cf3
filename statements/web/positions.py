"""What a speaker said about each topic, in the order of time."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, F, QuerySet, Window
from django.db.models.functions import Coalesce, RowNumber

from statements.models import Speaker, Statement, StatementTopic, Topic
from statements.web.cards import Card, make_card

MOST_TOPICS = 12
MOST_PER_TOPIC = 4


@dataclass(frozen=True, slots=True)
class Position:
    """One topic, how many statements there are on it, and the latest of them, the oldest first."""

    topic: Topic
    count: int
    cards: tuple[Card, ...]


def read_positions(speaker: Speaker) -> list[Position]:
    """Return the speaker's topics, most spoken of first, at a cost that does not grow with their number."""
    counts = _count_topics(speaker)
    topics = Topic.objects.in_bulk(counts)
    picked: dict[int, list[int]] = defaultdict(list)
    for link in _pick_latest(speaker, list(counts)):
        picked[link.topic_id].append(link.statement_id)
    cards = _make_cards({statement for ids in picked.values() for statement in ids})
    return [
        Position(topics[topic], count, tuple(cards[pk] for pk in reversed(picked[topic])))
        for topic, count in counts.items()
    ]


def _count_topics(speaker: Speaker) -> dict[int, int]:
    counted = _links(speaker).order_by().values_list("topic").annotate(said=Count("pk"))
    return dict(counted.order_by("-said", "topic__name")[:MOST_TOPICS])


def _pick_latest(speaker: Speaker, topics: list[int]) -> QuerySet[StatementTopic]:
    """Pick the latest few statements of each topic, the latest first."""
    briefing = "statement__article__briefing__"
    latest_first = [
        Coalesce(f"{briefing}earliest", f"{briefing}latest").desc(nulls_last=True),
        F("statement__article").desc(),
        F("statement__position").desc(),
    ]
    rank = Window(RowNumber(), partition_by="topic", order_by=latest_first)
    picked = _links(speaker).filter(topic__in=topics).annotate(rank=rank)
    return picked.filter(rank__lte=MOST_PER_TOPIC).order_by("topic", "rank")


def _links(speaker: Speaker) -> QuerySet[StatementTopic]:
    said = Statement.objects.published().filter(speaker=speaker)
    return StatementTopic.objects.filter(refused=False, statement__in=said)


def _make_cards(ids: set[int]) -> dict[int, Card]:
    statements = Statement.objects.published().for_cards().filter(pk__in=ids)
    return {statement.pk: make_card(statement) for statement in statements}
