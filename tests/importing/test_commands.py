"""The importer's commands as an operator sees them: what they print, and how they end."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from statements.models import Article
from tests.factories import TopicFactory
from tests.importing.documents import SEEDS, SIDECAR, write_document

pytestmark = pytest.mark.django_db(transaction=True)


def run_import(*arguments: str, capsys: pytest.CaptureFixture[str]) -> str:
    call_command("import_articles", *arguments)
    return capsys.readouterr().out


def test_a_second_import_says_that_nothing_changed(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_seeds")
    run_import(str(SEEDS), capsys=capsys)

    assert "0 created, 0 changed, 2 unchanged, 0 rejected" in run_import(str(SEEDS), capsys=capsys)


def test_the_closing_table_counts_articles_and_statements(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = run_import(str(write_document(tmp_path)), capsys=capsys)

    heads, articles, statements = (line.split() for line in out.splitlines()[:3])
    assert heads == ["created", "changed", "unchanged", "rejected", "withdrawn"]
    assert articles == ["articles", "1", "0", "0", "0"]
    assert statements == ["statements", "2", "0", "0", "0"]


def test_a_dry_run_shows_the_words_it_would_take_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = run_import(str(write_document(tmp_path)), "--dry-run", capsys=capsys)

    assert "new" in out
    assert "Russia supports peace talks" in out
    assert "Would be: 1 created" in out
    assert not Article.objects.exists()


def test_a_dry_run_shows_who_speaks_about_what_and_when(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    TopicFactory(name="Peace process", terms=["peace"])
    text = "Ambassador Albert Khorev said on Tuesday that peace was near.\n"
    path = write_document(tmp_path, text=text, sidecar=f"{SIDECAR}published = 2025-09-24\n")

    out = run_import(str(path), "--dry-run", capsys=capsys)

    assert "  date: 2025-09-23, by “on Tuesday”, [counted from publication on 24 September 2025]" in out
    assert "[Albert Khorev, reported; Peace process]  that peace was near" in out


def test_an_import_with_a_rejected_document_fails_but_keeps_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_document(tmp_path)
    (tmp_path / "zero.txt").touch()

    with pytest.raises(CommandError, match="1 rejected"):
        run_import(str(tmp_path), capsys=capsys)

    assert "zero.txt: is empty. Give the article's text." in capsys.readouterr().err
    assert Article.objects.count() == 1


def test_a_source_that_is_not_there_is_said_plainly(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(CommandError, match="nowhere: is not there"):
        run_import("nowhere", capsys=capsys)


@pytest.mark.parametrize("jobs", ["0", "-1", "many"])
def test_an_impossible_number_of_processes_is_refused(jobs: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(CommandError, match="is not a number from 1 up"):
        run_import("seeds", f"--jobs={jobs}", capsys=capsys)


def test_an_outlet_can_be_given_for_all_documents(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_document(tmp_path, sidecar='id = "envoy"')

    run_import(str(path), "--outlet", "ptv-network", capsys=capsys)

    assert Article.objects.get().outlet.slug == "ptv-network"


def test_days_can_be_given_for_all_documents(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_document(tmp_path, sidecar='id = "envoy"\npublished = 2025-09-01')

    run_import(str(path), "--outlet=ptv-network", "--published=2025-09-24", "--retrieved=2025-10-01", capsys=capsys)

    article = Article.objects.get()
    assert (str(article.published_on), str(article.retrieved_on)) == ("2025-09-24", "2025-10-01")


def test_a_day_that_is_none_is_refused_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(CommandError, match="'yesterday' is not a day such as 2025-09-23"):
        run_import("seeds", "--published=yesterday", capsys=capsys)


def test_files_that_nothing_reads_are_named_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_document(tmp_path)
    for number in range(7):
        (tmp_path / f"{number}.docx").touch()

    call_command("import_articles", str(tmp_path))

    passed_over = (
        "Passed over, since nothing reads files of their kind: 0.docx, 1.docx, 2.docx, 3.docx, 4.docx and 2 more."
    )
    assert passed_over in capsys.readouterr().err


def test_a_sidecar_of_no_document_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_document(tmp_path)
    (tmp_path / "envoys.toml").touch()

    call_command("import_articles", str(tmp_path))

    assert "Sidecars that belong to no document: envoys.toml." in capsys.readouterr().err


def test_wrong_seeds_are_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"has none of outlets\.toml"):
        call_command("load_seeds", str(tmp_path))
