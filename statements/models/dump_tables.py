"""What a dump of the whole archive holds: a table for each model, and in each row every field.

The tables are read off the models, so that a new model or field cannot be forgotten.
"""

import inspect
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import models
from django.utils.crypto import salted_hmac

ROWS_AT_ONCE = 200  # rows read at once: articles may be long
LEFT_OUT = {
    "SearchChange": "What the index has still to learn; loading a dump writes it anew.",
}
# JSON lets these stand, but many programs end a line at them.
LINE_ENDS = {ord(end): f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}
EDITOR = re.compile(r"editor-[0-9a-f]{10}")


@dataclass(frozen=True, slots=True)
class Column:
    """`lookup`: how the ORM reads it. An editor is given by a name that is not theirs."""

    name: str
    lookup: str
    field: "models.Field[Any, Any]"
    is_editor: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    model: type[models.Model]
    columns: tuple[Column, ...]

    def rows(self, names: frozenset[str] | None = None) -> Iterator[dict[str, Any]]:
        """Yield the rows in the order of their keys, a few in memory; of the columns only `names`, if given."""
        columns = [column for column in self.columns if names is None or column.name in names]
        found = self.model._base_manager.order_by("pk").values_list(*(column.lookup for column in columns))
        for values in found.iterator(chunk_size=ROWS_AT_ONCE):
            pairs = zip(columns, values, strict=True)
            yield {column.name: name_editor(value) if column.is_editor else value for column, value in pairs}

    @property
    def description(self) -> str:
        """The first sentence or two of the model's docstring; Django writes one that is none."""
        words = inspect.getdoc(self.model) or ""
        return "" if words.startswith(f"{self.model.__name__}(") else " ".join(words.split("\n\n")[0].split())


def list_tables() -> list[Table]:
    """Return a table for every model of the archive but those LEFT_OUT, referred-to tables first where possible."""
    found = apps.get_app_config("statements").get_models(include_auto_created=True)
    chosen = [model for model in found if model.__name__ not in LEFT_OUT]
    return [Table(name_table(model), model, tuple(_columns(model))) for model in chosen]


def name_table(model: type[models.Model]) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", model.__name__).lower()


def _columns(model: type[models.Model]) -> Iterator[Column]:
    for field in model._meta.concrete_fields:
        if field.is_relation and field.related_model is apps.get_model(settings.AUTH_USER_MODEL):
            yield Column(field.name, f"{field.name}__username", field, is_editor=True)
        else:
            yield Column(field.attname, field.attname, field)


def name_editor(username: str | None) -> str | None:
    """Return a name by which an editor's decisions can be told from others', and from an import's: no account.

    The name is made with the secret key, so that nobody can try log-in names until one fits. An account that came with
    a dump keeps the name that it has there.
    """
    if username is None or EDITOR.fullmatch(username):
        return username
    return f"editor-{salted_hmac('statements.exports.editor', username, algorithm='sha256').hexdigest()[:10]}"


def write_line(row: Mapping[str, Any]) -> str:
    """Return a row as one line of JSON, the same whatever database it comes from."""
    text = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_write_value)
    return text.translate(LINE_ENDS) + "\n"


def _write_value(value: object) -> str:
    if isinstance(value, date):  # moments too, with all their microseconds
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a dump yet: {value!r}")
