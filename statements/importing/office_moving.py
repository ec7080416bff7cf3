"""The offices of a speaker who is merged into another one."""

from datetime import date

from statements.importing.office_book import office_key
from statements.models import Office, Speaker

LONGEST_TITLE = 200


def move_offices(gone: Speaker, kept: Speaker) -> None:
    """Give the offices to `kept`; one that both have is kept once, with all the days it was shown on."""
    ours = {office_key(office.title, office.represents): office for office in kept.offices.all()}
    for office in gone.offices.all():
        same = ours.get(office_key(office.title, office.represents))
        if same and _may_be_one(same, office):
            _learn(same, office)
            office.delete()
        else:
            office.speaker, office.title = kept, _free_title(office, kept)
            office.save()


def _may_be_one(one: Office, other: Office) -> bool:
    return all(
        not mine or not theirs or mine == theirs
        for mine, theirs in ((one.since, other.since), (one.until, other.until))
    )


def _learn(office: Office, other: Office) -> None:
    office.since = office.since or other.since
    office.until = office.until or other.until
    days = [day for each in (office, other) for day in (each.attested_from, each.attested_until) if day is not None]
    office.attested_from, office.attested_until = _ends(days)
    office.save()


def _ends(days: list[date]) -> tuple[date | None, date | None]:
    return min(days, default=None), max(days, default=None)


def _free_title(office: Office, kept: Speaker) -> str:
    """Return the title, with a number when the other had one that is called the same and began at the same time."""
    taken = set(kept.offices.filter(since=office.since).values_list("title", flat=True))
    number, title = 1, office.title
    while title in taken:
        number += 1
        title = f"{office.title[: LONGEST_TITLE - 5]} ({number})"
    return title
