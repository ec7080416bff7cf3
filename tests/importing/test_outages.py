"""An import whose disk is full, or whose database goes away under it: real limits, a real server."""

import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.environment import seal_environment
from tests.importing.documents import SEEDS, TEXT
from tests.postgresql_server import Server
from tests.waiting import comes_true

ROOT = Path(__file__).parents[2]
DOCUMENTS = 400
TRIES = 8  # for which the database stays away: four seconds at least
TELL = """
from statements.models import Article, ImportRun, Statement
print(Article.objects.count(), Statement.objects.count(), ImportRun.objects.exclude(finished_at=None).count())
"""


def manage(
    environment: dict[str, str], *arguments: str, file_limit: int = resource.RLIM_INFINITY
) -> subprocess.Popen[str]:
    """Start a command; `file_limit` is the size in bytes at which the system refuses to let a file grow."""
    command = [sys.executable, str(ROOT / "manage.py"), *arguments]
    limits = (file_limit, resource.RLIM_INFINITY)
    return subprocess.Popen(
        command,
        env={**environment, "DJANGO_SETTINGS_MODULE": "archive.settings"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limits),
    )


def finish(environment: dict[str, str], *arguments: str, status: int = 0) -> str:
    process = manage(environment, *arguments)
    out, err = process.communicate()
    assert process.returncode == status, out + err
    return out


def make_archive(environment: dict[str, str]) -> dict[str, str]:
    finish(environment, "migrate", "-v0")
    finish(environment, "load_seeds", str(SEEDS))
    return environment


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    for number in range(DOCUMENTS):
        words = " ".join(f"Item {number} of {place} was read out." for place in range(20))
        text = TEXT.replace("peace", f"peace plan {number}")
        (folder / f"{number:03}.txt").write_text(f"{text}\n{words}\n", encoding="utf-8")
        (folder / f"{number:03}.toml").write_text(f'id = "{number}"\noutlet = "ptv-network"\nlanguage = "en"')
    return folder


@pytest.mark.sqlite
def test_a_full_disk_stops_the_import_with_a_word_and_the_next_one_finishes(tmp_path: Path, library: Path) -> None:
    archive = make_archive(seal_environment(tmp_path / "state"))
    size = (tmp_path / "state" / "archive.sqlite3").stat().st_size

    process = manage(archive, "import_articles", str(library), "--together=5", file_limit=size + 1_000_000)
    _, err = process.communicate()

    assert process.returncode == 1
    assert "import again" in err
    assert "Traceback" not in err
    finish(archive, "import_articles", str(library))
    assert finish(archive, "shell", "-v0", "-c", TELL).split() == [str(DOCUMENTS), str(2 * DOCUMENTS), "1"]
    assert "proved" in finish(archive, "verify_archive")
    finish(archive, "check_search")


@pytest.fixture
def server() -> Iterator[Server]:
    started = Server(kept=True)
    started.start()
    try:
        yield started
    finally:
        started.stop()
        shutil.rmtree(started.folder)


def test_a_database_that_is_gone_for_a_while_is_waited_for(tmp_path: Path, library: Path, server: Server) -> None:
    archive = make_archive(seal_environment(tmp_path / "state", server.address))
    with psycopg.connect(server.address, autocommit=True) as connection:
        process = manage(archive, "import_articles", str(library), "--together=2", "--jobs=1")
        assert comes_true(lambda: connection.execute("SELECT count(*) FROM statements_article").fetchone() != (0,))

    server.stop()
    assert process.stderr
    told = [next(line for line in process.stderr if "trying again" in line) for _ in range(TRIES)]
    server.start()
    out, err = process.communicate()

    assert process.returncode == 0, [*told, err]
    assert f"{DOCUMENTS} created, 0 changed" in out
    assert finish(archive, "shell", "-v0", "-c", TELL).split() == [str(DOCUMENTS), str(2 * DOCUMENTS), "1"]
    assert "proved" in finish(archive, "verify_archive")
    finish(archive, "check_search")
