"""Measure how well figures are found, on passages labelled by hand: python -m tests.quality.figures.

A figure is found when one stands at the labelled words with the same bounds and unit; its noun counts by itself.
"""

import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from statements.extraction import FoundFigure
from statements.extraction.figures import find_figures
from statements.text import Span

LABELS = Path(__file__).parents[1] / "gold" / "figures.jsonl"
NEARLY = 1e-6  # what conversions of units may differ by


@dataclass(frozen=True, slots=True)
class Labelled:
    """A passage with its figures as a reader found them. `held`: no rule was made after looking at it."""

    text: str
    held: bool
    figures: tuple[dict[str, Any], ...]


@dataclass(slots=True)
class Score:
    """`named`: found figures that are right in value and unit, and whose noun is right too."""

    passages: int = 0
    marked: int = 0
    found: int = 0
    right: int = 0
    named: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.found

    @property
    def recall(self) -> float:
        return self.right / self.marked


def read_labels(path: Path = LABELS) -> list[Labelled]:
    lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [Labelled(line["text"], line["held"], tuple(line["figures"])) for line in lines]


def score_figures(passages: Sequence[Labelled]) -> Score:
    score = Score(passages=len(passages))
    for passage in passages:
        found = list(find_figures(passage.text, Span(0, len(passage.text))))
        pairs = [(label, figure) for label in passage.figures for figure in found if agrees(figure, label)]
        score.marked += len(passage.figures)
        score.found += len(found)
        score.right += len({label["start"] for label, _ in pairs})
        score.named += sum(figure.counted in label["nouns"] for label, figure in pairs)
    return score


def agrees(figure: FoundFigure, label: dict[str, Any]) -> bool:
    stands_there = figure.span.start < label["start"] + len(label["words"]) and label["start"] < figure.span.end
    values = ((figure.low, label["low"]), (figure.high, label["high"]))
    return stands_there and figure.unit == label["unit"] and all(_same(*pair) for pair in values)


def _same(found: Any, marked: float | None) -> bool:
    if found is None or marked is None:
        return found is marked
    return math.isclose(float(found), marked, rel_tol=NEARLY)


def report(passages: Sequence[Labelled]) -> Iterator[str]:
    yield f"{'passages':12}{'':>6}{'figures':>9}{'found':>7}{'right':>7}{'precision':>11}{'recall':>9}{'noun too':>10}"
    for name, held in (("open", False), ("held out", True)):
        score = score_figures([passage for passage in passages if passage.held is held])
        rates = f"{score.precision:11.1%}{score.recall:9.1%}{score.named / score.right:10.1%}"
        yield f"{name:12}{score.passages:6}{score.marked:9}{score.found:7}{score.right:7}{rates}"


if __name__ == "__main__":
    print("\n".join(report(read_labels())))
