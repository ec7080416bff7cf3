"""The words round a number that say how exact it is, or that it is no figure at all."""

import re
from dataclasses import dataclass

from statements.extraction.figure_numbers import GAP, Number
from statements.extraction.figure_words import DETERMINERS, LABELS, NAMES_OPEN_WITH

# Whether the number itself is among those that they allow, or not.
AT_LEAST = "at least|(?:no|not) (?:fewer|less) than|a minimum of"
MORE = "more than|over|above|upwards of|in excess of|beyond|exceed(?:s|ed|ing)|surpass(?:es|ed|ing)"
AT_MOST = (
    "up to|at most|(?:no|not) (?:more than|over|above|exceeding)|not (?:to )?exceed|a maximum of|as many as|as much as"
)
LESS = "less than|fewer than|under|below"
ROUGH = "nearly|almost|about|some|around|approximately|roughly|(?:an )?estimated|close to|a total of|(?:a )?further"
CUE = re.compile(
    rf"(?<!\w)(?:(?P<at_least>{AT_LEAST})|(?P<more>{MORE})|(?P<at_most>{AT_MOST})|(?P<less>{LESS})"
    rf"|(?P<between>between)|(?P<from>from)|{ROUGH}) \Z".replace(" ", GAP),
    re.IGNORECASE,
)
LONGEST_CUE = 24
WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_][\w.’'-]{0,30})[\s(]{1,2}\Z")
GROUP = re.compile(r"(?:group|committee|gang|club)\sof\s\Z", re.IGNORECASE)
MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
GOES_BEFORE = re.compile(r"(?:\d|\b(?:one|\d) in)\s\Z", re.IGNORECASE)  # 1 200, of which 200 is no number; one in four
PART_OF = re.compile(
    r"(?:\bhalf|third|quarter|fifth|sixth|tenth|and a)s?(?:\sof)?\s\Z", re.IGNORECASE
)  # half of 1 per cent
NO_FIGURE = re.compile(rf"{GAP}(?:(?:{MONTH}|gmt|utc)\b|o[’']clock|[ap]\.?m\b)", re.IGNORECASE)
FEW = 13  # numbers below it, behind "the" or "our", only refer to what is known
BEFORE_YEARS = frozenset({"in", "since", "of", "by", "until", "from", "the", "early", "late", "mid", "year"})
END_OF_SENTENCE = re.compile(r"[.!?:;\n“\"(]\s{0,2}\Z")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words before a number, from `start`; `kind`: at_least, more, at_most, less, between, from, rough, or nothing."""

    start: int
    kind: str = ""


def read_cue(text: str, first: int, number: int) -> Cue:
    """Read what stands before a number, not before `first`."""
    match = CUE.search(text, max(number - LONGEST_CUE, first), number)
    if match is None:
        return Cue(number)
    kind = next((name for name, words in match.groupdict().items() if words), "rough")
    return Cue(match.start(), kind)


def is_reference(text: str, number: Number, cue: Cue, *, has_unit: bool = False, is_sure: bool = False) -> bool:
    """Whether a number names or dates a thing, or refers to a few that are known: Article 51; the two countries.

    `is_sure`: a unit or persons follow, which have no numbers by which they are called. `has_unit`: a unit does, and
    "the 0.7 per cent" claims as much as 0.7 per cent.
    """
    if NO_FIGURE.match(text, number.end) or GROUP.search(text, max(number.start - 12, 0), number.start):
        return True
    if PART_OF.search(text, max(cue.start - 16, 0), cue.start):
        return True
    if GOES_BEFORE.search(text, max(number.start - 8, 0), number.start):
        return True
    before = WORD_BEFORE.search(text, max(cue.start - 34, 0), cue.start)
    word = before["word"].lower() if before else ""
    if number.value < FEW and word in DETERMINERS and not has_unit:
        return True
    if cue.kind:
        return False
    if (word in LABELS and not number.is_grouped) or (number.may_be_year and (not is_sure or word in BEFORE_YEARS)):
        return True
    return before is not None and number.is_bare and not is_sure and _is_name(text, before["word"], before.start())


def _is_name(text: str, word: str, start: int) -> bool:
    """Whether a word is a name, and not only the first one of its sentence."""
    if not word[0].isupper() or word.lower() in NAMES_OPEN_WITH or start == 0:
        return False
    return not END_OF_SENTENCE.search(text, max(start - 3, 0), start)
