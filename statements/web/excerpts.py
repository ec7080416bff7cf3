"""Which stretch of a very long passage a card shows, such as a turn of an hour in an official record."""

from bisect import bisect_left
from collections.abc import Sequence

MOST = 1200  # characters that a card prints whole
SHOWN = 800  # of a longer passage
BEFORE = 200  # shown in front of the first match


def choose_stretch(text: str, matches: Sequence[int] = ()) -> tuple[int, int]:
    """Return start and end of what to show of `text`, at ends of words; all of it unless it is very long.

    `matches` are the places in `text`, in order, where searched words begin. As many of them as can be are shown.
    """
    if len(text) <= MOST:
        return 0, len(text)
    match = _where_most_are(matches)
    start = 0
    if match > SHOWN - BEFORE:
        start = text.find(" ", match - BEFORE, match) + 1 or match
    end = text.rfind(" ", start, start + SHOWN)
    return start, end if start < end and start + SHOWN < len(text) else min(start + SHOWN, len(text))


def _where_most_are(matches: Sequence[int]) -> int:
    """Return the match after which most others follow within what is shown, the first of several such; else 0."""
    reach = SHOWN - BEFORE

    def following(at: int) -> int:
        return bisect_left(matches, matches[at] + reach) - at

    return matches[max(range(len(matches)), key=following)] if matches else 0
