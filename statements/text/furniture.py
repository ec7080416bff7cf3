"""Lines that news sites put around a report, recognised one at a time."""

import re
from collections.abc import Sequence

from statements.text.datelines import AGENCIES, DATELINE

CREDIT = re.compile(
    rf"[(\[](?:(?i:(?:photo|image|picture|file photo|credit|source|courtesy)\b[^()\[\]]{{0,80}}"
    rf"|(?:{AGENCIES})(?:[/ ,-][^()\[\]]{{0,60}})?))[)\]]\.?$"
)
CREDIT_WORD = re.compile(r"^(?i:photo|image|picture|file photo|photo credit|caption)s?(?: credit| courtesy)?\s*[:|]")
STAMP = re.compile(
    r"\d+\s*(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago\b"
    r"|^(?:published|updated|posted|last updated|modified)\b|^by\s+[A-Z]|^\d+\s+min(?:ute)?s?\s+read\b",
    re.I,
)
LINK = re.compile(
    r"^[\W_]{0,3}(?:read|read more|read also|also read|see also|must read|more to read|related|related news|"
    r"related stor(?:y|ies)|more on this|more on this topic|recommended|watch|watch also|click here|listen)\s*[:|>»]",
    re.I,
)
IMPRINT = re.compile(
    r"^(?:editor[’']s note\b|©|\(c\)|copyright\b|all rights reserved\b|follow .{1,60} on (?:twitter|facebook|x)\b|"
    r"published in [A-Z]|with (?:additional )?inputs? from\b|this (?:article|story) (?:was |first |originally )|"
    r"subscribe to\b|sign up\b|advertisement$|share this\b|\((?:reporting|writing|editing|additional reporting) by\b)"
    r"|^the [A-Z][\w’' ]{2,40} is an? (?:[\w-]+,? (?:and )?){0,5}"
    r"(?:magazine|newspaper|newswire|outlet|platform|publication|website|news agency|broadcaster)\b",
    re.I,
)
ENDING = re.compile(r"[.!?…:;,][”\"’')\]»]*$|[”\"»]$")
WORDS = re.compile(r"\w[\w’'.-]*")
LONE_QUESTION = re.compile(r"[A-Z][^.!?…“”\"«»:;]{2,60}\?")  # What happens next?
LONGEST_HEADING = 90
LONGEST_HEADLINE = 180


def is_sentence(line: str) -> bool:
    """Whether a line reads like running text: long, or with a closing mark."""
    return bool(ENDING.search(line)) or len(line) > LONGEST_HEADLINE


def is_headline(line: str) -> bool:
    """Whether a line can be a headline: some words, not many, most of them capitalised if it ends."""
    words = WORDS.findall(line)
    if not 3 <= len(words) <= 28 or is_stamp(line):
        return False
    is_titled = line.endswith(".") and _is_title_case(words) and not DATELINE.match(line)
    return not ENDING.search(line) or is_titled


def _is_title_case(words: Sequence[str]) -> bool:
    long = [word for word in words if len(word) > 3]
    return len(long) > 2 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def is_heading(line: str) -> bool:
    """Whether a line inside the body is the heading of a section: short, and no sentence but a lone question."""
    if len(line) > LONGEST_HEADING or (ENDING.search(line) and not LONE_QUESTION.fullmatch(line)):
        return False
    return line[0].isupper() or line[0].isdigit()


def is_caption(line: str, *, in_head: bool) -> bool:
    """Whether a line describes a picture: it names a credit. Stricter inside the body."""
    if CREDIT_WORD.search(line):
        return True
    return bool(CREDIT.search(line)) and (in_head or not line.startswith(("“", '"')))


def is_stamp(line: str) -> bool:
    """Whether a line is a byline or tells the age of the page ("19 DAYS AGO")."""
    return len(line) < LONGEST_HEADING and bool(STAMP.search(line))


def is_link(line: str) -> bool:
    return bool(LINK.search(line))


def is_imprint(line: str, names: Sequence[str], *, last: bool) -> bool:
    """Whether a line tells who publishes: `names` are outlets known by name."""
    if IMPRINT.search(line):
        return True
    return last and any(line.startswith((f"{name} is ", f"{name}, ")) for name in names if name)
