"""Figures as a table of their own, and in the rows of their statements."""

import csv
import io
import json
import re
from pathlib import Path

import pytest

from statements.exports.columns import make_record
from statements.exports.figures import FIGURE_COLUMNS, OF_FIGURE, figure_csv_lines, figure_json_lines
from statements.models import Figure, Statement
from tests.factories import FigureFactory, StatementFactory

pytestmark = pytest.mark.django_db
SITE = "https://archive.example"
DOCUMENT = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")


@pytest.fixture
def two_figures() -> Statement:
    statement = StatementFactory(words="We gave more than $70 billion for 339 names.")
    FigureFactory(statement=statement, words="more than $70 billion", low=70e9, high=None, unit="USD", counted="aid")
    FigureFactory(statement=statement)
    return statement


def test_each_figure_is_a_row_with_its_statement(two_figures: Statement) -> None:
    text = "".join(figure_csv_lines([two_figures.pk], site=SITE))
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))

    assert [(row["figure"], row["low"], row["high"], row["measure"]) for row in rows] == [
        ("more than $70 billion", "70000000000", "", "USD:aid"),
        ("339 names", "339", "339", "name"),
    ]
    assert {(row["id"], row["origin"], row["url"]) for row in rows} == {
        (two_figures.public_id, "rule", f"{SITE}/statements/{two_figures.public_id}/")
    }


@pytest.mark.parametrize(("measure", "words"), [("USD", "more than $70 billion"), ("name", "339 names")])
def test_a_file_of_one_measure_has_no_other_figures(two_figures: Statement, measure: str, words: str) -> None:
    lines = list(figure_json_lines([two_figures.pk], site=SITE, measure=measure))

    assert [json.loads(line)["figure"] for line in lines] == [words]


def test_the_span_of_a_figure_cuts_it_out_of_the_article(two_figures: Statement) -> None:
    for line in figure_json_lines([two_figures.pk], site=SITE):
        record = json.loads(line)
        start, end = record["figure_span"]
        assert two_figures.article.text[start:end] == record["figure"]


def test_a_statement_tells_its_figures_in_order(two_figures: Statement) -> None:
    figures = make_record(Statement.objects.for_cards().get(), site=SITE)["figures"]

    assert isinstance(figures, list)
    assert [figure["measure"] for figure in figures] == ["USD:aid", "name"]


def test_a_withdrawn_statement_gives_no_figures(two_figures: Statement) -> None:
    Statement.objects.update(review="withdrawn")

    assert Figure.objects.count() == 2
    assert list(figure_json_lines([two_figures.pk], site=SITE)) == []


def test_the_columns_of_figures_are_described() -> None:
    section = DOCUMENT.split("\n## Figures")[1].split("\n## ")[0]
    described = re.findall(r"`(\w+)`", " ".join(re.findall(r"^\| (`[^|]+) \|", section, re.MULTILINE)))

    assert tuple(described) == OF_FIGURE == FIGURE_COLUMNS[: len(OF_FIGURE)]
