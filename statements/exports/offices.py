"""Which office a speaker held when something was said, and how long it was held."""

from datetime import date

from statements.models import Office, Statement


def office_when_said(statement: Statement) -> Office | None:
    """Return the office held on the day of the briefing; None if none is known, or nobody is known to have spoken."""
    return statement.speaker.office_on(statement.article.briefing.day) if statement.speaker else None


def describe_term(office: Office) -> str:
    """Say from when until when it was held: "from 2004 until 9 March 2014"; else when sources showed it held; else ''.

    The first day of a year as beginning, and the last as end, stand for the year alone.
    """
    parts = [
        f"from {_name_day(office.since, (1, 1))}" if office.since else "",
        f"until {_name_day(office.until, (12, 31))}" if office.until else "",
    ]
    return " ".join(part for part in parts if part) or _describe_sources(office)


def _name_day(day: date, whole_year: tuple[int, int]) -> str:
    return str(day.year) if (day.month, day.day) == whole_year else f"{day.day} {day:%B} {day.year}"


def _describe_sources(office: Office) -> str:
    """Only years: the day of a briefing is often one of many that it may have been."""
    if office.attested_from is None or office.attested_until is None:
        return ""
    first, last = office.attested_from.year, office.attested_until.year
    return f"in sources of {first}" if first == last else f"in sources from {first} to {last}"
