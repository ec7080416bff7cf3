"""How soon an edit is seen: made in the database by another process than those that serve, undone afterwards."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.request import urlopen

from django.db import transaction

from statements.models import SearchChange, Statement, StatementTopic, Topic
from tests.bench.scale.http import Site

IN_A_ROW = 8  # answers that show the edit, each over a new connection: both processes have it
GIVEN_UP_AFTER = 30.0  # seconds
TOTAL = re.compile(rb'id="total"[^>]*>\D*([\d,]+)')


def time_edits(site: Site, edits: int) -> list[float]:
    """Give one statement after the other a topic, and return the seconds until every answer counts it.

    Raises:
        TimeoutError: an edit is not seen.
    """
    topic = Topic.objects.order_by("pk")[0]
    others = Statement.objects.published().exclude(topic_links__topic=topic).order_by("-pk")
    taken = []
    for pk in others.values_list("pk", flat=True)[:edits]:
        wanted = _total(site, topic) + 1
        with _topic_of(pk, topic):
            taken.append(_wait(site, topic, wanted))
        _wait(site, topic, wanted - 1)
    return taken


@contextmanager
def _topic_of(statement: int, topic: Topic) -> Iterator[None]:
    with transaction.atomic():
        link = StatementTopic.objects.create(statement_id=statement, topic=topic, origin="editor")
        SearchChange.objects.create(statement_id=statement)
    try:
        yield
    finally:
        with transaction.atomic():
            link.delete()
            SearchChange.objects.create(statement_id=statement)


def _wait(site: Site, topic: Topic, wanted: int) -> float:
    """Return the seconds until the last answer that did not have it."""
    began = last = time.perf_counter()
    seen = 0
    while seen < IN_A_ROW:
        seen = seen + 1 if _total(site, topic) == wanted else 0
        if not seen:
            last = time.perf_counter()
        if last - began > GIVEN_UP_AFTER:
            raise TimeoutError(f"{topic.slug} has not {wanted} statements after {GIVEN_UP_AFTER} seconds.")
    return last - began


def _total(site: Site, topic: Topic) -> int:
    with urlopen(f"http://{site.host}:{site.port}/statements/?topic={topic.slug}") as answer:
        found = TOTAL.search(answer.read())
    if not found:
        raise ValueError("The page of a search does not tell its total.")
    return int(found[1].replace(b",", b""))
