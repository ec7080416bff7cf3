"""The histogram of a search as a chart whose columns open their own period."""

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
    periods = ((bar, _name_period(bar)) for bar in page.histogram)
    return draw_chart((bar, search + replacing(params, since=period, until=period)) for bar, period in periods)


def _name_period(bar: Bar) -> str:
    """Name a bar as the query string does: 2025 for a year, 2025-03 for a month."""
    is_year = bar.start.month != bar.end.month
    return f"{bar.start:%Y}" if is_year else f"{bar.start:%Y-%m}"
