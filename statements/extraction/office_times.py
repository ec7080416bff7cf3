"""Since when an office was held, where the words say so: "since 2004", "from March 2009 to 2014"."""

import calendar
import re

MONTHS = {
    name: number
    for number, name in enumerate(
        (
            *("january", "february", "march", "april", "may", "june"),
            *("july", "august", "september", "october", "november", "december"),
        ),
        start=1,
    )
}
_DATE = rf"(?:(?:\d{{1,2}} )?(?:{'|'.join(MONTHS)}) (?:\d{{1,2}},? )?)?(?:1[89]|20)\d\d"
SINCE = re.compile(rf",?\s+(?:since|as of) ({_DATE})$", re.I)
SPAN = re.compile(
    rf",?\s+(?:from |between |\(|in )?({_DATE})(?: to | until | till | and |–|-)({_DATE}|present|now)\)?$", re.I
)
UNTIL = re.compile(rf",?\s+(?:until|till) ({_DATE})$", re.I)


def read_times(printed: str) -> tuple[str, str, str]:
    """Return the words before the dates, and since and until when in EDTF; what is not told is empty."""
    if match := SINCE.search(printed):
        return printed[: match.start()], _edtf(match[1]), ""
    if match := SPAN.search(printed):
        return printed[: match.start()], _edtf(match[1]), _edtf(match[2])
    if match := UNTIL.search(printed):
        return printed[: match.start()], "", _edtf(match[1])
    return printed, "", ""


def _edtf(date: str) -> str:
    """Return "2004", "2004-03" or "2004-03-09"; empty for what is still going on.

    Of a day that the calendar does not have ("31 April") the month stays.
    """
    words: list[str] = re.findall(r"\w+", date.casefold())
    if not words[-1].isdigit():
        return ""
    year = int(words[-1])
    month = next((MONTHS[word] for word in words if word in MONTHS), None)
    day = next((int(word) for word in words[:-1] if word.isdigit()), None)
    if month is None:
        return str(year)
    is_real = day and day <= calendar.monthrange(year, month)[1]
    return f"{year}-{month:02}-{day:02}" if is_real else f"{year}-{month:02}"
