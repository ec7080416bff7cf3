"""Reasons that editors gave, as they are printed among other sentences."""

# As in “he said "no."”: a full stop counts also within what closes after it.
ENDS, CLOSING = (".", "!", "?", "…", "。", "؟", "۔", "।"), "\"'”’»)]"


def as_sentence(reason: str) -> str:
    """Return the reason with a full stop, unless it ends like a sentence already."""
    words = reason.strip()
    return words if not words or words.rstrip(CLOSING).endswith(ENDS) else f"{words}."
