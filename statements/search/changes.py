"""Which changes an index has not applied yet, without ever losing one.

On SQLite there is one writer at a time, so changes become visible in the order of their
ids, and the highest id read is enough.

On PostgreSQL they do not: transaction A may take id 1 and B id 2, and B commit first. Who
remembers "2" never sees 1. So each change carries the number of its transaction, and the
place is a horizon of transactions: before reading, ask for the oldest transaction still
running (`pg_snapshot_xmin`). All before it have ended, so whatever they wrote is visible
to the reading that follows and will be applied by it. What is at or after the horizon may
be incomplete: it is looked at again, leaving out by id what has been applied.
See: https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-SNAPSHOT
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.db import connection
from django.db.models import Max, QuerySet
from django.utils import timezone

from statements.models import SearchChange
from statements.search.place import Anchor, Place

AT_ONCE = 5_000  # changes applied in one commit of the index
KEPT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Batch:
    """Changes to apply, and the place once that is done.

    They name statements, or articles and briefings of which all statements changed.
    """

    statement_ids: tuple[int, ...]
    article_ids: tuple[int, ...]
    briefing_ids: tuple[int, ...]
    count: int
    after: Place


def place_now() -> Place:
    """Return a place from which no change that a later reading misses is lost. Ask before reading the rows."""
    window = _transaction_window()
    newest = SearchChange.objects.order_by("-pk").first()
    if window is None:
        return Place(horizon=newest.pk + 1 if newest else 0, anchor=_anchor(newest))
    return Place(horizon=window.oldest_running, anchor=_anchor(newest))


def next_batch(place: Place, most: int | None = None) -> Batch:
    """Return the oldest changes that are visible and not applied: `most` of them, and never more than `AT_ONCE`."""
    window = _transaction_window()
    most = min(AT_ONCE, most or AT_ONCE)
    changes = list(_pending(place, window)[:most])
    if not changes:
        return Batch((), (), (), 0, place)
    newest = max(changes, key=lambda change: change.pk)
    anchor = place.anchor if place.anchor and place.anchor[0] > newest.pk else _anchor(newest)
    if window is None:
        after = Place(horizon=newest.pk + 1, anchor=anchor)
    else:
        horizon = window.oldest_running
        if len(changes) == most:
            # There may be more: all that is visible has been read only up to the last one's transaction.
            horizon = min(horizon, changes[-1].transaction)
        recent = {change.pk for change in changes if change.transaction >= horizon}
        after = Place(horizon=horizon, applied=frozenset(recent | _still_needed(place, horizon)), anchor=anchor)
    return Batch(
        _named(change.statement_id for change in changes),
        _named(change.article_id for change in changes),
        _named(change.briefing_id for change in changes),
        len(changes),
        after,
    )


def _named(keys: Iterable[int | None]) -> tuple[int, ...]:
    """Return each key once, in order."""
    return tuple({key: None for key in keys if key is not None})


def has_pending(place: Place) -> bool:
    return _pending(place, _transaction_window()).exists()


def knows_database(place: Place) -> bool:
    """Tell whether the database is the one that `place` was read from, and not an older copy or another one.

    A copy on another server counts its transactions anew, and may have passed fewer.
    """
    window = _transaction_window()
    if window and window.oldest_running < place.horizon:
        return False
    if place.anchor is None:
        return True
    return _anchor(SearchChange.objects.filter(pk=place.anchor[0]).first()) == place.anchor


def forget_old_changes() -> None:
    """Delete changes that every host has long applied.

    The newest stays: it is the anchor of all hosts that are up to date. A host that slept
    for longer than they are kept misses its anchor, and builds its index anew.
    """
    newest = SearchChange.objects.aggregate(newest=Max("pk"))["newest"]
    old = SearchChange.objects.filter(written_at__lt=timezone.now() - KEPT).exclude(pk=newest)
    old.delete()


def _pending(place: Place, window: "_Window | None") -> QuerySet[SearchChange]:
    changes = SearchChange.objects.all()
    if window is None:
        return changes.filter(pk__gte=place.horizon).order_by("pk")
    # A number that has not been given yet comes from another server, with a backup: the rebuild has seen that row.
    visible = changes.filter(transaction__gte=place.horizon, transaction__lt=window.next)
    return visible.exclude(pk__in=place.applied).order_by("transaction", "pk")


def _still_needed(place: Place, horizon: int) -> set[int]:
    """Return what was applied before and would be read again from `horizon` on."""
    if horizon == place.horizon:
        return set(place.applied)
    kept = SearchChange.objects.filter(pk__in=place.applied, transaction__gte=horizon)
    return set(kept.values_list("pk", flat=True))


def _anchor(change: SearchChange | None) -> Anchor | None:
    return (change.pk, change.named, change.written_at.isoformat()) if change else None


@dataclass(frozen=True, slots=True)
class _Window:
    """Numbers of transactions: all before `oldest_running` have ended, and what is visible is before `next`."""

    oldest_running: int
    next: int


def _transaction_window() -> _Window | None:
    """Ask PostgreSQL for its transactions; None on SQLite, which has no such thing."""
    if connection.vendor != "postgresql":
        return None
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_snapshot_xmin(current)::text::bigint, greatest(pg_snapshot_xmax(current)::text::bigint, "
            "pg_current_xact_id_if_assigned()::text::bigint + 1) FROM pg_current_snapshot() AS current"
        )
        return _Window(*cursor.fetchone())
