"""What published statements stand behind the rows of a list, and how many.

The index counts them; without it the database does, with one query a list.
"""

from collections.abc import Iterable
from typing import Literal, TypeAlias

from django.db.models import Count, Exists, OuterRef, QuerySet

from statements.models import Outlet, Speaker, Statement, StatementTopic
from statements.search import count_each

Row: TypeAlias = Literal["speaker", "outlet", "briefing"]

COLUMNS = {"speaker": "speaker", "outlet": "article__outlet", "briefing": "article__briefing"}


def count_by(row: Row, ids: Iterable[int]) -> dict[int, int]:
    """Count published statements for each of some speakers, outlets or briefings."""
    keys = list(ids)
    counted = count_each(row, keys)
    return _count_rows(COLUMNS[row], keys) if counted is None else counted


def count_by_article(ids: Iterable[int]) -> dict[int, int]:
    """Count the published statements of the articles of one page. An article has few: the database counts them."""
    return _count_rows("article", list(ids))


def count_by_topic(ids: Iterable[int]) -> dict[int, int]:
    keys = list(ids)
    counted = count_each("topic", keys)
    if counted is not None:
        return counted
    links = StatementTopic.objects.filter(topic__in=keys, refused=False, statement__in=Statement.objects.published())
    return dict(links.order_by().values_list("topic").annotate(said=Count("pk")))


def _count_rows(column: str, ids: list[int]) -> dict[int, int]:
    statements = Statement.objects.published().filter(**{f"{column}__in": ids})
    return dict(statements.order_by().values_list(column).annotate(said=Count("pk")))


def speakers_with_words() -> QuerySet[Speaker]:
    """Speakers with published words of their own."""
    return Speaker.objects.filter(Exists(Statement.objects.published().filter(speaker=OuterRef("pk"))))


def heard_speakers() -> QuerySet[Speaker]:
    """Speakers with published words of their own, or words that another told."""
    relayed = Statement.objects.published().filter(relayed_from=OuterRef("pk"))
    return speakers_with_words() | Speaker.objects.filter(Exists(relayed))


def outlets_with_words() -> QuerySet[Outlet]:
    """Outlets that printed something published."""
    return Outlet.objects.filter(Exists(Statement.objects.published().filter(article__outlet=OuterRef("pk"))))
