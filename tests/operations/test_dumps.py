"""The whole archive taken out: nothing forgotten, all of one moment."""

import json
import sqlite3
import subprocess
import threading
import time
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection, models
from pytest_django import Settings

from statements.exports.dump_dictionary import describe_fields
from statements.exports.dump_writing import dump_archive
from statements.models import Article, Outlet, Speaker, StatementTopic
from statements.models.dump_layout import DumpError
from statements.models.dump_tables import LEFT_OUT, list_tables, name_editor, name_table
from statements.models.dump_types import type_of
from tests.factories import (
    SpeakerFactory,
    StatementFactory,
)
from tests.operations.dumped import HOSTILE, WORDS, read_tables

pytestmark = pytest.mark.django_db


def test_every_model_is_in_a_dump_or_left_out_for_a_reason() -> None:
    every = apps.get_app_config("statements").get_models(include_auto_created=True)

    assert {table.model.__name__ for table in list_tables()} | set(LEFT_OUT) == {model.__name__ for model in every}


def test_every_field_of_a_model_is_in_a_dump() -> None:
    for table in list_tables():
        assert [column.field for column in table.columns] == list(table.model._meta.concrete_fields)


def test_every_field_of_a_model_is_of_a_kind_that_a_dump_knows() -> None:
    kinds = {column.field.get_internal_type() for table in list_tables() for column in table.columns}
    known = {type_of(column.field).sqlite for table in list_tables() for column in table.columns}

    assert {"FloatField", "ForeignKey", "JSONField"} < kinds
    assert known == {"INTEGER", "REAL", "TEXT"}


def test_a_number_is_a_number_in_a_dump_and_its_dictionary_says_of_what() -> None:
    (table,) = (table for table in list_tables() if table.name == "figure")
    (column,) = (column for column in table.columns if column.name == "low")
    (described,) = (field for field in describe_fields(table) if field["name"] == "low")

    assert type_of(column.field).sqlite == "REAL"
    assert described["type"] == "number, or null"
    assert "least that the words claim" in described["meaning"]


def test_a_kind_of_field_that_a_dump_does_not_know_is_refused() -> None:
    with pytest.raises(TypeError, match="UUIDField has no place in a dump yet"):
        type_of(models.UUIDField())


def test_nobody_can_try_log_in_names_until_one_fits_the_name_in_a_dump(settings: Settings) -> None:
    settings.SECRET_KEY = "one"
    name = name_editor("maria")
    settings.SECRET_KEY = "other"

    assert name_editor("maria") != name
    assert name_editor(name) == name


def test_a_dump_is_proved_by_a_program_that_is_not_ours(dump: Path) -> None:
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=dump, check=True)

    listed = {line.split("  ")[1] for line in (dump / "SHA256SUMS").read_text().splitlines()}
    assert listed == {path.name for path in dump.iterdir()} - {"SHA256SUMS"}


def test_the_sqlite_file_has_all_rows_with_references_and_a_dictionary(dump: Path) -> None:
    database = sqlite3.connect(dump / "archive.sqlite3")

    for name, lines in read_tables(dump).items():
        count = (len(lines.splitlines()),)
        assert database.execute(f'SELECT count(*) FROM "{name.removesuffix(".jsonl")}"').fetchone() == count
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    fields = sum(len(table.columns) for table in list_tables())
    assert database.execute("SELECT count(*) FROM field_dictionary WHERE meaning > ''").fetchone() == (fields,)
    ((text, content),) = database.execute(
        "SELECT text, content FROM statement JOIN article ON article.id = article_id WHERE text LIKE 'He said%'"
    )
    assert [text[start:end] for start, end in json.loads(content)] == [WORDS]

    database.close()


def test_a_line_of_a_dump_is_one_line_for_every_program(dump: Path) -> None:
    lines = (dump / "article.jsonl").read_text(encoding="utf-8").splitlines()

    assert len(lines) == (dump / "article.jsonl").read_bytes().count(b"\n")
    assert HOSTILE in [json.loads(line)["text"] for line in lines]


def test_the_readme_explains_every_table(dump: Path) -> None:
    readme = (dump / "README.md").read_text(encoding="utf-8")

    assert all(f"\n## {table.name}: " in readme for table in list_tables())
    assert "key of article" in readme


def test_a_folder_that_is_there_is_not_written_over(dump: Path) -> None:
    with pytest.raises(CommandError, match="is there already"):
        call_command("dump_archive", str(dump))


def test_a_dump_that_no_archive_would_take_is_kept_but_says_so(tmp_path: Path) -> None:
    statement = StatementFactory()
    Article.objects.filter(pk=statement.article_id).update(text="Other words altogether. " * 9)

    with pytest.raises(CommandError, match=r"load_dump WILL REFUSE IT: 2 not proved, the first of them /articles/"):
        call_command("dump_archive", str(tmp_path / "dump"), verbosity=0)

    assert (tmp_path / "dump" / "SHA256SUMS").is_file()


def test_a_dump_that_fails_leaves_nothing(tmp_path: Path) -> None:
    StatementFactory()

    def stop(rows: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        dump_archive(tmp_path / "dump", progress=stop)
    assert list(tmp_path.glob(".*unfinished")) == list(tmp_path.glob("dump")) == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    with pytest.raises(DumpError, match="Name another folder"):
        dump_archive(tmp_path / "nowhere" / "dump")


@pytest.mark.django_db(transaction=True)
def test_a_dump_is_of_one_moment_and_keeps_no_writer_waiting(tmp_path: Path) -> None:
    """A statement that is written by somebody else while the dump is under way is not in it."""
    StatementFactory()

    def write_meanwhile(rows: int) -> None:
        writer = threading.Thread(target=write_another)
        writer.start()
        writer.join()

    def write_another() -> None:
        SpeakerFactory(slug=f"late-{time.monotonic_ns()}")
        connection.close()

    dump_archive(tmp_path / "dump", progress=write_meanwhile)

    assert "late-" not in (tmp_path / "dump" / "speaker.jsonl").read_text()
    assert Speaker.objects.filter(slug__startswith="late-").exists()


def test_a_table_is_named_as_its_model() -> None:
    assert [name_table(StatementTopic), name_table(Outlet)] == ["statement_topic", "outlet"]
