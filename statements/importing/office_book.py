"""Offices that sources print, as rows: what is new is written, and on which days a source showed them held."""

import calendar
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from statements.extraction import FoundOffice
from statements.extraction.countries import read_country
from statements.extraction.offices import split_office
from statements.extraction.words import word_set
from statements.importing.known_speakers import KnownSpeaker
from statements.importing.names import fold_name
from statements.models import Office

VAGUE = word_set(
    """
    envoy diplomat emissary official leader chief head aide spokesman spokeswoman spokesperson adviser
    advisor politician statesman negotiator expert analyst candidate nominee
    """
)


def note_offices(known: KnownSpeaker, found: Iterable[FoundOffice], day: date | None) -> None:
    """Keep the offices of a speaker that were printed on `day`. What an editor put in order is left alone."""
    if "offices" in known.row.locked_fields:
        return
    for each in found:
        told = _complete(each)
        if _is_vague(told) and known.offices:
            continue
        office = _find(known, told, day)
        if office is None:
            office = Office(speaker=known.row, title=_free_title(known, told), represents=told.represents)
            known.offices.append(office)
        if _learn(office, told, day) or office.pk is None:
            office.save()


def _is_vague(told: FoundOffice) -> bool:
    """Whether it only tells the kind of post ("the Russian envoy"): no news of somebody whose post is known."""
    return told.title.removeprefix("former ") in VAGUE


def _complete(told: FoundOffice) -> FoundOffice:
    """Give the country its short name; who speaks for one without a title represents it."""
    country = read_country(told.represents) or told.represents
    return replace(told, title=told.title or "Representative", represents=country[:120])


def _find(known: KnownSpeaker, told: FoundOffice, day: date | None) -> Office | None:
    """Return the office as it is known, if it can have been held on `day`.

    A title without a country is that with one, if there is only one.
    """
    title, country = office_key(told.title, told.represents)
    possible = [office for office in known.offices if day is None or office.may_be_held_on(day)]
    called = [
        (office, key[1]) for office in possible if (key := office_key(office.title, office.represents))[0] == title
    ]
    exact = [office for office, theirs in called if theirs == country]
    loose = [office for office, theirs in called if not country or not theirs]
    return exact[0] if exact else loose[0] if len(loose) == 1 else None


def office_key(title: str, represents: str) -> tuple[str, str]:
    """Return what all ways to write an office share: "Ambassador of Russia" and Russia's "Ambassador" are one."""
    split = split_office(title)
    return fold_name(split.title), represents or split.represents


def _free_title(known: KnownSpeaker, told: FoundOffice) -> str:
    """Return the title; with the country or a number when the speaker had the same one elsewhere, or before."""
    taken = {office.title for office in known.offices if office.since is None}
    title = told.title[:200]
    if title in taken and told.represents:
        title = f"{title[:120]} ({told.represents[:70]})"
    number, stem = 1, title[:190]
    while title in taken:
        number += 1
        title = f"{stem} ({number})"
    return title


def _learn(office: Office, told: FoundOffice, day: date | None) -> bool:
    """Add what the source tells beyond the row; return whether it told anything new."""
    before = _facts(office)
    office.represents = office.represents or told.represents
    if day and not told.until:
        office.attested_from = min(day, office.attested_from or day)
        office.attested_until = max(day, office.attested_until or day)
    office.since = office.since or _bound(told.since)
    until = _bound(told.until, last=True)
    if office.until is None and (not office.attested_until or not until or office.attested_until <= until):
        office.until = until
    return before != _facts(office)


def _facts(office: Office) -> tuple[object, ...]:
    return office.represents, office.since, office.until, office.attested_from, office.attested_until


def _bound(edtf: str, *, last: bool = False) -> date | None:
    """Return the first or last day of a year, month or day in EDTF."""
    if not edtf:
        return None
    year, month, day = (*(int(part) for part in edtf.split("-")), 0, 0)[:3]
    month = month or (12 if last else 1)
    return date(year, month, day or (calendar.monthrange(year, month)[1] if last else 1))
