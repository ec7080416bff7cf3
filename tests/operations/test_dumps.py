"""The whole archive taken out, and into another one: nothing forgotten, nothing changed, or nothing done."""

import hashlib
import json
import re
import shutil
import sqlite3
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import DEFAULT_DB_ALIAS, connection, transaction
from django.test import Client
from pytest_django import DjangoDbBlocker

from statements.exports.dump_tables import LEFT_OUT, list_tables, name_editor, name_table
from statements.exports.dump_writing import FORMAT, DumpError, dump_archive
from statements.models import Annotation, Article, Outlet, Revision, Speaker, Statement, StatementTopic
from statements.search import check, rebuild
from tests.environment import seal_environment
from tests.factories import (
    AnnotationFactory,
    ImportRecordFactory,
    OfficeFactory,
    RetiredAddressFactory,
    RevisionFactory,
    SpeakerFactory,
    StatementFactory,
)
from tests.running_site import PROCESS, run_manage

pytestmark = pytest.mark.django_db

WORDS = '“=1+1 \x85\u2028 🕊 \\" İ”'
HOSTILE = f"He said:\n{WORDS}\n"


def fill_archive() -> Statement:
    """Make a withdrawn statement, a correction, notes of an editor, a copy of an article, and odd letters."""
    statement = StatementFactory(article__text=HOSTILE, words=WORDS, topics=["nato"], speaker__slug="khorev")
    OfficeFactory(speaker=SpeakerFactory(slug="khorev"))
    StatementFactory(withdrawn=True, article__copy_of=statement.article, article__copy_kind="edition")
    RevisionFactory(changes={"speaker": ["b", "a"], "kind": {"b": 1, "a": [None, 0.5]}})
    AnnotationFactory()
    RetiredAddressFactory()
    ImportRecordFactory()
    return statement


@pytest.fixture(scope="module")
def made_once(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Path:
    """Return the dump of an archive that is no longer there."""
    folder = tmp_path_factory.mktemp("made") / "dump"
    with django_db_blocker.unblock(), transaction.atomic():
        fill_archive()
        dump_archive(folder)
        transaction.set_rollback(True)
    return folder


@pytest.fixture
def dump(made_once: Path, tmp_path: Path) -> Path:
    """A dump to load, or to spoil first; the archive has no rows."""
    return Path(shutil.copytree(made_once, tmp_path / "dump"))


def load(folder: Path) -> None:
    call_command("load_dump", str(folder), verbosity=0)


def empty() -> None:
    """Take every row out, those that refer to others first."""
    for table in sorted(list_tables(), key=lambda table: table.name != "article", reverse=True):
        table.model._base_manager.all()._raw_delete(DEFAULT_DB_ALIAS)


def read_tables(folder: Path) -> dict[str, str]:
    """Return the lines of each table's file, but for its ending."""
    return {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.jsonl")}


def rewrite(folder: Path, name: str, change: Callable[[str], str]) -> None:
    """Change a file of a dump, and its checksum with it."""
    path = folder / name
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    sums = (folder / "SHA256SUMS").read_text(encoding="utf-8")
    (folder / "SHA256SUMS").write_text(re.sub(rf"\w+  {re.escape(name)}\n", f"{digest}  {name}\n", sums))


def test_every_model_is_in_a_dump_or_left_out_for_a_reason() -> None:
    every = apps.get_app_config("statements").get_models(include_auto_created=True)

    assert {table.model.__name__ for table in list_tables()} | set(LEFT_OUT) == {model.__name__ for model in every}


def test_every_field_of_a_model_is_in_a_dump() -> None:
    for table in list_tables():
        assert [column.field for column in table.columns] == list(table.model._meta.concrete_fields)


def test_an_archive_comes_back_as_it_was(dump: Path, client: Client, tmp_path: Path) -> None:
    load(dump)

    rows = [json.loads(line) for line in (dump / "statement.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(rows) > 2
    for row in rows:
        answer = client.get(f"/statements/{row['public_id']}/")
        assert answer.status_code == (410 if row["review"] == "withdrawn" else 200)
    assert client.get("/speakers/a-khorev/").status_code == 301
    dump_archive(tmp_path / "again")
    assert read_tables(tmp_path / "again") == read_tables(dump)
    assert check() == []


def test_an_index_that_was_built_before_learns_of_the_loaded_statements(dump: Path, client: Client) -> None:
    rebuild()

    load(dump)

    assert client.get("/statements.jsonl")["X-Total-Count"] == str(Statement.objects.published().count())


def test_new_rows_come_after_those_of_the_dump(dump: Path) -> None:
    load(dump)
    newest = Statement.objects.latest("pk").pk

    assert StatementFactory(public_id="zzzzzzzzzz").pk > newest


def test_a_compressed_dump_holds_the_same(dump: Path, tmp_path: Path) -> None:
    load(dump)
    call_command("dump_archive", str(tmp_path / "packed"), gzip=True, verbosity=0)
    empty()
    load(tmp_path / "packed")

    dump_archive(tmp_path / "again")
    assert read_tables(tmp_path / "again") == read_tables(dump)


def test_a_dump_tells_editors_apart_and_names_none(dump: Path) -> None:
    revision = json.loads((dump / "revision.jsonl").read_text())
    everything = b"".join(path.read_bytes() for path in dump.iterdir())

    assert revision["changed_by"] == name_editor("editor") != name_editor("second")
    assert not re.search(rb"pbkdf2|md5\$|auth_user|session_key", everything)
    load(dump)
    account = Revision.objects.get().changed_by
    assert account
    assert (account.is_active, account.is_staff, account.has_usable_password()) == (False, False, False)
    assert Annotation.objects.get().author == account


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


def test_an_archive_with_rows_takes_no_dump(dump: Path) -> None:
    SpeakerFactory()

    with pytest.raises(CommandError, match="not empty"):
        load(dump)
    assert not Statement.objects.exists()


@pytest.mark.parametrize("name", ["statement.jsonl", "dump.json", "archive.sqlite3"])
def test_a_missing_file_is_named(dump: Path, name: str) -> None:
    (dump / name).unlink()

    with pytest.raises(CommandError, match=f"{name} is missing"):
        load(dump)


def test_a_damaged_file_is_named_and_nothing_is_loaded(dump: Path) -> None:
    text = (dump / "article.jsonl").read_text(encoding="utf-8")
    (dump / "article.jsonl").write_text(text.replace("He said", "She said"), encoding="utf-8")

    with pytest.raises(CommandError, match=r"article\.jsonl is damaged"):
        load(dump)
    assert not Article.objects.exists()


def test_a_folder_that_is_no_dump_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="is no dump"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("dump.json", f'"format": {FORMAT}', f'"format": {FORMAT + 1}', "Update the archive first"),
        ("dump.json", '"name": "outlet"', '"name": "holograms"', "no table “holograms”"),
        ("dump.json", '"name": "country"', '"name": "planet"', r"no outlet\.planet"),
        ("dump.json", '"format"', '"shape"', "not the list of a dump"),
        ("dump.json", '"outlet.jsonl"', '"../outlet.jsonl"', "is missing"),
        ("dump.json", "{", "", "not the list of a dump"),
        ("outlet.jsonl", "PTV Network", "PTV", "rows of outlet are not those of the dump"),
        ("statement.jsonl", '"article_id":', '"article_id":9', "does not take the dump"),
        ("statement.jsonl", '"kind":"direct"', '"kind":"sung"', "does not take the dump"),
        ("article.jsonl", "}", "", "does not take the dump"),
    ],
)
def test_a_dump_that_was_tampered_with_is_refused_as_a_whole(
    dump: Path, name: str, old: str, new: str, told: str
) -> None:
    rewrite(dump, name, lambda text: text.replace(old, new, 1))

    with pytest.raises(CommandError, match=told):
        load(dump)
    assert not any(table.model._base_manager.exists() for table in list_tables())


def test_a_statement_that_its_article_does_not_prove_stops_the_loading(tmp_path: Path) -> None:
    statement = fill_archive()
    Article.objects.filter(pk=statement.article_id).update(text="He said something else altogether.\n")
    dump_archive(tmp_path / "dump")
    empty()

    with pytest.raises(CommandError, match=f"articles/{statement.article_id}/ is not proved"):
        load(tmp_path / "dump")
    assert not Speaker.objects.exists()


def test_a_dump_of_an_older_archive_is_loaded_without_what_it_lacks(dump: Path) -> None:
    def forget(text: str) -> str:
        manifest = json.loads(text)
        manifest["tables"] = [table for table in manifest["tables"] if table["name"] != "annotation"]
        return json.dumps(manifest)

    rewrite(dump, "dump.json", forget)

    load(dump)

    assert Statement.objects.exists()
    assert not Annotation.objects.exists()


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


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_a_dump_goes_from_one_database_to_the_other_and_back(dump: Path, tmp_path: Path) -> None:
    other = seal_environment(tmp_path / "sqlite", "", **PROCESS)
    run_manage(other, "migrate", "-v0")
    run_manage(other, "load_dump", str(dump), "-v0")
    run_manage(other, "dump_archive", str(tmp_path / "there"), "-v0")
    load(tmp_path / "there")
    dump_archive(tmp_path / "back")

    assert read_tables(dump) == read_tables(tmp_path / "there") == read_tables(tmp_path / "back")


def test_a_table_is_named_as_its_model() -> None:
    assert [name_table(StatementTopic), name_table(Outlet)] == ["statement_topic", "outlet"]
