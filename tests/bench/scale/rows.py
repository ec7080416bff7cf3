"""The rows as other systems get them: one flat row a statement, with the values that readers filter by."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from statements.models import Article, Briefing, Outlet, Speaker, Topic
from statements.search.documents import read_rows_of_articles

ARTICLES_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class FlatRow:
    """`day` is the earliest (or latest) known, as a number; 0 without any. `year` is of that day.

    Rows are named by their slugs, and by `keys`: primary keys of speaker (0: nobody), outlet, briefing and topics.
    """

    id: int
    passage: str
    day: int
    year: int
    kind: str
    speaker: str
    outlet: str
    briefing: str
    topics: tuple[str, ...]
    keys: tuple[int, int, int, tuple[int, ...]]


def read_keys() -> dict[tuple[str, str], int]:
    """Return the primary keys of what questions name, by field and slug."""
    models: dict[str, Any] = {"topic": Topic, "speaker": Speaker, "outlet": Outlet, "briefing": Briefing}
    return {
        (field, slug): pk
        for field, model in models.items()
        for pk, slug in model._default_manager.values_list("pk", "slug")
    }


def read_flat_rows() -> Iterator[FlatRow]:
    speakers, outlets, briefings, topics = (
        dict(model._default_manager.values_list("pk", "slug")) for model in (Speaker, Outlet, Briefing, Topic)
    )
    keys = list(Article.objects.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), ARTICLES_AT_ONCE):
        for row in read_rows_of_articles(keys[start : start + ARTICLES_AT_ONCE]):
            day = row.earliest or row.latest
            yield FlatRow(
                row.id,
                row.passage,
                day.toordinal() if day else 0,
                day.year if day else 0,
                row.kind,
                speakers[row.speaker] if row.speaker else "",
                outlets[row.outlet],
                briefings[row.briefing],
                tuple(topics[key] for key in row.topics),
                (row.speaker or 0, row.outlet, row.briefing, row.topics),
            )
