"""Many times of many questions in a few figures."""

import statistics
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any, TypeAlias

from tests.bench.scale.questions import Question

Times: TypeAlias = Mapping[Question, float]  # milliseconds


def summarize(times: Times) -> dict[str, Any]:
    """Return median and 95th percentile in milliseconds, of all questions and by class."""
    by_class: defaultdict[str, list[float]] = defaultdict(list)
    for question, taken in times.items():
        by_class[question.kind].append(taken)
    return {**_spread(times.values()), "by_class": {kind: _spread(each) for kind, each in sorted(by_class.items())}}


def compare(ours: Times, theirs: Times, counted: Set[str]) -> dict[str, Any]:
    """Return by what factor we are faster, question by question: the medians, by class and of those in `counted`.

    `slower_in` names the classes in which we are not.
    """
    factors: defaultdict[str, list[float]] = defaultdict(list)
    for question in theirs:
        factors[question.kind].append(theirs[question] / ours[question])
    medians = {kind: round(statistics.median(each), 2) for kind, each in sorted(factors.items())}
    much = [factor for kind, each in factors.items() if kind in counted for factor in each]
    return {
        "median": round(statistics.median([factor for each in factors.values() for factor in each]), 1),
        "median_common_or_filtered": round(statistics.median(much), 1),
        "by_class": medians,
        "slower_in": [kind for kind, factor in medians.items() if factor < 1],
    }


def _spread(times: Iterable[float]) -> dict[str, float | int]:
    ordered = sorted(times)
    return {
        "median": round(statistics.median(ordered), 2),
        "p95": round(_percentile(ordered, 95), 2),
        "of": len(ordered),
    }


def _percentile(ordered: Sequence[float], share: int) -> float:
    return ordered[min(len(ordered) - 1, len(ordered) * share // 100)]
