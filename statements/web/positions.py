"""What a speaker said about each topic, in the order of time."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from statements.models import Speaker, Statement, Topic
from statements.models.edition import current_edition
from statements.models.statement_cards import fetch_cards
from statements.search import Facet, StatementQuery, list_first
from statements.search.syntax import Among, And, Node, Not
from statements.web.cards import Card, make_card

MOST_TOPICS = 8
MOST_TIMES = 3  # briefings shown of one topic, the latest ones; of each one statement
ASKED = 40  # statements on one topic, the latest ones; asked for again only when too few briefings are among them

# A speaker's own words show a position best.
NEAREST_TO_THE_WORDS = (Statement.Kind.DIRECT, Statement.Kind.RECORD, Statement.Kind.MIXED, Statement.Kind.INDIRECT)


@dataclass(frozen=True, slots=True)
class Position:
    """One topic, how many statements there are on it, and some from the latest times, the oldest first."""

    topic: Topic
    count: int
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, order=True)
class _Said:
    """A statement; the least is the one to show of its briefing."""

    distance: int
    article: int
    place: int
    key: int
    briefing: int = field(compare=False)


def read_positions(speaker: Speaker, spoken_on: Facet) -> list[Position]:
    """Return the topics that the speaker spoke on most, at a cost that hardly grows with how much there is.

    `spoken_on`: all topics of the speaker's statements, most first.
    """
    counts = {value.value: value.count for value in spoken_on.values[:MOST_TOPICS]}
    topics = Topic.objects.in_bulk(counts, field_name="slug")
    picked = _pick(speaker, [topic.pk for topic in topics.values()])
    shown = fetch_cards({key for keys in picked.values() for key in keys}, current_edition())
    cards = {key: make_card(statement) for key, statement in shown.items()}
    return [
        Position(topics[slug], count, tuple(cards[key] for key in picked[topics[slug].pk] if key in cards))
        for slug, count in counts.items()
        if slug in topics
    ]


def _pick(speaker: Speaker, topics: Iterable[int]) -> dict[int, list[int]]:
    """Pick one statement from each of the latest briefings on each topic, the oldest first."""
    times: dict[int, dict[int, _Said]] = {topic: {} for topic in topics}
    asked = set(times)
    for _ in range(MOST_TIMES):  # each time finds another briefing at least
        found = {topic: list_first(_latest(speaker, topic, times[topic])) for topic in asked}
        rows = _read({key for keys in found.values() for key in keys})
        for topic, keys in found.items():
            for one in (rows[key] for key in keys if key in rows):
                times[topic][one.briefing] = min(times[topic].get(one.briefing, one), one)
            if len(keys) < ASKED or len(times[topic]) >= MOST_TIMES:
                asked.remove(topic)
    return {topic: [one.key for one in list(found.values())[:MOST_TIMES][::-1]] for topic, found in times.items()}


def _latest(speaker: Speaker, topic: int, known: Iterable[int]) -> StatementQuery:
    """Ask for the latest statements of other briefings than those that are `known`."""
    words: list[Node] = [Among("speaker", (speaker.pk,)), Among("topic", (topic,))]
    if briefings := tuple(known):
        words.append(Not(Among("briefing", briefings)))
    return StatementQuery(words=And(tuple(words)), sort="newest", page_size=ASKED)


def _read(keys: Iterable[int]) -> dict[int, _Said]:
    statements = Statement.objects.published().filter(pk__in=keys).order_by()
    rows = statements.values_list("kind", "article", "position", "pk", "article__briefing")
    return {row[3]: _Said(NEAREST_TO_THE_WORDS.index(row[0]), *row[1:]) for row in rows}
