"""What became of the statements of a collection: here, merged into others, withdrawn, or never there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from statements.models import RetiredAddress, Statement
from statements.web.cards import Card, make_card
from statements.web.reasons import as_sentence


@dataclass(frozen=True, slots=True)
class Entry:
    """One id of a collection. `pk`: of the statement to show, None if there is none; `number` counts from 1.

    `merged_into`: the id of that statement, if it is another; `is_repeated`: which the collection shows elsewhere.
    """

    number: int
    public_id: str
    pk: int | None = None
    merged_into: str = ""
    is_repeated: bool = False
    is_withdrawn: bool = False
    reason: str = ""
    gone_at: datetime | None = None

    @property
    def is_unknown(self) -> bool:
        """Whether the archive never had a statement with this id."""
        return self.pk is None and not self.is_withdrawn


@dataclass(frozen=True, slots=True)
class Shown:
    entry: Entry
    card: Card | None


def find_entries(public_ids: Sequence[str]) -> list[Entry]:
    """Look all ids up, in three queries."""
    here, withdrawn = _look_up(public_ids)
    missing = [public_id for public_id in public_ids if public_id not in here]
    retired = {
        row.old: row for row in RetiredAddress.objects.filter(kind=RetiredAddress.Kind.STATEMENT, old__in=missing)
    }
    successors, _ = _look_up([row.successor for row in retired.values() if row.successor])
    entries: list[Entry] = []
    shown = {here[public_id] for public_id in public_ids if public_id in here}
    for number, public_id in enumerate(public_ids, start=1):
        row = retired.get(public_id)
        if public_id in here:
            entries.append(Entry(number, public_id, here[public_id]))
        elif row and row.successor in successors:
            pk = successors[row.successor]
            told = as_sentence(row.reason)
            entry = Entry(number, public_id, pk, row.successor, pk in shown, reason=told, gone_at=row.retired_at)
            entries.append(entry)
            shown.add(pk)
        elif row or public_id in withdrawn:
            reason, day = (as_sentence(row.reason), row.retired_at) if row else ("No reason was recorded.", None)
            entries.append(Entry(number, public_id, is_withdrawn=True, reason=reason, gone_at=day))
        else:
            entries.append(Entry(number, public_id))
    return entries


def keys_of(entries: Iterable[Entry]) -> list[int]:
    """Return the primary keys of all that can be read, each once, in order."""
    return list(dict.fromkeys(entry.pk for entry in entries if entry.pk is not None))


def show(entries: Sequence[Entry]) -> list[Shown]:
    """Make a card for each entry that has a statement which is not shown elsewhere."""
    keys = [entry.pk for entry in entries if entry.pk is not None and not entry.is_repeated]
    found = Statement.objects.published().for_cards().in_bulk(keys)
    return [Shown(entry, _card(found, entry)) for entry in entries]


def _card(found: dict[int, Statement], entry: Entry) -> Card | None:
    return make_card(found[entry.pk]) if entry.pk in found and not entry.is_repeated else None


def _look_up(public_ids: Sequence[str]) -> tuple[dict[str, int], set[str]]:
    """Return the keys of the published statements by their ids, and the ids of those withdrawn."""
    rows = list(Statement.objects.filter(public_id__in=public_ids).values_list("public_id", "pk", "review"))
    here = {public_id: pk for public_id, pk, review in rows if review != Statement.Review.WITHDRAWN}
    return here, {public_id for public_id, _, _ in rows} - here.keys()
