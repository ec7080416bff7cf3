"""A dump taken over by an empty archive: nothing changed, or nothing done."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from statements.exports.dump_writing import dump_archive
from statements.models import Annotation, Article, Figure, Revision, SearchChange, Speaker, Statement
from statements.models.dump_layout import FORMAT, hash_file
from statements.models.dump_tables import list_tables, name_editor, write_line
from statements.search import check, rebuild
from tests.environment import seal_environment
from tests.factories import (
    SpeakerFactory,
    StatementFactory,
)
from tests.operations.dumped import empty, fill_archive, load, read_tables, rewrite
from tests.running_site import PROCESS, TOP, run_manage

pytestmark = pytest.mark.django_db


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

    assert StatementFactory(public_id="zzzzzzzzzz", article__key="after the dump").pk > newest


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


def test_figures_of_before_editors_could_correct_them_are_loaded_as_found_by_rule(dump: Path) -> None:
    lacking = {"includes_bound", "origin", "refused"}

    def forget_columns(text: str) -> str:
        rows = (json.loads(line) for line in text.splitlines())
        return "".join(write_line({name: row[name] for name in row if name not in lacking}) for row in rows)

    def forget_fields(text: str) -> str:
        manifest = json.loads(text)
        (figure,) = (table for table in manifest["tables"] if table["name"] == "figure")
        figure["fields"] = [field for field in figure["fields"] if field["name"] not in lacking]
        figure["sha256_of_lines"] = hash_file(dump / "figure.jsonl")
        return json.dumps(manifest)

    rewrite(dump, "figure.jsonl", forget_columns)
    rewrite(dump, "dump.json", forget_fields)

    load(dump)

    assert Figure.objects.values_list("origin", "refused", "includes_bound").get() == ("rule", False, None)


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


def test_a_loaded_archive_is_told_to_the_index_article_by_article(dump: Path) -> None:
    load(dump)

    named = SearchChange.objects.filter(statement=None, briefing=None).values_list("article_id", flat=True)
    assert sorted(named) == sorted(Article.objects.values_list("pk", flat=True))


def test_a_database_without_tables_is_told_what_to_do_first(tmp_path: Path) -> None:
    environment = seal_environment(tmp_path, **PROCESS)
    command = [sys.executable, "manage.py", "load_dump", str(tmp_path)]

    refused = subprocess.run(command, cwd=TOP, env=environment, capture_output=True, text=True)

    assert refused.returncode == 1
    assert refused.stderr.splitlines()[-1].endswith("Run manage.py migrate first.")
    assert "Traceback" not in refused.stderr
