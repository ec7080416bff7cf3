"""The histogram of a search as a chart whose columns open their own period."""

from django.http import QueryDict
from django.urls import reverse

from statements.search import Bar, SearchPage
from statements.web.charts import Chart, Links, draw_chart
from statements.web.links import also, replacing


def draw_timeline(page: SearchPage, params: QueryDict) -> Chart | None:
    """Draw the statements over time; None when fewer than two columns would stand there."""
    if len(page.histogram) < 2:
        return None
    addresses = _Addresses(params)
    return draw_chart((bar, addresses.of(_name_period(bar))) for bar in page.histogram)


class _Addresses:
    """Addresses of the same search in other times: written once but for the period, since there are hundreds."""

    def __init__(self, params: QueryDict) -> None:
        search = reverse("statements")
        self._since, self._until = params.get("since", ""), params.get("until", "")
        self._always = search + replacing(params, since="", until="")
        self._with_since = search + replacing(params, until="")
        self._with_until = search + replacing(params, since="")

    def of(self, period: str) -> Links:
        """From a period on or up to it: a limit on the other side is given up if it would leave nothing."""
        is_over = self._until < period[: len(self._until)]
        is_later = self._since[: len(period)] > period
        return Links(
            within=also(self._always, since=period, until=period),
            since=also(self._always if is_over else self._with_until, since=period),
            until=also(self._always if is_later else self._with_since, until=period),
        )


def _name_period(bar: Bar) -> str:
    """Name a bar as the query string does: 2025 for a year, 2025-03 for a month."""
    is_year = bar.start.month != bar.end.month
    return bar.start.isoformat()[: 4 if is_year else 7]
