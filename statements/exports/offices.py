"""Which office a speaker held when something was said."""

from statements.models import Office, Statement


def office_when_said(statement: Statement) -> Office | None:
    """Return the office held on the day of the briefing; None if none is known, or nobody is known to have spoken."""
    return statement.speaker.office_on(statement.article.briefing.day) if statement.speaker else None
