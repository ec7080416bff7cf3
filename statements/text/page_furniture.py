"""Lines that a printed record repeats on its pages: numbers, symbols of the document, running heads."""

import re

DATE = r"\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{1,2} [A-Z][a-z]{2,8} [\dl]\d{3}"
SYMBOL = r"[AS]/(?:[\w.-]+/)?(?:PV|SR)\. ?\d+(?: and Corr\.\S+)?"
PAGE = r"\d{1,4}|\d{1,3}/\d{1,3}|\d{2}-\d{4,6}(?: \([A-Z]\))?"
NUMBERS = re.compile(rf"(?:(?:{SYMBOL}|{DATE}|{PAGE})(?:\s+|$))+$")
HEAD = re.compile(
    r"(?:\d{1,4}\s+)?General Assembly\s+(?:[—–-]\s*)?"
    r"(?:\d{1,4}(?:st|nd|rd|th) (?:plenary )?meeting|[A-Z][a-z-]+ [Ss]ession)"
    r"(?:\s+[—–-]\s+Plenary Meetings)?(?:\s+\d{1,4})?$"
    rf"|[A-Z][a-z]+(?:-[a-z]+)? session\s+(?:[—–-]\s+)?(?:{DATE})(?:\s+\d{{1,4}})?$"
    r"|[\W_]{0,4}[Pp]age \d{1,4}(?: of \d{1,4})?(?: \(continued\))?:?$"
    r"|[—–-] ?\d{1,4} ?[—–-]$"
)
LONGEST = 70


def is_page_furniture(line: str) -> bool:
    """Whether a line, without the white space round it, belongs to the page and not to what was said."""
    if len(line) > LONGEST:
        return False
    return not any(map(str.isalnum, line)) or bool(NUMBERS.match(line) or HEAD.match(line))
