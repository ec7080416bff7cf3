from dataclasses import dataclass

from statements.web.charts import FLOOR, LEAST, Chart, Links, draw_chart


@dataclass(frozen=True)
class Month:
    label: str
    count: int


def draw(*counts: int) -> Chart:
    return draw_chart(
        (Month(f"month {at}", count), Links(f"?at={at}", "", "")) for at, count in enumerate(counts, start=1)
    )


def height(value: str) -> float:
    return float(value.removesuffix("%"))


def test_the_highest_column_reaches_the_top_and_the_others_keep_their_share() -> None:
    columns = draw(100, 50).columns

    assert height(columns[0].height) == FLOOR - LEAST
    assert height(columns[1].height) == (FLOOR - LEAST) / 2


def test_one_statement_beside_a_thousand_can_still_be_seen() -> None:
    assert height(draw(1000, 1).columns[1].height) == LEAST


def test_an_empty_month_keeps_its_place_on_the_axis_and_draws_nothing() -> None:
    chart = draw(3, 0, 3)

    assert len(chart.columns) == 3
    assert [column.label for column in chart.filled] == ["month 1", "month 3"]


def test_the_ends_are_named_within_the_drawing() -> None:
    ticks = draw(1, 1, 1, 1, 1, 1).ticks

    assert [(tick.x, tick.anchor) for tick in ticks][::2] == [("0%", "start"), ("100%", "end")]


def test_columns_stay_on_the_drawing() -> None:
    for column in draw(*range(1, 37)).columns:
        assert 0 <= height(column.x) <= 100 - height(column.width)
