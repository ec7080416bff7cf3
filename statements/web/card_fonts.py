"""The fonts of card images: which one can write a text, and how it is laid out in them.

Noto Serif writes Latin, Greek and Cyrillic, Noto Sans Arabic Arabic. Both come as packages, so that every machine draws
the same picture. Pillow's own shaping needs a library of the system that may be missing: Arabic letters are joined and
put in order before they are drawn.
"""

import unicodedata
from functools import lru_cache

import fontpkg
from anyascii import anyascii
from arabic_reshaper import ArabicReshaper
from bidi.algorithm import get_display  # which also turns brackets round
from PIL import ImageFont

SERIF, ARABIC = "Noto Serif", "Noto Sans Arabic"
RESHAPER = ArabicReshaper({"delete_harakat": False, "support_ligatures": False})
NOTHING = "\U0010fffd"  # a character that no font has: it is drawn as the box that must not be
INVISIBLE = {"Cc", "Cf", "Zl", "Zp"}  # kinds of characters that have no ink


def font_for(text: str) -> str | None:
    """Return the font that has every character of `text`; None if neither has."""
    characters = {character for character in prepare(text) if not character.isspace()}
    return next((name for name in (SERIF, ARABIC) if all(_has(name, one) for one in characters)), None)


def spell(text: str) -> str:
    """Return a name as it is, or in Latin letters if no font has its own."""
    return text if font_for(text) else anyascii(text)


def prepare(text: str) -> str:
    """Return `text` on one line, composed, without what has no ink. Its words stay the same to a reader."""
    composed = unicodedata.normalize("NFC", " ".join(text.split()))
    return "".join(character for character in composed if unicodedata.category(character) not in INVISIBLE)


def is_rtl(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left. Source: UAX #9, rules P2 and P3."""
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((direction in {"R", "AL"} for direction in directions if direction in {"L", "R", "AL"}), False)


def lay_out(line: str) -> str:
    """Return a line as it is drawn from left to right."""
    if all(unicodedata.bidirectional(character) not in {"R", "AL"} for character in line):
        return line
    drawn: str = get_display(RESHAPER.reshape(line), base_dir="R" if is_rtl(line) else "L")
    return drawn


def load(name: str, size: int, weight: int = 400) -> ImageFont.FreeTypeFont:
    """Open a font; `size` in pixels. Each has its own, for a font that varies keeps its weight for all who use it."""
    font = ImageFont.truetype(fontpkg.path(name), size, layout_engine=ImageFont.Layout.BASIC)
    axes = font.get_variation_axes()
    font.set_variation_by_axes([weight if axis["name"] == b"Weight" else axis["default"] or 0 for axis in axes])
    return font


@lru_cache(maxsize=8192)
def _has(name: str, character: str) -> bool:
    return _ink(name, character) != _ink(name, NOTHING)


def _ink(name: str, character: str) -> tuple[object, bytes]:
    mask = _small(name).getmask(character)
    return mask.size, bytes(mask)


@lru_cache(maxsize=2)
def _small(name: str) -> ImageFont.FreeTypeFont:
    return load(name, 24)
