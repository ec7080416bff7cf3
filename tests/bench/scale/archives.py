"""An archive of so many statements, made as an operator makes one: with the commands of the shell."""

import json
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.environment import seal_environment

ROOT = Path(__file__).parents[3]
FIGURES = "made.json"
# Headings and sentences that end like none are joined with their neighbours: fewer statements than sentences.
SENTENCES_PER_ROW = 1.2


@dataclass(frozen=True, slots=True)
class Archive:
    """A folder with a database and an index, and how long they took: `import_s` and `build_s`."""

    folder: Path
    figures: dict[str, Any]

    def run(self, command: list[str]) -> None:
        """Run a command on this archive, and wait.

        Raises:
            subprocess.CalledProcessError: it failed.
        """
        subprocess.run(command, cwd=ROOT, env=environment_of(self.folder), check=True)


def environment_of(folder: Path) -> dict[str, str]:
    return seal_environment(folder, DJANGO_SETTINGS_MODULE="archive.settings")


def make_archive(corpus: Path, folder: Path, rows: int) -> Archive:
    """Make an archive of at least `rows` statements, unless the folder holds one. Its index is built anew anyway.

    Beyond a million they are copies of each other; `import_s` is of the million.
    """
    made = folder / FIGURES
    if not made.exists():
        folder.mkdir(parents=True, exist_ok=True)
        source = folder / "sentences.jsonl"
        _manage(folder, "migrate", "-v0")
        _manage(folder, "load_seeds", "seeds")
        wanted = int(rows * SENTENCES_PER_ROW)
        _python(folder, "-m", "tests.bench.scale", "sentences", str(corpus), str(wanted), str(source))
        made.write_text(json.dumps({"import_s": _manage(folder, "import_articles", str(source))}), encoding="utf-8")
        source.unlink()
        _python(folder, "-m", "tests.bench.scale", "copies", str(rows))
    _manage(folder, "migrate", "-v0")
    figures = json.loads(made.read_text(encoding="utf-8"))
    return Archive(folder, {**figures, "build_s": _manage(folder, "rebuild_search")})


def _manage(folder: Path, *words: str) -> float:
    """Run a command of the archive and return how many seconds it took."""
    return _python(folder, "manage.py", *words)


def _python(folder: Path, *words: str) -> float:
    began = time.perf_counter()
    command = [sys.executable, *words]
    subprocess.run(command, cwd=ROOT, env=environment_of(folder), check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began
