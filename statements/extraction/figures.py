"""Figures that a text claims: 339 names; $350 billion; between 5 and 7 per cent.

Left out are dates, years, spans of time, ordinals, and the numbers by which things are called.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from statements.extraction.figure_cues import FEW, Cue, is_reference, read_cue
from statements.extraction.figure_nouns import find_noun, find_object, find_subject, name_counted
from statements.extraction.figure_numbers import GAP, ROUND, SMALL, Number, read_number
from statements.extraction.figure_units import MONEY, PERCENT, POINT, SIGNS, UNITS, Unit
from statements.extraction.figure_words import PERSONS, THINGS
from statements.extraction.values import FoundFigure
from statements.text import Span

MILLION = 6  # as a power of ten
LEAST = 2  # one is no number of things, and less than one no count
BEHIND = 120  # characters behind a number that are looked at
SIGN = "|".join(sorted((re.escape(sign) for sign in SIGNS), key=len, reverse=True))
# Looked for first, since it is cheap: white space, or a mark that opens, and the first letters of a number.
LIKELY = re.compile(
    r"[\s“‘\"(\[—–](?=[\d$€£¥₹]|[Tt](?:wo|hree|en|welve|wenty|hirt)|[Ff](?:our|ive|ift|ort)|[Ss](?:ix|even)|[Ee](?:igh|leve)"
    r"|[Nn]ine|[Oo]ne[\s-]|[Zz]ero[\s-]|[Hh]alf\s|[Aa]n?\s[hmbtd]|[A-Z][A-Zs.]{0,2}[ $\d])"
)
START = re.compile(
    rf"(?:(?P<sign>{SIGN})[ \u00a0]?(?=\d)|(?=\d|(?:{SMALL})\b|(?:zero|one)(?:{GAP}|-)per{GAP}?cent)"
    rf"|(?=(?:one|an?|half){GAP}(?:an?{GAP}|and{GAP}a{GAP}half{GAP}|quarter{GAP}of{GAP}a{GAP}|half{GAP})?(?:{ROUND}|dozen)\b))",
    re.IGNORECASE,
)
GOES_ON = re.compile(r"[\s%°€–—-]")  # behind a number that a unit, a noun or the end of a range may follow
TO = re.compile(rf"{GAP}?[–—-]{GAP}?|{GAP}(?:to|or){GAP}")
AND = re.compile(rf"{GAP}and{GAP}")
NAMES = "|".join(sorted((re.escape(name).replace(r"\ ", "[ -]") for name in UNITS), key=len, reverse=True))
UNIT = re.compile(rf"(?:{GAP}|-)?(?P<unit>{NAMES})(?![\w²³])", re.IGNORECASE)
MONEY_SIGN = re.compile(rf"(?P<sign>{SIGN})[ \u00a0]?(?=\d)", re.IGNORECASE)
NO_UNIT = Unit("")
RANGES = ("between", "from")
INCLUSIVE = ("at_least", "at_most")


@dataclass(frozen=True, slots=True)
class Reading:
    """One number, or the two ends of a range, with the unit. Number, sign and unit stand from `start` to `end`."""

    cue: Cue
    start: int
    low: Number
    high: Number
    unit: Unit
    end: int


def figures_of(text: str, content: Iterable[Span]) -> tuple[FoundFigure, ...]:
    """Return the figures of a statement: those that stand wholly within one piece of its attributed words."""
    return tuple(figure for piece in content for figure in find_figures(text, piece))


def find_figures(text: str, span: Span) -> Iterator[FoundFigure]:
    """Yield the figures that stand wholly within `span`, in reading order. They do not overlap."""
    done = span.start
    for at in _starts(text, span):
        match = START.match(text, at, span.end) if at >= done else None
        reading = _read(text, match, done, span.end) if match else None
        if reading is None:
            continue
        figure = _name(text, reading, span.end)
        done = reading.end
        if figure is not None:
            done = figure.span.end
            yield figure


def _starts(text: str, span: Span) -> Iterator[int]:
    yield span.start
    for match in LIKELY.finditer(text, span.start, span.end):
        yield match.end()


def _read(text: str, match: re.Match[str], first: int, end: int) -> Reading | None:
    sign, start = match["sign"], match.start()
    low = read_number(text, match.end(), is_money=bool(sign))
    if low is None and text[start].isalpha():  # between two hundred and three hundred
        low = read_number(text, start, splits=True)
    if low is None or low.end > end or not (sign or low.scale >= MILLION or GOES_ON.match(text, low.end)):
        return None
    cue = read_cue(text, first, start)
    if cue.kind == "between" and (narrow := read_number(text, match.end(), is_money=bool(sign), splits=True)):
        low = narrow
    at, unit = _read_unit(text, low.end, end, Unit(SIGNS[sign.lower()]) if sign else NO_UNIT)
    high = _read_end(text, at, end, cue, is_money=bool(sign))
    if high is None:
        return Reading(cue if cue.kind not in RANGES else Cue(start, "rough"), start, low, low, unit, at)
    if high.scale and not low.scale:
        low = Number(low.value.scaleb(high.scale), low.start, low.end, high.scale)
    if low.value >= high.value:
        return None
    at, unit = _read_unit(text, high.end, end, unit)
    if cue.kind == "from":  # it rose from one to the other: two figures, of which the second is kept
        return Reading(Cue(high.start), start, high, high, unit, at)
    return Reading(cue, start, low, high, unit, at)


def _read_unit(text: str, at: int, end: int, unit: Unit) -> tuple[int, Unit]:
    if unit.name in MONEY:
        return at, unit
    match = UNIT.match(text, at, end)
    return (at, unit) if match is None else (match.end(), UNITS[re.sub(r"[\s-]+", " ", match["unit"].lower())])


def _read_end(text: str, at: int, end: int, cue: Cue, *, is_money: bool) -> Number | None:
    """Read the number at which a range ends."""
    link = (AND if cue.kind == "between" else TO).match(text, at, end)
    if link is None:
        return None
    sign = MONEY_SIGN.match(text, link.end(), end)
    number = read_number(text, sign.end() if sign else link.end(), is_money=is_money or bool(sign))
    if number is None or number.end > end:
        return None
    return replace(number, start=sign.start()) if sign else number


def _name(text: str, reading: Reading, end: int) -> FoundFigure | None:
    """Make a figure of a reading if it says what it counts or measures."""
    low, high, unit = reading.low, reading.high, reading.unit
    limit = min(reading.end + BEHIND, end)
    if unit.name:
        noun = find_object(text, reading.end, limit, is_share=unit.name in {PERCENT, POINT})
    else:
        noun = find_noun(text, reading.end, limit)
    is_sure = bool(unit.name) or (noun is not None and noun[0] in PERSONS)
    if is_reference(text, low, reading.cue, has_unit=bool(unit.name), is_sure=is_sure):
        return None
    stop = noun[1] if noun and not unit.name else reading.end
    said_of = noun[0] if noun else ""
    if not said_of and (unit.name or high.scale >= MILLION):
        said_of = find_subject(text, reading.start)
    if not unit.name and not high.scale and "." in text[high.start : high.end]:  # 850.000 buildings
        return None
    if not unit.name and (not said_of or high.value < (LEAST if said_of in PERSONS | THINGS else FEW)):
        return None
    least, most = _bounds(reading)
    includes_bound = reading.cue.kind in INCLUSIVE if least is None or most is None else None
    return FoundFigure(Span(reading.cue.start, stop), least, most, unit.name, name_counted(said_of), includes_bound)


def _bounds(reading: Reading) -> tuple[Decimal | None, Decimal | None]:
    """The least and the most that the words allow; open where they say "more than" or "up to" one number."""
    low, high = reading.low.value * reading.unit.factor, reading.high.value * reading.unit.factor
    if reading.cue.kind in {"at_least", "more"}:
        return low, None
    if reading.cue.kind in {"at_most", "less"} and low == high:
        return None, high
    return low, high
