"""The offices that a seed file tells of a speaker, to rows."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from statements.importing.errors import WrongSeed
from statements.models import Office, Speaker


def take_offices(speaker: Speaker, offices: Sequence[Mapping[str, Any]], file: str) -> bool:
    """Make the archive hold the offices; return whether that changed any. What an editor claimed is left alone.

    What the file does not tell, such as an end that an import has read somewhere, stays.

    Raises:
        ValidationError: one cannot be an office.
        WrongSeed: a day is none.
    """
    if "offices" in speaker.locked_fields:
        return False
    changed = [_take(speaker, told, file) for told in offices]
    return any(changed)


def _take(speaker: Speaker, told: Mapping[str, Any], file: str) -> bool:
    days = {key: _read_day(told[key], file) for key in ("since", "until") if key in told}
    wanted = {"represents": told.get("represents", ""), **days}
    office = _find(speaker, told["title"], days.get("since")) or Office(speaker=speaker, title=told["title"])
    news = {name: value for name, value in wanted.items() if value and value != getattr(office, name)}
    if not news and office.pk:
        return False
    for name, value in news.items():
        setattr(office, name, value)
    office.full_clean()
    office.save()
    return True


def _find(speaker: Speaker, title: str, since: date | None) -> Office | None:
    """Return the row of that beginning, else the one of an unknown beginning: an import read it before.

    A file that does not tell the beginning means the only office of that title.
    """
    rows = {office.since: office for office in speaker.offices.filter(title=title)}
    only = next(iter(rows.values())) if len(rows) == 1 and since is None else None
    return rows.get(since) or rows.get(None) or only


def _read_day(value: Any, file: str) -> date:
    try:
        return value if isinstance(value, date) else date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise WrongSeed(file, problem=f"{value!r} is not a day.", remedy="Write 2025-09-23.") from error
