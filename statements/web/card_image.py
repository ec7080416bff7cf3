"""A statement as a picture, for the previews of links in other places: words, speaker, date, outlet."""

import hashlib
import io
from bisect import bisect_left
from dataclasses import astuple, dataclass
from functools import lru_cache

from PIL import Image

from statements.exports.words import VERBATIM, how_told, standing_alone
from statements.web.card_fonts import choose_fonts, prepare, spell
from statements.web.card_lines import BELOW, Hand, is_rtl, split_stretches
from statements.web.cards import Card

WIDTH, HEIGHT = 1200, 630  # as Open Graph and Twitter show them
MARGIN, TOP, BOTTOM = 76, 118, 424  # of the words, in pixels
SIZES = (66, 58, 50, 44, 38, 33)  # of the words: the largest that fits
LEADING, ASCENT = 1.32, 1.07  # of the size of the words: from line to line, and from the top to where letters stand
MOST = 300  # characters of the words; what is longer is cut off at a word
LONGEST_NAME = 90
PAPER, INK, SOFT, LINE, ACCENT = "#fcfbf8", "#1a1a1a", "#5b5f66", "#d9d5cb", "#17496f"
UNSHOWN = "These words are in a script that this picture cannot show. The link leads to them."
DRAWING = 2  # raise it when pictures must be drawn anew
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
    language: str = ""

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
    told = how_told(statement.kind)
    return CardWords(
        words=words if choose_fonts(words) else "",
        kind=statement.get_kind_display().capitalize(),
        who=_name(card.who),
        office=_name(card.office),
        source=f"{card.when[:1].upper()}{card.when[1:]}, as {told} by {_name(statement.article.outlet.name)}",
        is_verbatim=statement.kind in VERBATIM,
        language=statement.language,
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
    image.paste(ACCENT, (0, 0, WIDTH, 10))
    _draw(image, "On the Record", 80, Hand(30, 600), ACCENT)
    _draw(image, card.kind, 80, Hand(26, 600), INK if card.is_verbatim else SOFT, at_the_end=True)
    _draw_words(image, card)
    image.paste(LINE, (MARGIN, 455, WIDTH - MARGIN, 457))
    baseline = 508
    for text, hand, fill in (
        (card.who, Hand(36, 700, card.language), INK),
        (card.office, Hand(27, language=card.language), SOFT),
        (card.source, Hand(27, language=card.language), SOFT),
    ):
        _draw(image, _shorten_to_fit(text, hand), baseline, hand, fill)
        baseline += 42 if text else 0
    out = io.BytesIO()
    image.quantize(48, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(out, "PNG", compress_level=6)
    return out.getvalue()


def _name(text: str) -> str:
    return shorten(spell(prepare(text)), LONGEST_NAME)


def _draw(image: Image.Image, text: str, baseline: int, hand: Hand, fill: str, *, at_the_end: bool = False) -> None:
    """Draw a line from the margin on, or so that it ends at the other margin."""
    ink = hand.ink(text)
    start = WIDTH - MARGIN - round(hand.measure(text)) if at_the_end else MARGIN
    image.paste(fill, (start - int(hand.size * BELOW), baseline + int(hand.size * BELOW) - ink.height), ink)


def _draw_words(image: Image.Image, card: CardWords) -> None:
    """Draw the words as large as they fit; of words that do not fit at all, the lines that do."""
    words = card.words or UNSHOWN
    hand, lines = _fit(words, card.language)
    leading = hand.size * LEADING
    for number, line in enumerate(lines[: int((BOTTOM - TOP) // leading)]):
        baseline = round(TOP + hand.size * ASCENT + number * leading)
        _draw(image, line, baseline, hand, INK if card.words and card.is_verbatim else SOFT, at_the_end=is_rtl(words))


def _fit(words: str, language: str) -> tuple[Hand, list[str]]:
    for size in SIZES:
        hand, room = Hand(size, language=language), int((BOTTOM - TOP) // (size * LEADING))
        lines = _wrap(words, hand, room)
        if len(lines) <= room:
            break
    return hand, lines


def _wrap(words: str, hand: Hand, room: int) -> list[str]:
    """Break into lines; a word wider than a line is broken too. Stops once there are more lines than `room`."""
    lines = [""]
    for stretch in split_stretches(words):
        if _fits((lines[-1] + stretch).rstrip(), hand):
            lines[-1] += stretch
            continue
        while stretch and len(lines) <= room + 1:
            end = _how_many_fit(stretch, hand)
            lines.append(stretch[:end])
            stretch = stretch[end:]
    return [line.rstrip() for line in lines if line.strip()]


def _how_many_fit(word: str, hand: Hand) -> int:
    """Return with how many of its characters a word fills a line, at least one: found by halving."""
    return bisect_left(range(1, len(word)), True, key=lambda size: not _fits(word[: size + 1].rstrip(), hand)) + 1


def _fits(line: str, hand: Hand) -> bool:
    return hand.measure(line) <= WIDTH - 2 * MARGIN


def _shorten_to_fit(text: str, hand: Hand) -> str:
    """Return as much of a line as there is room for."""
    while text and not _fits(text, hand):
        text = shorten(text, len(text) - 4)
    return text
