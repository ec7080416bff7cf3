"""An import that is killed, by real signals to a real process, half-way through its documents."""

import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.environment import seal_environment
from tests.importing.documents import SEEDS, TEXT

ROOT = Path(__file__).parents[2]
DOCUMENTS = 60
KILLS = 3
PATIENCE = 30.0  # seconds
SHOW = """
from statements.models import Article, SearchChange, Speaker, Statement
fields = "public_id", "article__key", "kind", "content", "speaker__slug", "version"
print(*Statement.objects.order_by("public_id").values_list(*fields), sep="\\n")
print(Article.objects.count(), SearchChange.objects.count(), Speaker.objects.count())
"""


def manage(state: Path, *arguments: str) -> subprocess.Popen[str]:
    environment = {**seal_environment(state), "DJANGO_SETTINGS_MODULE": "archive.settings"}
    command = [sys.executable, str(ROOT / "manage.py"), *arguments]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def finish(state: Path, *arguments: str) -> str:
    process = manage(state, *arguments)
    out, _ = process.communicate()
    assert process.returncode == 0, out
    return out


def count_articles(state: Path) -> int:
    connection = sqlite3.connect(f"file:{state / 'archive.sqlite3'}?mode=ro", uri=True)
    try:
        (count,) = connection.execute("SELECT count(*) FROM statements_article").fetchone()
        return int(count)
    finally:
        connection.close()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    for number in range(DOCUMENTS):
        (folder / f"{number:03}.txt").write_text(TEXT.replace("peace", f"peace plan {number}"), encoding="utf-8")
        (folder / f"{number:03}.toml").write_text(f'id = "{number}"\noutlet = "ptv-network"')
    return folder


def make_archive(state: Path) -> Path:
    state.mkdir()
    finish(state, "migrate", "-v0")
    finish(state, "load_seeds", str(SEEDS))
    return state


def kill_half_way(state: Path, library: Path) -> None:
    """Start an import and kill it as soon as it has taken in some more articles, but not all."""
    before, deadline = count_articles(state), time.monotonic() + PATIENCE
    process = manage(state, "import_articles", str(library))
    while count_articles(state) < before + DOCUMENTS // (KILLS * 2) and time.monotonic() < deadline:
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    assert before < count_articles(state) < DOCUMENTS


def test_after_kills_half_way_the_next_import_ends_as_if_nothing_had_happened(tmp_path: Path, library: Path) -> None:
    undisturbed, killed = make_archive(tmp_path / "undisturbed"), make_archive(tmp_path / "killed")
    finish(undisturbed, "import_articles", str(library))

    for _ in range(KILLS):
        kill_half_way(killed, library)
    finish(killed, "import_articles", str(library))

    assert finish(killed, "shell", "-v0", "-c", SHOW) == finish(undisturbed, "shell", "-v0", "-c", SHOW)
    assert "proved" in finish(killed, "verify_archive")
    finish(killed, "check_search")
