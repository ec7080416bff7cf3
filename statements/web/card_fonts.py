"""The fonts of card images, and which of them writes a character.

All come as packages, so that every machine draws the same picture. A character that none has is never drawn: it would
be a box.
"""

import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any

import fontpkg
import manimgx_fonts_cjk
import uharfbuzz as harfbuzz
from anyascii import anyascii

# The first that has a letter writes it. Chinese, Japanese and Korean letters are drawn differently in each language,
# so their font has one face for each.
FONTS = ("Noto Serif", "Noto Sans Arabic", "Frank Ruhl Libre", "Noto Sans Devanagari", "Noto Sans CJK")
CJK = Path(manimgx_fonts_cjk.__file__).parent / "NotoSansCJK-VF.otf.ttc"
CJK_FACES = {"ja": 0, "ko": 1, "zh": 2, "zh-hant": 3, "zh-tw": 3, "zh-hk": 4}  # their places in the file
INVISIBLE = {"Cc", "Cf", "Zl", "Zp"}  # kinds of characters that have no ink
JOINERS = {"\u200c", "\u200d"}  # no ink, but Persian and Hindi letters look different beside them


def prepare(text: str) -> str:
    """Return `text` on one line, composed, without what has no ink. Its words stay the same to a reader."""
    composed = unicodedata.normalize("NFC", " ".join(text.split()))
    return "".join(one for one in composed if one in JOINERS or unicodedata.category(one) not in INVISIBLE)


def choose_fonts(text: str) -> list[str] | None:
    """Return the font of each character of `text`, which is prepared; None if one has none.

    Spaces, digits and signs, which most fonts have, are drawn in the font of the first letter, marks over and under
    letters in that of their letter.
    """
    first = next((one for one in text if unicodedata.category(one)[0] == "L"), "")
    usual = font = _font_of(first, "") if first else FONTS[0]
    chosen = []
    for character in text:
        kind = unicodedata.category(character)[0]
        font = _font_of(character, {"L": "", "M": font}.get(kind, usual))
        if not font:
            return None
        chosen.append(font)
    return chosen


def spell(text: str) -> str:
    """Return a name as it is, or in Latin letters if no font has its own."""
    return text if choose_fonts(text) else anyascii(text)


def open_font(name: str, size: int, weight: int, language: str) -> Any:
    """Return a HarfBuzz font; `size` in pixels, which are 64 of its units each."""
    font = harfbuzz.Font(_face(name, _cjk_face(language) if name == FONTS[-1] else 0))
    font.scale = (size * 64, size * 64)
    font.set_variations({"wght": weight})
    return font


def _font_of(character: str, preferred: str) -> str:
    """Return a font that has a character, `preferred` if it does; '' if none has."""
    if character in JOINERS:
        return preferred or FONTS[0]
    return next((name for name in (preferred, *FONTS) if name and _has(name, character)), "")


@lru_cache(maxsize=8192)
def _has(name: str, character: str) -> bool:
    return _nominal(name).get_nominal_glyph(ord(character)) is not None


@lru_cache(maxsize=len(FONTS))
def _nominal(name: str) -> Any:
    return harfbuzz.Font(_face(name, 0))


def _cjk_face(language: str) -> int:
    tag = language.lower()
    return CJK_FACES.get(tag, CJK_FACES.get(tag.partition("-")[0], CJK_FACES["zh"]))


@lru_cache(maxsize=2 * len(FONTS))
def _face(name: str, face: int) -> Any:
    path = CJK if name == FONTS[-1] else fontpkg.path(name)
    return harfbuzz.Face(harfbuzz.Blob.from_file_path(str(path)), face)
