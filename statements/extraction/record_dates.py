"""The day of a record, from the lines at its head: "New York, Wednesday, 21 September 1988, 10 a.m."."""

import re
from itertools import islice

from statements.extraction.moments import find_mentions
from statements.extraction.periods import WEEKDAYS, Period, name_day
from statements.extraction.printed_days import YEAR, Mention
from statements.extraction.values import FoundOccasion
from statements.extraction.words import word_set
from statements.text import Span, trim

LINE = re.compile(r"[^\n\r]{6,160}")
YEARS = re.compile(YEAR)
MOST_LINES = 60
MOST_CHARACTERS = 6_000
LONGEST = 120  # characters of a line that does nothing but date the record
SMALL_WORD = re.compile(r"(?<![\w’'.])[a-z][a-z.]*")
OF_HEADS = word_set("held at on in the of to by before a.m a.m. p.m p.m. am pm hours noon")
FEW = 2  # words in a line of the head that are not in a name
OTHER_DAY = re.compile(
    r"(?:\ufeff?on \d|on [a-z]+ \d|published|posted|updated|issued|distr|printed|correct|received|adopted)", re.I
)
ANOTHER = re.compile(r"\b(?:of|dated|since|until|by)\s$")
VERBATIM = re.compile(r"[AS]/\d+/PV\.\d+\b")
HELD = re.compile(
    rf"^[AS]/\d+/PV|\b(?:held|{'|'.join(WEEKDAYS)}|[ap]\.?m\b|hours)|^[A-Z][^\W\d]+(?: [A-Z][^\W\d]+){{0,2}},", re.I
)
NO_DAY = Period(None, None)


def find_record_occasion(text: str) -> FoundOccasion:
    """The day that the head of a record prints; a line that tells place or hour goes before a bare date.

    Empty where two such lines name different days: one may be that of printing.
    """
    found = _dated_lines(text)
    best = [each for each in found if each[1]] or found
    days = {each.read(NO_DAY) for each, _ in best}
    if len(days) != 1 or not (day := days.pop()) or not day.first:
        return FoundOccasion()
    time = best[0][0]
    words = time.span.cut(text)
    if time.weekday not in {None, day.first.weekday()}:
        doubt = f"It says “{words}”, but {name_day(day.first)} was a {WEEKDAYS[day.first.weekday()]}."
        return FoundOccasion(doubts=(doubt,))
    return FoundOccasion(date_edtf=day.edtf, evidence=(time.span,))


def _dated_lines(text: str) -> list[tuple[Mention, bool]]:
    """The lines at the head that give a full day and little else, and whether each tells place or hour too.

    The head ends where running text begins: a day in it is one that the speaker tells. Only the line at the
    top of a page of verbatim records ("A/70/PV.16 29/09/2015") may stand further down.
    """
    found = []
    in_head = True
    for match in islice(LINE.finditer(text, 0, MOST_CHARACTERS), MOST_LINES):
        line = trim(text, *match.span())
        if line is None:
            continue
        in_head = in_head and len(_small_words(line.cut(text))) <= FEW
        likely = in_head and line.end - line.start <= LONGEST and YEARS.search(text, line.start, line.end)
        if (likely or VERBATIM.match(text, line.start, line.end)) and (time := _only_day(text, line)):
            found.append((time, HELD.search(line.cut(text)) is not None))
    return found


def _small_words(words: str) -> set[str]:
    return set(SMALL_WORD.findall(words)) - OF_HEADS


def _only_day(text: str, line: Span) -> Mention | None:
    """The one full day of a line without other words than names, places and hours."""
    if OTHER_DAY.match(text, line.start, line.end):
        return None
    times = [time for time in find_mentions(text, line) if time.is_absolute]
    if len(times) != 1 or not (days := times[0].read(NO_DAY)) or not days.is_day:
        return None
    time = times[0].span
    around = f"{text[line.start : time.start]}\n{text[time.end : line.end]}"
    if ANOTHER.search(text, line.start, time.start) or _small_words(around):
        return None
    return times[0]
