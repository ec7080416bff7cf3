"""Lines of a card image: how wide they are, where they may be broken, and their ink.

HarfBuzz chooses and draws the shapes of letters, which in Arabic and Hindi depend on their neighbours. It knows one
direction and one font at a time, so a line is divided first. Source: UAX #9, the Unicode Bidirectional Algorithm.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import uharfbuzz as harfbuzz
from bidi import algorithm
from PIL import Image

from statements.web.card_fonts import choose_fonts, open_font

BELOW = 0.5  # of the size of the letters: room under the line they stand on, and at either end for what sticks out
# Chinese and Japanese are written without spaces: a line may end behind each letter, unless a sign that closes follows.
IDEOGRAPHS = "\u2e80-\u2fff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
OPENING, CLOSING = "（《「『【〈“‘", "）》」』】〉”’。，、；：？！…·ー"
STRETCH = re.compile(rf"[{OPENING}]*(?:[{IDEOGRAPHS}]|[^\s{IDEOGRAPHS}{OPENING}]+|[{OPENING}])[{CLOSING}]*\s*")


@dataclass(frozen=True, slots=True)
class Hand:
    """How letters are drawn: their `size` in pixels, their weight, and the language that they are in."""

    size: int
    weight: int = 400
    language: str = ""

    def measure(self, text: str) -> float:
        """Return how wide a text is, in pixels."""
        return sum(self._advance(run) for run in _shape(text, self))

    def ink(self, text: str) -> Image.Image:
        """Return the ink of a line as a mask: 1.5 sizes above where letters stand, half a size to the other sides."""
        runs = list(_shape(text, self))
        around = int(self.size * BELOW)
        width, height = int(sum(self._advance(run) for run in runs)) + 2 * around, 2 * self.size
        pen = harfbuzz.RasterDraw()
        pen.scale_factor = (64, 64)
        pen.extents = harfbuzz.RasterExtents(-around, -around, width, height, 0)
        at = 0
        for font, shaped in runs:
            for glyph, place in zip(shaped.glyph_infos, shaped.glyph_positions, strict=True):
                pen.transform = (1, 0, 0, 1, at + place.x_offset, place.y_offset)
                pen.draw_glyph(font, glyph.codepoint)
                at += place.x_advance
        drawn = pen.render()
        rows_from_below = ("raw", "L", drawn.extents.stride, -1)
        return Image.frombytes("L", (width, height), bytes(drawn.buffer), *rows_from_below)

    @staticmethod
    def _advance(run: tuple[Any, Any]) -> float:
        return float(sum(place.x_advance for place in run[1].glyph_positions)) / 64


def is_rtl(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left. Source: UAX #9, rules P2 and P3."""
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((direction in {"R", "AL"} for direction in directions if direction in {"L", "R", "AL"}), False)


def split_stretches(text: str) -> list[str]:
    """Divide a text where a line may end; each stretch keeps the space behind it."""
    return STRETCH.findall(text)


def divide(line: str) -> Iterator[tuple[str, str, str]]:
    """Yield the runs of a line from left to right, each with its font and direction. Letters in a run are in order."""
    fonts = choose_fonts(line) or []
    for (font, level), characters in groupby(_see(line, fonts), key=lambda one: (fonts[one["at"]], one["level"])):
        places = [character["at"] for character in characters]
        yield line[min(places) : max(places) + 1], font, "rtl" if level % 2 else "ltr"


def _see(line: str, fonts: list[str]) -> list[dict[str, Any]]:
    """Return the characters in the order in which they stand on paper, each with its place ("at") and level."""
    storage = algorithm.get_empty_storage()
    level = 1 if is_rtl(line) else 0
    storage["base_level"], storage["base_dir"] = level, "LR"[level]
    algorithm.get_embedding_levels(line if fonts else "", storage)
    for place, character in enumerate(storage["chars"]):
        character["at"] = place
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    algorithm.reorder_resolved_levels(storage, debug=False)
    seen: list[dict[str, Any]] = storage["chars"]
    return seen


def _shape(line: str, hand: Hand) -> Iterator[tuple[Any, Any]]:
    for text, name, direction in divide(line):
        buffer = harfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = direction
        font = open_font(name, hand.size, hand.weight, hand.language)
        harfbuzz.shape(font, buffer)
        yield font, buffer
