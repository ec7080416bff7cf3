"""What runs of the importer did, counted from their records, and the way to these."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Model, Q, Sum
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString

from statements.models import ImportRecord


@dataclass(frozen=True, slots=True)
class Counts:
    """Documents by what became of them, and statements. A statement that only moved counts as changed."""

    documents: int = 0
    created: int = 0
    changed: int = 0
    unchanged: int = 0
    rejected: int = 0
    new_statements: int = 0
    changed_statements: int = 0
    withdrawn_statements: int = 0


def count_records(runs: Iterable[int]) -> dict[int, Counts]:
    """Count the records of these runs in one query. A run without records is left out."""
    # Not named like the fields that they count, which the database would take them for.
    rows = (
        ImportRecord.objects.filter(run__in=list(runs))
        .order_by()
        .values("run")
        .annotate(
            documents=Count("pk"),
            documents_created=_of(ImportRecord.Outcome.CREATED),
            documents_changed=_of(ImportRecord.Outcome.CHANGED),
            documents_unchanged=_of(ImportRecord.Outcome.UNCHANGED),
            documents_rejected=_of(ImportRecord.Outcome.REJECTED),
            sum_created=Sum("created"),
            sum_changed=Sum("changed"),
            sum_withdrawn=Sum("withdrawn"),
        )
    )
    return {
        row["run"]: Counts(
            documents=row["documents"],
            created=row["documents_created"],
            changed=row["documents_changed"],
            unchanged=row["documents_unchanged"],
            rejected=row["documents_rejected"],
            new_statements=row["sum_created"],
            changed_statements=row["sum_changed"],
            withdrawn_statements=row["sum_withdrawn"],
        )
        for row in rows
    }


def _of(outcome: ImportRecord.Outcome) -> Count:
    return Count("pk", filter=Q(outcome=outcome))


def records_page(**filters: str | int) -> str:
    """Return the address of the list of records, only those of a `run`, an `article` or an outcome."""
    return f"{reverse('admin:statements_importrecord_changelist')}?{urlencode(filters)}"


def link_to(row: Model) -> SafeString:
    """Link a row to its page in the admin."""
    page = reverse(f"admin:statements_{row._meta.model_name}_change", args=[row.pk])
    return format_html('<a href="{}">{}</a>', page, row)
