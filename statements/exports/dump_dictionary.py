"""What each field of a dump means, from the models' own words."""

from collections.abc import Iterable, Mapping
from typing import Any

from statements.models.dump_tables import LEFT_OUT, Column, Table, name_table
from statements.models.dump_types import type_of

EDITOR = "Which editor: a name that stands for an account of the archive and is none. Empty: no editor."
# What the fields themselves do not say.
MORE = {
    (
        "figure",
        "low",
    ): "The least that the words claim, in `unit`; empty where they leave it open (“up to”)",
    (
        "figure",
        "high",
    ): "The most that the words claim, in `unit`; empty where they leave it open (“over”)",
}

INTRODUCTION = """# The archive, as it was at {made_at}

One file a table: JSON Lines, UTF-8, one object a line, every field in each. `archive.sqlite3` holds the same rows.
`dump.json` tells the format, and of each table the number of rows and a SHA-256 of its lines. `SHA256SUMS` proves
the files:

    sha256sum --check SHA256SUMS

An archive with no rows takes all of it over, with every public id and address: `manage.py load_dump FOLDER`.
The words of a statement are `content` ([start, end], code points, half-open) of its article's `text`.
`revision` and `retired_address` are the ledger: what was changed, and which address leads where.
Accounts, passwords and sessions are not in a dump. Left out too: {left_out}
"""


def describe_fields(table: Table) -> list[dict[str, str]]:
    return [
        {"name": column.name, "type": _type_of(column), "meaning": _meaning_of(table, column)}
        for column in table.columns
    ]


def _type_of(column: Column) -> str:
    field = column.field
    related = field.related_model
    if column.is_editor:
        kind = "text"
    elif isinstance(related, type):
        kind = f"key of {name_table(related)}"
    else:
        kind = type_of(field).words
    return f"{kind}, or null" if field.null else kind


def _meaning_of(table: Table, column: Column) -> str:
    field = column.field
    if column.is_editor:
        return EDITOR
    choices = "; ".join(f"{value}: {label}" for value, label in field.flatchoices)
    more = MORE.get((table.name, column.name), "")
    sentences = [str(field.verbose_name).capitalize(), str(field.help_text), more, choices]
    return " ".join(f"{sentence.rstrip('.')}." for sentence in sentences if sentence)


def write_readme(manifest: Mapping[str, Any]) -> str:
    left_out = "; ".join(f"{name} ({reason.rstrip('.')})" for name, reason in LEFT_OUT.items()) + "."
    parts = [INTRODUCTION.format(made_at=manifest["made_at"], left_out=left_out)]
    parts += [_describe_table(table) for table in manifest["tables"]]
    return "\n".join(parts)


def _describe_table(table: Mapping[str, Any]) -> str:
    lines = [f"## {table['name']}: {table['rows']:,} rows", "", *filter(None, [table["description"]]), ""]
    lines += _rows([("field", "type", "meaning"), ("---", "---", "---")])
    lines += _rows([(f"`{field['name']}`", field["type"], field["meaning"]) for field in table["fields"]])
    return "\n".join([*lines, ""])


def _rows(cells: Iterable[tuple[str, ...]]) -> list[str]:
    return ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in cells]
