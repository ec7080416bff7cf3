"""How fast a library comes in: `python tests/bench/importing.py CORPUS [--database sqlite|postgresql|both]`.

CORPUS is whatever `import_articles` takes, for instance the folder of the UN General Debate corpus. Measures whole
commands of the shell, as an operator would run them, each on an archive of its own: the import with its index, a
second import of the same, and the two proofs. Memory is the largest sum over all processes of a command, with what
they share counted once (proportional set size), not that of PostgreSQL's server.
"""

import argparse
import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.environment import seal_environment  # noqa: E402  (found by the path above)
from tests.postgresql_server import running_server  # noqa: E402

SAMPLE_EVERY = 0.25  # seconds, between two looks at the memory
STEPS = {
    "first import, with index": ["import_articles", "{corpus}"],
    "second import": ["import_articles", "{corpus}"],
    "verify_archive": ["verify_archive"],
    "check_search": ["check_search"],
}
COUNT = "from statements.models import *; print(Article.objects.count(), Statement.objects.count())"


@dataclass(frozen=True, slots=True)
class Measure:
    """One command. `memory` in bytes; `said` is its last line."""

    step: str
    seconds: float
    memory: int
    said: str


def family(pid: int) -> Iterator[int]:
    """Yield a process and those it started."""
    yield pid
    with contextlib.suppress(OSError):
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            yield from family(int(child))


def memory_of(pid: int) -> int:
    """Return the bytes that a process and its children hold now; 0 when it is gone."""
    total = 0
    for member in family(pid):
        with contextlib.suppress(OSError, StopIteration, ValueError):
            lines = Path(f"/proc/{member}/smaps_rollup").read_text().splitlines()
            total += int(next(line for line in lines if line.startswith("Pss:")).split()[1]) * 1024
    return total


def measure(step: str, environment: dict[str, str], arguments: list[str]) -> Measure:
    began = time.perf_counter()
    with tempfile.TemporaryFile("w+") as out:
        command = [sys.executable, str(ROOT / "manage.py"), *arguments]
        process = subprocess.Popen(command, env=environment, stdout=out, stderr=subprocess.STDOUT)
        most = 0
        while process.poll() is None:
            most = max(most, memory_of(process.pid))
            time.sleep(SAMPLE_EVERY)
        seconds = time.perf_counter() - began
        out.seek(0)
        said = out.read().strip().splitlines() or [""]
    return Measure(step, seconds, most, said[-1])


def run(environment: dict[str, str], *arguments: str) -> str:
    command = [sys.executable, str(ROOT / "manage.py"), *arguments]
    return subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def measure_all(corpus: str, state: Path, database_url: str) -> list[Measure]:
    environment = seal_environment(state, database_url, DJANGO_SETTINGS_MODULE="archive.settings")
    run(environment, "migrate", "-v0")
    run(environment, "load_seeds", str(ROOT / "seeds"))
    found = []
    for step, arguments in STEPS.items():
        found.append(measure(step, environment, [word.format(corpus=corpus) for word in arguments]))
        print(
            f"  {step:<26}{found[-1].seconds:8.1f} s{found[-1].memory / 2**20:8.0f} MB   {found[-1].said}", flush=True
        )
    articles, statements = run(environment, "shell", "-v0", "-c", COUNT).split()
    size = sum(path.stat().st_size for path in (state / "search").rglob("*") if path.is_file())
    print(f"  {int(articles):,} articles, {int(statements):,} statements; index {size / 1e6:.0f} MB")
    return found


@contextlib.contextmanager
def archive_on(database: str) -> Iterator[tuple[Path, str]]:
    """Yield the folder and the database's address of an empty archive; nothing of it stays."""
    state = Path(tempfile.mkdtemp(prefix="archive-bench-"))
    try:
        if database == "postgresql":
            with running_server() as address:
                yield state, address
        else:
            yield state, ""
    finally:
        shutil.rmtree(state)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", default=os.environ.get("CORPUS", ""))
    parser.add_argument("--database", choices=["sqlite", "postgresql", "both"], default="both")
    parser.add_argument("--out", type=Path, help="Write the figures there too, as JSON.")
    options = parser.parse_args()
    if not options.corpus:
        print("Not measured: give a library to import, as in make bench CORPUS=folder.")
        return
    figures = {}
    for database in ["sqlite", "postgresql"] if options.database == "both" else [options.database]:
        print(f"{database}:")
        with archive_on(database) as (state, address):
            figures[database] = [asdict(one) for one in measure_all(options.corpus, state, address)]
    if options.out:
        options.out.write_text(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
