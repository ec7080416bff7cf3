"""An office in a few words, by which editors tell namesakes apart."""

from datetime import date

from statements.models import Speaker


def name_office(speaker: Speaker, day: date | None) -> str:
    """Name the office held on `day`, or the last one; '' if none is known. Reads `offices.all()`."""
    office = speaker.office_on(day)
    return ", ".join(word for word in (office.title, office.represents) if word) if office else ""
