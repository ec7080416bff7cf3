"""The histogram of a search as a chart whose columns open their own period."""

from django.http import QueryDict
from django.urls import reverse

from statements.search import SearchPage
from statements.web.charts import Chart, draw_chart
from statements.web.links import replacing


def draw_timeline(page: SearchPage, params: QueryDict) -> Chart | None:
    """Draw the statements over time; None when fewer than two columns would stand there."""
    if len(page.histogram) < 2:
        return None
    search = reverse("statements")
    return draw_chart(
        (bar, search + replacing(params, since=bar.start.isoformat(), until=bar.end.isoformat()))
        for bar in page.histogram
    )
