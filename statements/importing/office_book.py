"""Offices that sources print, as rows: what is new is written, and on which days a source showed them held."""

import calendar
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from statements.extraction import FoundOffice
from statements.extraction.countries import read_country
from statements.extraction.offices import split_office
from statements.extraction.words import word_set
from statements.importing.known_speakers import KnownSpeaker
from statements.importing.names import fold_name
from statements.importing.speaker_holds import Hold
from statements.models import Office

VAGUE = word_set(
    """
    envoy diplomat emissary official leader chief head aide spokesman spokeswoman spokesperson adviser
    advisor politician statesman negotiator expert analyst candidate nominee
    """
)


def note_offices(hold: Hold, found: Iterable[FoundOffice], day: date | None) -> None:
    """Keep the offices of a speaker that were printed on `day`. What an editor put in order is left alone.

    Raises:
        SpeakerChanged: there was something to write, and the rows are not as remembered.
    """
    known = hold.known
    if "offices" in known.row.locked_fields:
        return
    for each in found:
        told = _complete(each)
        if _is_vague(told) and known.offices:
            continue
        office = _find(known, told, day)
        if office is None:
            office = Office(speaker=known.row, title=_free_title(known, told), represents=told.represents)
        news = _find_news(known, office, told, day)
        if news or office.pk is None:
            hold.take()
            _write(known, office, news)


def _write(known: KnownSpeaker, office: Office, news: dict[str, Any]) -> None:
    """Write to the row what is new, and nothing else of it."""
    for name, value in news.items():
        setattr(office, name, value)
    if office.pk is not None:
        office.save(update_fields=news)
        return
    office.save()
    known.offices.append(office)


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


def _find_news(known: KnownSpeaker, office: Office, told: FoundOffice, day: date | None) -> dict[str, Any]:
    """Return the fields in which the source tells more than the row, with their values."""
    since, until = _find_bounds(known, office, told)
    attested_from, attested_until = office.attested_from, office.attested_until
    if day and not told.until:
        attested_from, attested_until = min(day, attested_from or day), max(day, attested_until or day)
    if office.until is None and until and attested_until and attested_until > until:
        until = None
    fields = {
        "represents": office.represents or told.represents,
        "since": since,
        "until": until,
        "attested_from": attested_from,
        "attested_until": attested_until,
    }
    return {name: value for name, value in fields.items() if value != getattr(office, name)}


def _find_bounds(known: KnownSpeaker, office: Office, told: FoundOffice) -> tuple[date | None, date | None]:
    """Return since and until when: of the row if it knows, else as told.

    What contradicts is no news: an end before the beginning ("from 2014 to 2004"), or the
    beginning of another office of the same title.
    """
    since, until = office.since or _bound(told.since), office.until or _bound(told.until, last=True)
    if since and until and until < since:
        since, until = office.since, office.until
    same = [other for other in known.offices if other is not office and other.title == office.title]
    return (office.since if since in [other.since for other in same] else since), until


def _bound(edtf: str, *, last: bool = False) -> date | None:
    """Return the first or last day of a year, month or day in EDTF."""
    if not edtf:
        return None
    year, month, day = (*(int(part) for part in edtf.split("-")), 0, 0)[:3]
    month = month or (12 if last else 1)
    return date(year, month, day or (calendar.monthrange(year, month)[1] if last else 1))
