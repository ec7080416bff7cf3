"""What published statements stand behind the rows of a list, and how many. One query a list."""

from collections.abc import Iterable

from django.db.models import Count, Exists, OuterRef, QuerySet

from statements.models import Outlet, Speaker, Statement, StatementTopic


def count_by(field: str, ids: Iterable[int]) -> dict[int, int]:
    """Count published statements for each value of `field`, such as "speaker" or "article__briefing"."""
    statements = Statement.objects.published().filter(**{f"{field}__in": list(ids)})
    return dict(statements.order_by().values_list(field).annotate(said=Count("pk")))


def count_by_topic(ids: Iterable[int]) -> dict[int, int]:
    links = StatementTopic.objects.filter(
        topic__in=list(ids), refused=False, statement__in=Statement.objects.published()
    )
    return dict(links.order_by().values_list("topic").annotate(said=Count("pk")))


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
