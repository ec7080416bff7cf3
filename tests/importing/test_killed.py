"""An import that is killed, by real signals to a real process."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.importing.documents import SEEDS, TEXT

ROOT = Path(__file__).parents[2]
DOCUMENTS = 40
SHOW = "from statements.models import *; print(*Statement.objects.order_by('public_id').values_list(\
'public_id', 'article__key', 'kind', 'content', 'speaker__slug', 'version'), sep='\\n'); \
print(Article.objects.count(), SearchChange.objects.count(), Speaker.objects.count())"


def manage(state: Path, *arguments: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "ARCHIVE_STATE": str(state), "DJANGO_SETTINGS_MODULE": "archive.settings"}
    environment.pop("ARCHIVE_DATABASE_URL", None)
    command = [sys.executable, str(ROOT / "manage.py"), *arguments]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def finish(state: Path, *arguments: str) -> str:
    process = manage(state, *arguments)
    out, _ = process.communicate()
    assert process.returncode == 0, out
    return out


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    for number in range(DOCUMENTS):
        (folder / f"{number:03}.txt").write_text(TEXT.replace("peace", f"peace plan {number}"), encoding="utf-8")
        (folder / f"{number:03}.toml").write_text(f'id = "{number}"\noutlet = "ptv-network"')
    return folder


def make_archive(state: Path) -> Path:
    finish(state, "migrate", "-v0")
    finish(state, "load_seeds", str(SEEDS))
    return state


def test_after_a_kill_the_next_import_ends_as_if_nothing_had_happened(tmp_path: Path, library: Path) -> None:
    undisturbed, killed = make_archive(tmp_path / "undisturbed"), make_archive(tmp_path / "killed")
    finish(undisturbed, "import_articles", str(library))

    for wait in (0.8, 1.0, 1.2):  # seconds: start-up takes most of the first
        process = manage(killed, "import_articles", str(library))
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.communicate()
    finish(killed, "import_articles", str(library))

    assert finish(killed, "shell", "-v0", "-c", SHOW) == finish(undisturbed, "shell", "-v0", "-c", SHOW)
    assert "proved" in finish(killed, "verify_archive")
    finish(killed, "check_search")
