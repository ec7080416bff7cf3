"""Statements as CSV and as JSON Lines, a few at a time: a download of any length needs little memory."""

import csv
import json
import re
from collections.abc import Container, Iterable, Iterator, Sequence

from statements.exports.columns import COLUMNS, Record, Value, make_record
from statements.exports.words import without_controls
from statements.models import Statement

CHUNK = 500  # statements fetched at once, in three queries, or four
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
FREE = {column.name for column in COLUMNS if column.is_free}
LINE_ENDS = {ord(end): f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}


def csv_lines(ids: Sequence[int], *, site: str, marked: bool = True) -> Iterator[str]:
    """Yield a CSV file line by line: names of the columns, then statements in the order of `ids`.

    `ids` are primary keys; what is no longer published is left out. `site`: scheme and host.
    `marked`: with a byte order mark before all.
    """
    records = (make_record(statement, site=site) for statement in fetch_in_order(ids, "figures"))
    return write_csv([column.name for column in COLUMNS], FREE, records, marked=marked)


def json_lines(ids: Sequence[int], *, site: str) -> Iterator[str]:
    """Yield one JSON object a line, with the columns of the CSV file and every text exactly as stored."""
    return write_json_lines(make_record(statement, site=site) for statement in fetch_in_order(ids, "figures"))


def write_csv(
    names: Sequence[str], free: Container[str], records: Iterable[Record], *, marked: bool = True
) -> Iterator[str]:
    """Yield CSV line by line. `free`: the columns whose text others wrote, so that it may begin like a formula."""
    writer = csv.writer(_Line())
    yield BYTE_ORDER_MARK * marked + writer.writerow(names)
    for record in records:
        yield writer.writerow([_cell(record[name], is_free=name in free) for name in names])


def write_json_lines(records: Iterable[Record]) -> Iterator[str]:
    for record in records:
        # JSON lets these stand, but many programs end a line at them.
        yield json.dumps(record, ensure_ascii=False).translate(LINE_ENDS) + "\n"


def fetch_in_order(ids: Sequence[int], *with_all: str) -> Iterator[Statement]:
    """Yield those that are published. `with_all`: related rows to bring along."""
    for first in range(0, len(ids), CHUNK):
        chunk = ids[first : first + CHUNK]
        rows = Statement.objects.published().for_cards().prefetch_related(*with_all).defer(*NOT_EXPORTED)
        found = rows.in_bulk(chunk)
        yield from (found[pk] for pk in chunk if pk in found)


class _Line:
    """A file that hands back what is written to it."""

    def write(self, line: str) -> str:
        return line


def _cell(value: Value, *, is_free: bool) -> str:
    """Return the text of a cell: names joined by "; ", places in the text as JSON, yes and no as true and false."""
    if value is None:
        return ""
    if isinstance(value, list):
        is_names = all(isinstance(part, str) for part in value)
        text = "; ".join(value) if is_names else json.dumps(value, ensure_ascii=False)
    else:
        text = str(value).lower() if isinstance(value, bool) else str(value)
    return disarm(text) if is_free else text


def disarm(text: str) -> str:
    """Return `text` so that no spreadsheet runs it as a formula: an apostrophe goes before a beginning like =.

    Texts that begin with apostrophes and then such a sign get one more, so that taking one away
    gives the text back. Control characters other than tabs and line breaks are left out.

    Source: OWASP, "CSV Injection".
    """
    text = without_controls(text)
    return f"'{text}" if FORMULA.match(text) else text
