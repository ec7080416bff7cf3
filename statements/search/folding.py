"""Letters without case, accents and variants of print or keyboard, for the index and for what readers type alike.

Folding works on single characters, so that a place in the folded text can be led
back to its place in the original.
"""

import unicodedata
from collections.abc import Sequence

# Accents that decomposition sets free; Hebrew points; Arabic vowel signs and the hamza above or below a letter.
COMBINING = {
    *range(0x300, 0x370),
    *range(0x591, 0x5C8),
    *range(0x610, 0x61B),
    *range(0x64B, 0x660),
    0x670,
    *range(0x6D6, 0x6EE),
} - {0x5BE, 0x5C0, 0x5C3, 0x5C6}  # Hebrew punctuation
# Soft hyphen, zero-width spaces and joiners, marks of direction, and the Arabic stroke that only stretches a word.
INVISIBLE = {0xAD, 0x61C, 0x640, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF}
# Letters with a stroke and the like, which do not come apart; and letters that Arabic, Persian and Urdu keyboards
# write in different ways.
PLAIN_LETTERS = [
    *zip("øłđðħıŧىیکةہ", "olddhitييكهه", strict=True),
    *[("æ", "ae"), ("œ", "oe"), ("þ", "th")],
]
# Scripts that leave no space between words: each sign is a word, and a word typed is a phrase.
UNSPACED = (
    range(0xE00, 0xF00),  # Thai, Lao
    range(0x1000, 0x10A0),  # Burmese
    range(0x1780, 0x1800),  # Khmer
    range(0x3040, 0x3100),  # Japanese syllables
    range(0x3400, 0xA000),  # Chinese characters
    range(0x20000, 0x32000),
)
APOSTROPHES = {0x2018, 0x2019, 0x2BC, 0xFF07}
HYPHENS = {0x2010, 0x2011, 0xFE63, 0xFF0D}
VARIANTS: dict[int, str] = {
    **dict.fromkeys(COMBINING | INVISIBLE, ""),
    **dict.fromkeys(APOSTROPHES, "'"),
    **dict.fromkeys(HYPHENS, "-"),
    **{ord(letter): plain for letter, plain in PLAIN_LETTERS},
}


class _Folded(dict[int, str]):
    """What each character becomes, worked out when it is first met. Never more than Unicode has characters."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(code)
        return folded


def _fold_character(code: int) -> str:
    # Twice, because letters can come out of signs such as ㎒ that themselves have no case.
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code)).casefold())
    return "".join(f" {letter} " if _is_unspaced(letter) else letter for letter in apart.translate(VARIANTS))


def _is_unspaced(letter: str) -> bool:
    return any(ord(letter) in script for script in UNSPACED)


_FOLDED = _Folded()


def fold(text: str) -> str:
    """Return `text` folded; its length may differ."""
    return text.translate(_FOLDED)


def fold_with_places(text: str) -> tuple[str, Sequence[int]]:
    """Return `text` folded, and for each folded character the place it came from in `text`.

    One place more than there are characters: the last is the length of `text`.
    """
    if text.isascii():  # most passages: letter by letter, only the case can change
        return text.lower(), range(len(text) + 1)
    pieces = [_FOLDED[ord(letter)] for letter in text]
    places = [place for place, piece in enumerate(pieces) for _ in piece]
    return "".join(pieces), [*places, len(text)]


def says_something(text: str) -> bool:
    """Tell whether there is a letter or a digit in `text`: something that can be looked up."""
    return any(letter.isalnum() for letter in fold(text))
