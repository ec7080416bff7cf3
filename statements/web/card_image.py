"""A statement as a picture, for the previews of links in other places: words, speaker, date, outlet."""

import hashlib
import io
from bisect import bisect_left
from dataclasses import astuple, dataclass
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

from statements.exports.words import VERBATIM, standing_alone
from statements.models import Statement
from statements.web.card_fonts import SERIF, font_for, is_rtl, lay_out, load, prepare, spell
from statements.web.cards import Card

WIDTH, HEIGHT = 1200, 630  # as Open Graph and Twitter show them
MARGIN, TOP, BOTTOM = 76, 118, 424  # of the words, in pixels
SIZES = (66, 58, 50, 44, 38, 33)  # of the words: the largest that fits
LEADING = 1.32
MOST = 300  # characters of the words; what is longer is cut off at a word
LONGEST_NAME = 90
PAPER, INK, SOFT, LINE, ACCENT = "#fcfbf8", "#1a1a1a", "#5b5f66", "#d9d5cb", "#17496f"
UNSHOWN = "These words are in a script that this picture cannot show. The link leads to them."
DRAWING = 1  # raise it when pictures must be drawn anew
KEPT = 256  # pictures, of 10 to 30 kB


@dataclass(frozen=True, slots=True)
class CardWords:
    """All that is drawn. `words` is empty where no font has their script."""

    words: str
    kind: str
    who: str
    office: str
    source: str
    is_verbatim: bool

    @property
    def etag(self) -> str:
        drawn = "\0".join(map(str, (DRAWING, *astuple(self))))
        return f'"{hashlib.sha256(drawn.encode()).hexdigest()[:32]}"'

    @property
    def description(self) -> str:
        """What the picture says, for those who do not see it."""
        return f"{self.words or UNSHOWN} — {', '.join(filter(None, (self.who, self.office)))}, {self.source}"


def read_card(card: Card) -> CardWords:
    """Return what to draw of a statement. Reported speech keeps its frame: it must not look like a quotation."""
    statement = card.statement
    words = shorten(prepare(standing_alone(statement)), MOST)
    how = "printed by" if statement.kind == Statement.Kind.RECORD else "reported by"
    return CardWords(
        words=words if font_for(words) else "",
        kind=statement.get_kind_display().capitalize(),
        who=_name(card.who),
        office=_name(card.office),
        source=f"{card.when[:1].upper()}{card.when[1:]}, as {how} {_name(statement.article.outlet.name)}",
        is_verbatim=statement.kind in VERBATIM,
    )


def shorten(text: str, most: int) -> str:
    """Cut at the end of a word; in scripts without spaces wherever it must be."""
    if len(text) <= most:
        return text
    kept = text[:most].rsplit(" ", 1)[0]
    return f"{(kept if len(kept) > most // 2 else text[:most]).rstrip(',;:– ')} …"


@lru_cache(maxsize=KEPT)
def draw_card(card: CardWords) -> bytes:
    """Return a PNG. What it costs is bounded, however long the words are."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, WIDTH, 10), fill=ACCENT)
    pen.text((MARGIN, 48), "On the Record", font=load(SERIF, 30, 600), fill=ACCENT)
    pen.text(
        (WIDTH - MARGIN, 50), card.kind, font=load(SERIF, 26, 600), fill=INK if card.is_verbatim else SOFT, anchor="ra"
    )
    _draw_words(pen, card.words or UNSHOWN, INK if card.words and card.is_verbatim else SOFT)
    pen.line((MARGIN, 456, WIDTH - MARGIN, 456), fill=LINE, width=2)
    baseline = 508
    for text, size, weight, fill in (
        (card.who, 36, 700, INK),
        (card.office, 27, 400, SOFT),
        (card.source, 27, 400, SOFT),
    ):
        _draw_line(pen, baseline, text, load(font_for(text) or SERIF, size, weight), fill)
        baseline += 42 if text else 0
    out = io.BytesIO()
    image.quantize(48, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(out, "PNG", compress_level=6)
    return out.getvalue()


def _name(text: str) -> str:
    return shorten(spell(prepare(text)), LONGEST_NAME)


def _draw_words(pen: ImageDraw.ImageDraw, words: str, fill: str) -> None:
    """Draw the words as large as they fit; of words that do not fit at all, the lines that do."""
    font, lines = _fit(words)
    rtl, height = is_rtl(words), font.size * LEADING
    for number, line in enumerate(lines[: int((BOTTOM - TOP) // height)]):
        place = (WIDTH - MARGIN if rtl else MARGIN, TOP + number * height)
        pen.text(place, lay_out(line), font=font, fill=fill, anchor="ra" if rtl else "la")


def _fit(words: str) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    name = font_for(words) or SERIF
    for size in SIZES:
        font, room = load(name, size), int((BOTTOM - TOP) // (size * LEADING))
        lines = _wrap(words, font, room)
        if len(lines) <= room:
            break
    return font, lines


def _wrap(words: str, font: ImageFont.FreeTypeFont, room: int) -> list[str]:
    """Break into lines; a word wider than a line is broken too. Stops once there are more lines than `room`."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if _fits(longer, font):
            lines[-1] = longer
            continue
        while word and len(lines) <= room + 1:
            end = _how_many_fit(word, font)
            lines.append(word[:end])
            word = word[end:]
    return [line for line in lines if line]


def _how_many_fit(word: str, font: ImageFont.FreeTypeFont) -> int:
    """Return with how many of its characters a word fills a line, at least one: found by halving."""
    return bisect_left(range(1, len(word)), True, key=lambda size: not _fits(word[: size + 1], font)) + 1


def _fits(line: str, font: ImageFont.FreeTypeFont) -> bool:
    return font.getlength(lay_out(line)) <= WIDTH - 2 * MARGIN


def _draw_line(pen: ImageDraw.ImageDraw, baseline: int, text: str, font: ImageFont.FreeTypeFont, fill: str) -> None:
    """Draw as much of a line as there is room for."""
    while text and not _fits(text, font):
        text = shorten(text, len(text) - 4)
    pen.text((MARGIN, baseline), lay_out(text), font=font, fill=fill, anchor="ls")
