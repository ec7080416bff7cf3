"""The fields of an index document."""

import hashlib
from typing import Literal, TypeAlias

import tantivy

from statements.search.analysis import ANALYZERS, PLAIN, STEMMED

FieldKind: TypeAlias = Literal["number", "value", "stemmed", "plain"]

# Dates are day numbers (`date.toordinal`). What a statement has no value for is left out of its document.
FIELDS: dict[str, FieldKind] = {
    "id": "number",
    "text": "stemmed",  # the passage
    "exact": "plain",  # the passage again: exact phrases, prefixes, spelling, completion
    "joined": "stemmed",  # compounds of the passage, written together
    "topic": "number",  # primary keys: renaming needs no new document
    "speaker": "number",
    "outlet": "number",
    "briefing": "number",
    "kind": "value",
    "review": "value",
    "measure": "value",  # what its figures are of, and of each the unit alone: "USD:aid", "USD", "name"
    "verbatim": "number",  # how much of it is the speaker's own words, in halves: 0, 1 or 2
    "length": "number",  # words of the passage
    "start": "number",  # first and last day it may have been said; FAR_PAST and FAR_FUTURE when open
    "end": "number",
    "year": "number",  # every one in which it may have been said, or MANY_YEARS
    "period": "number",  # for counting years and months: see `periods`
    "newest": "number",  # day and id in one, so that no two are equal and pages never shift; undated ones come
    "oldest": "number",  # last either way, which takes two fields
    "proof": "number",  # a hash of all the other values: the check compares it with the database
}

FAR_PAST, FAR_FUTURE = 0, 4_000_000  # before and after every day of the calendar
FAR_PAST_YEAR, FAR_FUTURE_YEAR = 0, 10_000
MANY_YEARS = -1  # open at one end, or so long that its years are not listed


def build_schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for name, kind in FIELDS.items():
        match kind:
            case "number":
                builder.add_integer_field(name, indexed=True, fast=True)
            case "value":
                builder.add_text_field(name, tokenizer_name="raw", fast=True, index_option="basic")
            case "stemmed":
                builder.add_text_field(name, tokenizer_name=STEMMED)
            case "plain":
                builder.add_text_field(name, tokenizer_name=PLAIN)
    return builder.build()


SCHEMA = build_schema()


def register_analyzers(index: tantivy.Index) -> None:
    """An index file names its analyzers but does not contain them: needed after each opening."""
    for name, analyzer in ANALYZERS.items():
        index.register_tokenizer(name, analyzer)


def digest(*parts: object) -> bytes:
    return hashlib.sha256(repr(parts).encode()).digest()
