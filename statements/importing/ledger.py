"""What every writer of statements must leave behind, in its own transaction.

A row for the index (SearchChange) and, where a statement changed, a Revision that says
who, when, what and why.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.auth.models import User
from django.db.models import F

from statements.models import RetiredAddress, Revision, SearchChange, Statement
from statements.models.search_change import stamp_transaction

NO_LONGER_FOUND = "no longer found"


def note_changes(statement_ids: Iterable[int]) -> None:
    """Have the index read these statements again."""
    stamp = stamp_transaction()
    SearchChange.objects.bulk_create(SearchChange(statement_id=pk, **stamp) for pk in statement_ids)


def note_changed_articles(*article_ids: int) -> None:
    """Have the index read all statements of these articles again: one row each, however many they are."""
    stamp = stamp_transaction()
    SearchChange.objects.bulk_create(SearchChange(article_id=pk, **stamp) for pk in article_ids)


def note_changed_briefings(*briefing_ids: int) -> None:
    """Have the index read all statements of these briefings again: one row each, however many they are."""
    stamp = stamp_transaction()
    SearchChange.objects.bulk_create(SearchChange(briefing_id=pk, **stamp) for pk in briefing_ids)


def record_revision(
    statement: Statement, changes: Mapping[str, tuple[Any, Any]], *, reason: str, by: User | None
) -> None:
    """Count the statement's version up and say what changed: field to (before, after)."""
    Statement.objects.filter(pk=statement.pk).update(version=F("version") + 1)
    statement.version += 1
    Revision.objects.create(
        statement=statement, version=statement.version, changes=dict(changes), reason=reason, changed_by=by
    )


def retire(kind: RetiredAddress.Kind, old: str, *, successor: str = "", reason: str) -> None:
    """Remember an address that no longer stands, and where it leads now.

    A chain is cut short: whatever led to `old` leads to its successor at once. An
    address that is in use again (`successor`) is no longer retired.
    """
    RetiredAddress.objects.filter(kind=kind, old=successor).delete()
    RetiredAddress.objects.update_or_create(kind=kind, old=old, defaults={"successor": successor, "reason": reason})
    if successor:
        RetiredAddress.objects.filter(kind=kind, successor=old).update(successor=successor)


def reinstate(kind: RetiredAddress.Kind, old: str) -> None:
    """Forget that an address was retired: it stands again."""
    RetiredAddress.objects.filter(kind=kind, old=old).delete()
