"""Who a statement's printed name may mean, when it may mean several: rows for an editor to decide."""

from collections.abc import Mapping

from statements.importing.speakers import Resolved
from statements.models import Speaker, SpeakerCandidate, Statement


def write_candidates(resolved: Mapping[Statement, Resolved], *, are_new: bool = False) -> None:
    """Make the candidates of each statement those of `resolved`, in at most three commands. Twice changes nothing.

    A statement that has a speaker has none, nor has one whose speaker an editor decided. `are_new`
    says that no statement can have any yet.
    """
    wanted = {
        (statement.pk, speaker.pk) for statement, who in resolved.items() for speaker in _candidates(statement, who)
    }
    rows = {} if are_new else _read(resolved)
    SpeakerCandidate.objects.filter(pk__in=[pk for pair, pk in rows.items() if pair not in wanted]).delete()
    SpeakerCandidate.objects.bulk_create(
        SpeakerCandidate(statement_id=statement, speaker_id=speaker)
        for statement, speaker in sorted(wanted - rows.keys())
    )


def _candidates(statement: Statement, who: Resolved) -> tuple[Speaker, ...]:
    is_open = statement.speaker_id is None and "speaker" not in statement.locked_fields
    return who.candidates if is_open and len(who.candidates) > 1 else ()


def _read(statements: Mapping[Statement, Resolved]) -> dict[tuple[int, int], int]:
    """Return the rows there are: (statement, speaker) to the row's own number."""
    rows = SpeakerCandidate.objects.filter(statement__in=[statement.pk for statement in statements])
    return {(statement, speaker): pk for pk, statement, speaker in rows.values_list("pk", "statement_id", "speaker_id")}
