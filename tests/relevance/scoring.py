"""How good a ranking is, and how sure it is that one is better than another. Pure."""

import random
from collections.abc import Sequence
from math import comb, log2
from statistics import mean

from tests.relevance.judgements import Grades

DEPTH = 10  # results that count
SAMPLES = 10_000
CHANCE = 1  # where the random numbers begin, so that each run prints the same


def ndcg(ranking: Sequence[str], grades: Grades) -> float:
    """Return the normalized discounted cumulative gain of the first ten, from 0 to 1 (no ranking could be better).

    A passage of grade 3 gains 7, one of 2 gains 3, of 1 gains 1. One that nobody judged gains nothing.

    Source: Järvelin and Kekäläinen (2002), with the gains of Burges et al. (2005).
    """
    best = _gain(sorted(grades.values(), reverse=True))
    return _gain([grades.get(passage, 0) for passage in ranking]) / best if best else 0.0


def _gain(grades: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / log2(place + 1) for place, grade in enumerate(grades[:DEPTH], start=1))


def interval(differences: Sequence[float]) -> tuple[float, float]:
    """Return where the mean of the differences lies in 95 of 100 samples of as many queries, drawn with repetition."""
    chance = random.Random(CHANCE)
    means = sorted(mean(chance.choices(differences, k=len(differences))) for _ in range(SAMPLES))
    return means[SAMPLES * 25 // 1000], means[SAMPLES * 975 // 1000]


def sign_test(differences: Sequence[float]) -> float:
    """Return how likely it is that so one-sided wins and losses come by chance; ties are left out."""
    wins = sum(difference > 0 for difference in differences)
    losses = sum(difference < 0 for difference in differences)
    tail = sum(comb(wins + losses, number) for number in range(min(wins, losses) + 1)) / 2.0 ** (wins + losses)
    return min(1.0, 2 * tail)
