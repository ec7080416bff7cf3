"""Which stretch of a long passage is shown: where most of the searched words stand, at ends of words."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Window:
    """How much is shown, in characters: a text of `whole` entirely, of a longer one `shown`, with `before` in front of
    the first match.
    """

    whole: int
    shown: int
    before: int


def choose_stretch(text: str, matches: Sequence[int], window: Window) -> tuple[int, int]:
    """Return start and end of what to show of `text`.

    `matches` are the places in `text`, in order, where searched words begin. As many of them as can be are shown.
    """
    if len(text) <= window.whole:
        return 0, len(text)
    match = _where_most_are(matches, window.shown - window.before)
    start = 0
    if match > window.shown - window.before:
        start = text.find(" ", match - window.before, match) + 1 or match
    end = text.rfind(" ", start, start + window.shown)
    inside = max(start, match) < end and start + window.shown < len(text)
    return start, end if inside else min(start + window.shown, len(text))


def _where_most_are(matches: Sequence[int], reach: int) -> int:
    """Return the match after which most others follow within `reach`, the first of several such; else 0."""

    def following(at: int) -> int:
        return bisect_left(matches, matches[at] + reach) - at

    return matches[max(range(len(matches)), key=following)] if matches else 0
