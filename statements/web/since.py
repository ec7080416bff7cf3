"""A link that shows what is new in a search since the page was seen, without an account."""

from dataclasses import dataclass
from datetime import datetime

from django.http import QueryDict
from django.utils.dateformat import format as date_format

from statements.models import Statement
from statements.web.links import replacing


@dataclass(frozen=True, slots=True)
class Since:
    """`search`: the query string itself; `url` the same, of what comes in after `newest` did at `moment`.

    `after`: since when the page shows only what is new; None when it shows all.
    """

    search: str
    newest: str
    moment: datetime
    url: str
    after: datetime | None

    @property
    def moment_after(self) -> str:
        return f"{date_format(self.after, 'j F Y, H:i')} UTC" if self.after else ""


def describe_newest(newest: Statement | None, params: QueryDict, limit: Statement | None) -> Since | None:
    """Describe the link; `limit` is the statement than which all shown are newer. None in an empty archive."""
    newest = newest or limit
    if newest is None:
        return None
    return Since(
        search=replacing(params, newer_than=""),
        newest=newest.public_id,
        moment=newest.created_at,
        url=replacing(params, newer_than=newest.public_id),
        after=limit.created_at if limit else None,
    )
