"""Figures labelled by hand, and the measure that holds the extractor against them."""

from pathlib import Path

import pytest

from tests.quality.figures import Labelled, Score, read_labels, report, score_figures

QUALITY = Path(__file__).parents[2] / "docs" / "quality.md"


@pytest.fixture(scope="module")
def labels() -> list[Labelled]:
    return read_labels()


def test_each_labelled_figure_stands_where_its_label_says(labels: list[Labelled]) -> None:
    for passage in labels:
        for figure in passage.figures:
            assert passage.text[figure["start"] :].startswith(figure["words"])


def test_the_published_figures_of_quality_are_those_measured(labels: list[Labelled]) -> None:
    published = QUALITY.read_text(encoding="utf-8")

    for row in report(labels):
        assert row in published


def test_a_wrong_value_is_neither_right_nor_found_where_it_was_marked() -> None:
    label = {"words": "40 ships", "start": 5, "low": 41.0, "high": 41.0, "unit": "", "nouns": ["ship"]}

    assert score_figures([Labelled("Some 40 ships", False, (label,))]) == Score(1, marked=1, found=1)


def test_a_wrong_noun_is_right_and_not_named() -> None:
    label = {"words": "40 ships", "start": 5, "low": 40.0, "high": 40.0, "unit": "", "nouns": ["boat"]}

    assert score_figures([Labelled("Some 40 ships", False, (label,))]) == Score(1, marked=1, found=1, right=1)
