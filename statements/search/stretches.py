"""Work on the stretches between spaces, done once for each: texts repeat their words."""

from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")

MOST_KNOWN = 50_000  # stretches: some 10 MB
LONGEST_KNOWN = 30  # characters


class ByStretch(dict[str, Result]):
    """What `work` makes of a stretch, looked up as in a dictionary. Bounded, whatever the texts are."""

    def __init__(self, work: Callable[[str], Result]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, stretch: str) -> Result:
        result = self._work(stretch)
        if len(self) >= MOST_KNOWN:
            self.clear()
        if len(stretch) <= LONGEST_KNOWN:
            self[stretch] = result
        return result
