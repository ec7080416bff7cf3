"""An office in a few words, by which editors tell namesakes apart."""

from datetime import date

from statements.models import Speaker


def name_office(speaker: Speaker, day: date | None) -> str:
    """Name the office held on `day`, or the last one; '' if none is known. Reads `offices.all()`."""
    office = speaker.office_on(day)
    return ", ".join(word for word in (office.title, office.represents) if word) if office else ""


def tell_apart(speaker: Speaker, day: date | None, statements: int) -> str:
    """Say what namesakes never share, their slug, and what speaks for one of them: office and number of statements."""
    known = f"{speaker.slug}, {statements} statement{'' if statements == 1 else 's'}"
    office = name_office(speaker, day)
    return f"{office} ({known})" if office else f"({known})"
