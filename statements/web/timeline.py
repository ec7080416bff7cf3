"""The histogram of a search as a chart whose columns open their own period."""

from dataclasses import replace

from django.http import QueryDict
from django.urls import reverse

from statements.search import Bar, SearchPage
from statements.web.charts import Chart, draw_chart
from statements.web.links import also, replacing


def draw_timeline(page: SearchPage, params: QueryDict) -> Chart | None:
    """Draw the statements over time; None when fewer than two columns would stand there."""
    if len(page.histogram) < 2:
        return None
    links = _Links(params)
    periods = [_name_period(bar) for bar in page.histogram]
    chart = draw_chart(zip(page.histogram, map(links.within, periods), strict=True))
    columns = (
        replace(column, from_url=links.since(period), until_url=links.until(period))
        for column, period in zip(chart.columns, periods, strict=True)
    )
    return replace(chart, columns=tuple(columns))


class _Links:
    """Addresses of the same search in other times: written once but for the period, since there are hundreds."""

    def __init__(self, params: QueryDict) -> None:
        search = reverse("statements")
        self._since, self._until = params.get("since", ""), params.get("until", "")
        self._always = search + replacing(params, since="", until="")
        self._with_since = search + replacing(params, until="")
        self._with_until = search + replacing(params, since="")

    def within(self, period: str) -> str:
        return also(self._always, since=period, until=period)

    def since(self, period: str) -> str:
        """Begin at a period; an end that lies before it is given up."""
        is_over = self._until < period[: len(self._until)]
        return also(self._always if is_over else self._with_until, since=period)

    def until(self, period: str) -> str:
        """End at a period; a beginning that lies after it is given up."""
        is_later = self._since[: len(period)] > period
        return also(self._always if is_later else self._with_since, until=period)


def _name_period(bar: Bar) -> str:
    """Name a bar as the query string does: 2025 for a year, 2025-03 for a month."""
    is_year = bar.start.month != bar.end.month
    return bar.start.isoformat()[: 4 if is_year else 7]
