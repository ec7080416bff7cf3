"""The histogram of a search as a chart whose columns open their own period."""

from dataclasses import replace

from django.http import QueryDict
from django.urls import reverse

from statements.search import Bar, SearchPage
from statements.web.charts import Chart, draw_chart
from statements.web.links import replacing


def draw_timeline(page: SearchPage, params: QueryDict) -> Chart | None:
    """Draw the statements over time; None when fewer than two columns would stand there."""
    if len(page.histogram) < 2:
        return None
    search = reverse("statements")
    periods = [_name_period(bar) for bar in page.histogram]
    urls = (search + replacing(params, since=period, until=period) for period in periods)
    chart = draw_chart(zip(page.histogram, urls, strict=True))
    columns = (
        replace(column, from_url=search + _from(params, period), until_url=search + _until(params, period))
        for column, period in zip(chart.columns, periods, strict=True)
    )
    return replace(chart, columns=tuple(columns))


def _from(params: QueryDict, period: str) -> str:
    """Begin at a period; an end that lies before it is given up."""
    until = params.get("until", "")
    return replacing(params, since=period, until="" if until < period[: len(until)] else until)


def _until(params: QueryDict, period: str) -> str:
    """End at a period; a beginning that lies after it is given up."""
    since = params.get("since", "")
    return replacing(params, until=period, since="" if since[: len(period)] > period else since)


def _name_period(bar: Bar) -> str:
    """Name a bar as the query string does: 2025 for a year, 2025-03 for a month."""
    is_year = bar.start.month != bar.end.month
    return f"{bar.start:%Y}" if is_year else f"{bar.start:%Y-%m}"
