"""A number at one place of a text, in digits or in words: 4,900; 2.5 million; half a million; twenty-five."""

import re
from dataclasses import dataclass
from decimal import Decimal

from text_to_num import text2num

TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
SMALL = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    f"|nineteen|{TENS}"
)
SCALES = dict(
    hundred=2, thousand=3, k=3, lakh=5, million=6, mn=6, m=6, crore=7, billion=9, bn=9, b=9, trillion=12, tn=12
)
"""Powers of ten."""
ROUND = "hundred|thousand|million|billion|trillion"
GAP = r"(?:[ \t\u00a0\u202f]{1,2}\n?|\n)"  # between two words, perhaps at the end of a line
AFTER_ROUND = r"(?:(?<=hundred)|(?<=thousand)|(?<=million)|(?<=billion))"
RUN = (
    rf"(?:zero(?={GAP}per|-per)|one|{SMALL})(?:(?:{AFTER_ROUND}{GAP}and{GAP}|{GAP}|-)(?:one|{SMALL}|{ROUND})\b){{0,9}}+"
)
NUMERAL = r"\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3}(?!\d)){1,5}+(?:\.\d{1,6}+)?|\d{1,15}+(?:\.\d{1,6}+)?"
HALF = Decimal("0.5")
SOME = {"a": Decimal(1), "an": Decimal(1), "half": HALF, "half a": HALF, "half an": HALF, "a quarter of a": HALF / 2}
HALVES = rf"(?:one|{SMALL}){GAP}and{GAP}a{GAP}half|half{GAP}an?|a{GAP}quarter{GAP}of{GAP}a|half|an?"
NUMBER = re.compile(
    rf"(?:(?P<some>{HALVES}){GAP}(?P<round>{ROUND}|dozen)\b|(?P<words>{RUN})\b|(?P<numeral>{NUMERAL}))"
    rf"(?P<scale>(?:(?:{GAP}|-)?(?:hundred|thousand|million|billion|trillion|lakh|crore|bn|mn|tn|k|m|b)\b){{0,2}}+)",
    re.IGNORECASE,
)
BROKEN = re.compile(r"[.,:/]\d|[\w²³°]|[-–](?:\d{1,3}[-–/]|(?:odd|plus|fold|strong|year|day|month|hour|week)\b)")
JOINT = re.compile(r"[\s-]+")
WITHOUT_GAPS = {ord(","): None}
MOST = Decimal(10) ** 18


@dataclass(frozen=True, slots=True)
class Number:
    """A number and where it ends; `scale` is the power of ten named with it.

    `is_bare`: digits and nothing else, as years and names of things are printed. `is_grouped`: by thousands, as they
    are not: 60,000.
    """

    value: Decimal
    start: int
    end: int
    scale: int = 0
    is_bare: bool = False
    is_grouped: bool = False

    @property
    def may_be_year(self) -> bool:
        return self.is_bare and 1500 <= self.value <= 2100 and self.end - self.start == 4


def read_number(text: str, start: int, *, is_money: bool = False, splits: bool = False) -> Number | None:
    """Read the number at `start`; None when there is none. `splits`: an "and" parts two numbers.

    "5 m" is five million only of money.
    """
    match = NUMBER.match(text, start)
    if match is None or BROKEN.match(text, match.end()):
        return None
    end, named = match.end(), JOINT.split(match["scale"].strip().lower())
    if ("m" in named or "b" in named) and not is_money:
        return None
    scale = sum(SCALES[name] for name in named if name)
    value = _read_value(match, splits=splits)
    if value is None or value * 10**scale >= MOST:
        return None
    if splits and match["words"] and " and " in match["words"].lower():
        end = match.start("words") + match["words"].lower().index(" and ")
    if match["words"] and not scale:
        scale = next((SCALES[last] for last in [JOINT.split(text[start:end].lower())[-1]] if last in SCALES), 0)
        return Number(value, start, end, scale)
    is_bare = bool(match["numeral"]) and not scale and match["numeral"].isdigit()
    return Number(value * 10**scale, start, end, scale, is_bare, is_grouped="," in (match["numeral"] or ""))


def _read_value(match: re.Match[str], *, splits: bool) -> Decimal | None:
    if match["numeral"]:
        return Decimal("".join(match["numeral"].translate(WITHOUT_GAPS).split()))
    if match["some"]:
        some = " ".join(JOINT.split(match["some"].lower()))
        whole, _, halves = some.partition(" and a ")
        times = Decimal(text2num(whole, "en")) + HALF if halves else SOME[some]
        return times * (12 if match["round"].lower() == "dozen" else 10 ** SCALES[match["round"].lower()])
    words = " ".join(match["words"].lower().split())
    try:
        return Decimal(text2num(words.partition(" and ")[0] if splits else words, "en"))
    except ValueError:  # no number but a row of them: nineteen ninety
        return None
