"""Statements as CSV and as JSON Lines, a few at a time: a download of any length needs little memory."""

import csv
import json
import re
from collections.abc import Iterator, Sequence

from statements.exports.columns import COLUMNS, Column, Value, make_record
from statements.exports.words import without_controls
from statements.models import Statement

CHUNK = 500  # statements fetched at once, in three queries
# What no form prints: a million times reading it takes longer than one thinks.
ONLY_FOR_EDITORS = ["locked_fields", "article__locked_fields", "article__inferred", "article__briefing__locked_fields"]
NOT_EXPORTED = [
    *ONLY_FOR_EDITORS,
    "article__briefing__inferred",
    "article__briefing__date_evidence",
    "article__outlet__locked_fields",
    "article__outlet__names",
    "speaker__locked_fields",
    "relayed_from__locked_fields",
]
BYTE_ORDER_MARK = "\ufeff"  # without it Excel reads “quotation marks” as â€œ
FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
LINE_ENDS = {ord(end): f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}


def csv_lines(ids: Sequence[int], *, site: str, marked: bool = True) -> Iterator[str]:
    """Yield a CSV file line by line: names of the columns, then statements in the order of `ids`.

    `ids` are primary keys; what is no longer published is left out. `site`: scheme and host.
    `marked`: with a byte order mark before all.
    """
    writer = csv.writer(_Line())
    yield BYTE_ORDER_MARK * marked + writer.writerow([column.name for column in COLUMNS])
    for statement in fetch_in_order(ids):
        record = make_record(statement, site=site)
        yield writer.writerow([_cell(column, record[column.name]) for column in COLUMNS])


def json_lines(ids: Sequence[int], *, site: str) -> Iterator[str]:
    """Yield one JSON object a line, with the columns of the CSV file and every text exactly as stored."""
    for statement in fetch_in_order(ids):
        record = json.dumps(make_record(statement, site=site), ensure_ascii=False)
        # JSON lets these stand, but many programs end a line at them.
        yield record.translate(LINE_ENDS) + "\n"


def fetch_in_order(ids: Sequence[int]) -> Iterator[Statement]:
    for first in range(0, len(ids), CHUNK):
        chunk = ids[first : first + CHUNK]
        found = Statement.objects.published().for_cards().defer(*NOT_EXPORTED).in_bulk(chunk)
        yield from (found[pk] for pk in chunk if pk in found)


class _Line:
    """A file that hands back what is written to it."""

    def write(self, line: str) -> str:
        return line


def _cell(column: Column, value: Value) -> str:
    """Return the text of a cell: names joined by "; ", places in the text as JSON, yes and no as true and false."""
    if isinstance(value, list):
        is_names = all(isinstance(part, str) for part in value)
        text = "; ".join(value) if is_names else json.dumps(value)
    else:
        text = str(value).lower() if isinstance(value, bool) else str(value)
    return disarm(text) if column.is_free else text


def disarm(text: str) -> str:
    """Return `text` so that no spreadsheet runs it as a formula: an apostrophe goes before a beginning like =.

    Texts that begin with apostrophes and then such a sign get one more, so that taking one away
    gives the text back. Control characters other than tabs and line breaks are left out.

    Source: OWASP, "CSV Injection".
    """
    text = without_controls(text)
    return f"'{text}" if FORMULA.match(text) else text
