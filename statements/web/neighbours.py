"""What stands beside a statement: in its article, and by its speaker at other times."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import QuerySet

from statements.models import Statement
from statements.search import StatementQuery, list_first
from statements.web.cards import Card, make_card

MOST = 3  # shown of a list
ASKED = 12  # matches that the index names, of which some may be of the same briefing or of uncertain days
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class OtherTimes:
    """The same speaker on the same topics: what was said last before, and first after, each in the order of time.

    `undated`: the latest, for a statement of which nobody knows when it was made.
    """

    before: tuple[Card, ...] = ()
    after: tuple[Card, ...] = ()
    undated: tuple[Card, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.before or self.after or self.undated)


def find_previous(statement: Statement) -> Statement | None:
    return _in_article(statement).filter(position__lt=statement.position).order_by("-position").first()


def find_next(statement: Statement) -> Statement | None:
    return _in_article(statement).filter(position__gt=statement.position).order_by("position").first()


def find_headings(statement: Statement) -> set[str]:
    """Return the headings of all sections of its article that hold statements."""
    headings = Statement.objects.published().filter(article=statement.article_id).order_by().values_list("heading")
    return {heading for (heading,) in headings.distinct()}


def find_other_times(statement: Statement) -> OtherTimes:
    """Ask the index for the nearest statements in time, of other briefings, that are surely earlier or later."""
    topics = tuple(link.topic.slug for link in statement.accepted_topics)
    if statement.speaker is None or not topics:
        return OtherTimes()
    about = StatementQuery(topics=topics, speakers=(statement.speaker.slug,), page_size=ASKED)
    briefing = statement.article.briefing
    first, last = briefing.earliest or briefing.latest, briefing.latest
    if first is None:
        return OtherTimes(undated=_make_cards(_keep(statement, list_first(replace(about, sort="newest")))))
    earlier = list_first(replace(about, sort="newest", until=first - ONE_DAY))
    later = list_first(replace(about, sort="oldest", since=last + ONE_DAY)) if last else ()
    # A day that is not exact can be before and after at once: such a statement is neither.
    before = _keep(statement, earlier, article__briefing__latest__lt=first)
    after = _keep(statement, later, article__briefing__earliest__gt=last)
    cards = {card.statement.pk: card for card in _make_cards((*reversed(before), *after))}
    return OtherTimes(
        before=tuple(cards[pk] for pk in reversed(before) if pk in cards),
        after=tuple(cards[pk] for pk in after if pk in cards),
    )


def _keep(statement: Statement, ids: Sequence[int], **days: date | None) -> list[int]:
    """Return the first few of `ids`, in order, that are of another briefing and of such days."""
    if not ids:
        return []
    others = Statement.objects.published().filter(pk__in=ids, **days).order_by()
    kept = set(others.exclude(article__briefing=statement.article.briefing_id).values_list("pk", flat=True))
    return [pk for pk in ids if pk in kept][:MOST]


def _make_cards(ids: Sequence[int]) -> tuple[Card, ...]:
    found = Statement.objects.published().for_cards().in_bulk(ids)
    return tuple(make_card(found[pk]) for pk in ids if pk in found)


def _in_article(statement: Statement) -> QuerySet[Statement]:
    return Statement.objects.published().filter(article=statement.article_id).only("public_id", "position")
