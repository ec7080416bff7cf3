"""Where to go on reading a list: opaque to programs, and good only for the list that gave it."""

import base64
import binascii
from collections.abc import Iterable

from django.utils.crypto import salted_hmac

MARK = 6  # bytes that tie a place to its list
LONGEST = 300  # characters
NOT_OURS = "This cursor is not one of this list. Take `next` as it is, or begin without a cursor."


def write_cursor(place: str, question: Iterable[tuple[str, str]]) -> str:
    """Return a cursor for the `place` behind which to go on. `question`: names and values that made the list."""
    return base64.urlsafe_b64encode(_mark(place, question) + place.encode()).decode().rstrip("=")


def read_cursor(cursor: str, question: Iterable[tuple[str, str]]) -> str:
    """Return the place.

    Raises:
        ValueError: no cursor, or one of another list. `str(error)` is fit for a reader.
    """
    try:
        read = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        place = read[MARK:].decode()
    except (binascii.Error, ValueError) as error:
        raise ValueError(NOT_OURS) from error
    if len(cursor) > LONGEST or read[:MARK] != _mark(place, question):
        raise ValueError(NOT_OURS)
    return place


def _mark(place: str, question: Iterable[tuple[str, str]]) -> bytes:
    return salted_hmac("statements.api.cursors", repr((place, sorted(question))), algorithm="sha256").digest()[:MARK]
