"""What a speaker said about each topic, in the order of time."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Case, Count, F, QuerySet, Value, When, Window
from django.db.models.functions import Coalesce, DenseRank, RowNumber

from statements.models import Speaker, Statement, StatementTopic, Topic
from statements.web.cards import Card, make_card

MOST_TOPICS = 8
MOST_TIMES = 3  # briefings shown of one topic, the latest ones
MOST_AT_A_TIME = 1  # statements shown of one briefing

# A speaker's own words show a position best.
NEAREST_TO_THE_WORDS = Case(
    When(statement__kind__in=["direct", "record"], then=Value(0)),
    When(statement__kind="mixed", then=Value(1)),
    default=Value(2),
)
LATEST_FIRST = [
    Coalesce("statement__article__briefing__earliest", "statement__article__briefing__latest").desc(nulls_last=True),
    F("statement__article__briefing").desc(),
]


@dataclass(frozen=True, slots=True)
class Position:
    """One topic, how many statements there are on it, and some from the latest times, the oldest first."""

    topic: Topic
    count: int
    cards: tuple[Card, ...]


def read_positions(speaker: Speaker) -> list[Position]:
    """Return the speaker's topics, most spoken of first, at a cost that does not grow with their number."""
    counts = _count_topics(speaker)
    topics = Topic.objects.in_bulk(counts)
    picked: dict[int, list[int]] = defaultdict(list)
    for link in _pick(speaker, list(counts)):
        picked[link.topic_id].append(link.statement_id)
    cards = _make_cards({statement for ids in picked.values() for statement in ids})
    return [Position(topics[topic], count, tuple(cards[pk] for pk in picked[topic])) for topic, count in counts.items()]


def _count_topics(speaker: Speaker) -> dict[int, int]:
    counted = _links(speaker).order_by().values_list("topic").annotate(said=Count("pk"))
    return dict(counted.order_by("-said", "topic__name")[:MOST_TOPICS])


def _pick(speaker: Speaker, topics: list[int]) -> QuerySet[StatementTopic]:
    """Pick a few statements from each of the latest briefings on each topic, the oldest first."""
    time = Window(DenseRank(), partition_by="topic", order_by=LATEST_FIRST)
    place = Window(
        RowNumber(),
        partition_by=["topic", "statement__article__briefing"],
        order_by=[NEAREST_TO_THE_WORDS, "statement__article", "statement__position"],
    )
    picked = _links(speaker).filter(topic__in=topics).annotate(time=time, place=place)
    few = picked.filter(time__lte=MOST_TIMES, place__lte=MOST_AT_A_TIME)
    return few.order_by("topic", "-time", "statement__article", "statement__position")


def _links(speaker: Speaker) -> QuerySet[StatementTopic]:
    said = Statement.objects.published().filter(speaker=speaker)
    return StatementTopic.objects.filter(refused=False, statement__in=said)


def _make_cards(ids: set[int]) -> dict[int, Card]:
    statements = Statement.objects.published().for_cards().filter(pk__in=ids)
    return {statement.pk: make_card(statement) for statement in statements}
