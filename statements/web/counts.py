"""How many published statements stand behind the rows of one page of a list. One query a list."""

from collections.abc import Iterable

from django.db.models import Count

from statements.models import Statement, StatementTopic


def count_by(field: str, ids: Iterable[int]) -> dict[int, int]:
    """Count published statements for each value of `field`, such as "speaker" or "article__briefing"."""
    statements = Statement.objects.published().filter(**{f"{field}__in": list(ids)})
    return dict(statements.order_by().values_list(field).annotate(said=Count("pk")))


def count_by_topic(ids: Iterable[int]) -> dict[int, int]:
    links = StatementTopic.objects.filter(
        topic__in=list(ids), refused=False, statement__in=Statement.objects.published()
    )
    return dict(links.order_by().values_list("topic").annotate(said=Count("pk")))
