"""How the work on a text grows with its length: by comparison, so that no machine is too slow for a test."""

from collections.abc import Callable
from functools import partial
from math import ceil
from time import process_time
from timeit import timeit

Text = Callable[[int], str]  # writes a text of about so many characters

TIMES_AS_LONG = 4
TOO_STEEP = 10  # linear work takes 4 times as long, quadratic 16 times
SHORTEST = 0.02  # seconds: below it a clock tells little
TRIES = 5


def repeated(unit: str) -> Text:
    return lambda size: unit * (size // len(unit))


def grows_no_faster_than_its_text(work: Callable[[str], object], text: Text, size: int) -> bool:
    """Tell whether a `text` of four times `size` characters takes less than ten times as long as one of `size`.

    Compared is processor time without the collection of garbage, the best of five tries: what else
    the machine does can only make a try longer. Work that takes less than 20 ms is timed many times
    over. Choose a `size` at which the text, and not what every text costs, takes the time.
    """
    short, long = text(size), text(size * TIMES_AS_LONG)
    work(short)  # loads what is loaded once
    once = _seconds(work, short, 1)
    rounds = ceil(SHORTEST / max(once, SHORTEST / 1000))
    bound = TOO_STEEP * min(once, *(_seconds(work, short, rounds) for _ in range(TRIES - 1)))
    return any(_seconds(work, long, ceil(rounds / TIMES_AS_LONG)) < bound for _ in range(TRIES))


def _seconds(work: Callable[[str], object], text: str, rounds: int) -> float:
    """Return the processor time of one round."""
    return timeit(partial(work, text), timer=process_time, number=rounds) / rounds
