"""Two rows of one person become one: an editor's decision about speakers, in one transaction. It cannot be undone."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone

from statements.importing.ledger import note_changes, retire
from statements.importing.names import fold_name
from statements.importing.office_moving import move_offices
from statements.models import RetiredAddress, Revision, Speaker, SpeakerCandidate, SpeakerName, Statement
from statements.models.statement_queries import StatementQuerySet

AT_ONCE = 500  # statements in memory together, with all their columns
DESCRIPTION = ("name", "kind", "wikidata", "note")
Changes = dict[str, tuple[str | None, str | None]]


@transaction.atomic
def merge_speakers(gone: Speaker, kept: Speaker, *, by: User, reason: str) -> int:
    """Give all that belongs to `gone` to `kept`; return how many statements that changed.

    The old address leads to the new one, and the names go along, so that no import makes the
    one who is gone anew.

    Raises:
        ValueError: they are one row already, a person and a body, or no reason is given.
    """
    if not reason.strip():
        raise ValueError("Give the reason: it is kept with each statement.")
    rows = {row.pk: row for row in Speaker.objects.select_for_update().filter(pk__in=[gone.pk, kept.pk]).order_by("pk")}
    if len(rows) < 2:
        raise ValueError("Choose two speakers.")
    gone, kept = rows[gone.pk], rows[kept.pk]
    if gone.kind != kept.kind:
        raise ValueError("A person and a body cannot be one speaker.")
    history = _History(reason.strip(), by)
    count = _move_statements(gone, kept, history) + _move_candidacies(gone, kept, history)
    _move_names(gone, kept)
    move_offices(gone, kept)
    _complete(gone, kept)
    retire(RetiredAddress.Kind.SPEAKER, gone.slug, successor=kept.slug, reason=reason.strip())
    gone.delete()
    return count


def count_concerned(speaker: Speaker) -> int:
    """Count the statements that would change if the speaker became another."""
    return Statement.objects.filter(_names(speaker)).count()


def _names(speaker: Speaker) -> Q:
    return Q(speaker=speaker) | Q(relayed_from=speaker)


def _move_statements(gone: Speaker, kept: Speaker, history: "_History") -> int:
    """Change whose the statements are; who would relay their own words relays nobody."""
    numbers = list(Statement.objects.filter(_names(gone)).order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(numbers), AT_ONCE):
        changed: dict[Statement, Changes] = {}
        for statement in _lock(Statement.objects.filter(pk__in=numbers[start : start + AT_ONCE])):
            before = (statement.speaker, statement.relayed_from)
            speaker, relayed = (kept if one == gone else one for one in before)
            relayed = None if relayed == speaker else relayed
            statement.speaker, statement.relayed_from = speaker, relayed
            names = zip(("speaker", "relayed_from"), before, (speaker, relayed), strict=True)
            changed[statement] = {field: (_slug(old), _slug(new)) for field, old, new in names if old != new}
        history.record(changed)
    return len(numbers)


def _move_candidacies(gone: Speaker, kept: Speaker, history: "_History") -> int:
    """Let `kept` stand where `gone` did. Where nobody else does, the statement has found its speaker."""
    moved = SpeakerCandidate.objects.filter(speaker=gone)
    both = SpeakerCandidate.objects.filter(speaker=kept, statement__in=moved.values("statement"))
    numbers = list(moved.values_list("statement", flat=True))
    moved.filter(statement__in=list(both.values_list("statement", flat=True))).delete()
    moved.update(speaker=kept)
    statements = _lock(Statement.objects.filter(pk__in=numbers, speaker=None))
    counted = SpeakerCandidate.objects.filter(statement__in=statements).order_by().values("statement")
    alone = set(counted.annotate(count=Count("pk")).filter(count=1).values_list("statement", flat=True))
    settled: dict[Statement, Changes] = {}
    for statement in statements:
        if statement.pk in alone:
            statement.speaker = kept
            settled[statement] = {"speaker": (None, kept.slug)}
    SpeakerCandidate.objects.filter(statement__in=settled).delete()
    history.record(settled)
    return len(settled)


def _lock(statements: StatementQuerySet) -> list[Statement]:
    """Read the rows locked in the order of their numbers, as imports do."""
    rows = statements.select_related("speaker", "relayed_from").order_by("pk")
    return list(rows.select_for_update(of=("self",)))


@dataclass(frozen=True, slots=True)
class _History:
    """Why statements change, and who says so."""

    reason: str
    by: User

    def record(self, statements: dict[Statement, Changes]) -> None:
        """Write the statements with a revision of each, and have the index read them again."""
        for statement in statements:
            statement.version += 1
            statement.changed_at = timezone.now()
        Statement.objects.bulk_update(statements, ["speaker", "relayed_from", "version", "changed_at"], batch_size=500)
        Revision.objects.bulk_create(self._revise(statement, changes) for statement, changes in statements.items())
        note_changes(statement.pk for statement in statements)

    def _revise(self, statement: Statement, changes: Changes) -> Revision:
        return Revision(
            statement=statement, version=statement.version, changes=changes, reason=self.reason, changed_by=self.by
        )


def _move_names(gone: Speaker, kept: Speaker) -> None:
    known = set(kept.names.values_list("name", flat=True))
    gone.names.filter(name__in=known).delete()
    gone.names.update(speaker=kept)
    if gone.name not in known | set(kept.names.values_list("name", flat=True)):
        SpeakerName.objects.create(speaker=kept, name=gone.name, folded=fold_name(gone.name))


def _complete(gone: Speaker, kept: Speaker) -> None:
    """Keep what only the other row told. No seed file, which may know both, describes the row again."""
    kept.wikidata = kept.wikidata or gone.wikidata
    kept.note = kept.note or gone.note
    kept.lock(DESCRIPTION)
    kept.save()


def _slug(speaker: Speaker | None) -> str | None:
    return speaker.slug if speaker else None
