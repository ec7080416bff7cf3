from datetime import date

import pytest
from django.http import QueryDict

from statements.search import Bar, SearchPage
from statements.web.timeline import draw_timeline

YEARS = [2021, 2023, 2025]
PAGE = SearchPage(histogram=tuple(Bar(date(year, 1, 1), date(year, 12, 31), str(year), 1) for year in YEARS))


@pytest.mark.parametrize(
    ("asked", "begins", "ends"),
    [
        ("q=talks", "q=talks&since=2023", "q=talks&until=2023"),
        ("since=2022", "since=2023", "since=2022&until=2023"),
        ("since=2023-05", "since=2023", "since=2023-05&until=2023"),
        ("since=2024", "since=2023", "until=2023"),
        ("until=2024-05", "until=2024-05&since=2023", "until=2023"),
        ("until=2022-05", "since=2023", "until=2023"),
        ("until=2023-05", "until=2023-05&since=2023", "until=2023"),
    ],
)
def test_each_period_can_be_the_beginning_or_the_end_but_no_end_comes_before_the_beginning(
    asked: str, begins: str, ends: str
) -> None:
    chart = draw_timeline(PAGE, QueryDict(asked))

    assert chart
    assert set(chart.columns[1].links.since.partition("?")[2].split("&")) == set(begins.split("&"))
    assert set(chart.columns[1].links.until.partition("?")[2].split("&")) == set(ends.split("&"))
