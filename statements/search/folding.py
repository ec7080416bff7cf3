"""Letters without case, accents and typographic variants, for the index and for what readers type alike.

Folding works on single characters, so that a place in the folded text can be led
back to its place in the original.
"""

import unicodedata

COMBINING = range(0x300, 0x370)  # accents that decomposition sets free
INVISIBLE = {0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF}  # soft hyphen, zero-width spaces and joiners
APOSTROPHES = {0x2018, 0x2019, 0x2BC, 0xFF07}
HYPHENS = {0x2010, 0x2011, 0xFE63, 0xFF0D}


class _Folded(dict[int, str]):
    """What each character becomes, worked out when it is first met. Never more than Unicode has characters."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(code)
        return folded


def _fold_character(code: int) -> str:
    if code in INVISIBLE:
        return ""
    if code in APOSTROPHES:
        return "'"
    if code in HYPHENS:
        return "-"
    # Twice, because letters can come out of signs such as ㎒ that themselves have no case.
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code)).casefold())
    return "".join(letter for letter in apart if ord(letter) not in COMBINING)


_FOLDED = _Folded()


def fold(text: str) -> str:
    """Return `text` folded; its length may differ."""
    return text.translate(_FOLDED)


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """Return `text` folded, and for each folded character the place it came from in `text`.

    One place more than there are characters: the last is the length of `text`.
    """
    pieces = [_FOLDED[ord(letter)] for letter in text]
    places = [place for place, piece in enumerate(pieces) for _ in piece]
    return "".join(pieces), [*places, len(text)]


def says_something(text: str) -> bool:
    """Tell whether there is a letter or a digit in `text`: something that can be looked up."""
    return any(letter.isalnum() for letter in fold(text))
