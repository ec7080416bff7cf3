"""Which stretch of a very long passage a card shows, such as a turn of an hour in an official record."""

MOST = 1200  # characters that a card prints whole
SHOWN = 800  # of a longer passage
BEFORE = 200  # shown in front of the first match


def choose_stretch(text: str, first_match: int | None) -> tuple[int, int]:
    """Return start and end of what to show of `text`, at ends of words; all of it unless it is very long.

    `first_match` is where in `text` the searched words first stand.
    """
    if len(text) <= MOST:
        return 0, len(text)
    start = 0
    if first_match is not None and first_match > SHOWN - BEFORE:
        start = text.find(" ", first_match - BEFORE, first_match) + 1 or first_match
    end = text.rfind(" ", start, start + SHOWN)
    return start, end if start < end and start + SHOWN < len(text) else min(start + SHOWN, len(text))
