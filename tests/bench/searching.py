"""How fast searches are at a million statements: `python tests/bench/searching.py CORPUS [--rows N] [--out FILE]`.

CORPUS is the UN General Debate (a folder with `TXT` and the workbook of speakers). Its speeches are cut into sentences,
so that each is a statement, and imported as any source is: real speakers, offices, years, topics by our rules. Then
questions of every class are put, one after the other, to our `search()`, to our page over HTTP (gunicorn, two
processes), to the page of Datasette with the same rows, and to PostgreSQL's full-text search; see `tests/bench/scale`.

`--keep FOLDER` keeps the archive there, and uses it again. Several `--rows` show how cost grows. Datasette and `wrk`
are measured where they are installed: `--datasette PROGRAM`.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.scale.archives import make_archive  # noqa: E402  (found by the path above)
from tests.bench.scale.growth import print_growth  # noqa: E402


def main() -> None:
    options = read_options()
    if not options.corpus:
        print("Not measured: give the UN General Debate, as in make bench CORPUS=folder.")
        return
    kept = options.keep or Path(tempfile.mkdtemp(prefix="archive-bench-"))
    try:
        found = [measure(options, kept / str(rows), rows) for rows in options.rows]
    finally:
        if not options.keep:
            shutil.rmtree(kept)
    print_growth(found)
    if options.out:
        options.out.write_text(json.dumps({**found[-1], "growth": found[:-1]}, indent=2), encoding="utf-8")


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", default=os.environ.get("CORPUS", ""))
    rows = os.environ.get("ROWS") or "1000000"
    parser.add_argument("--rows", type=int, nargs="+", default=[int(number) for number in rows.split(",")])
    parser.add_argument("--each", type=int, default=50, help="Questions of each class.")
    parser.add_argument("--rivals", type=int, default=5, help="Of these, how many are put to the other systems.")
    parser.add_argument("--seconds", type=int, default=30, help="Of each run under load.")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--datasette", default=shutil.which("datasette") or "")
    parser.add_argument("--out", type=Path, default=os.environ.get("OUT") or None)
    return parser.parse_args()


def measure(options: argparse.Namespace, folder: Path, rows: int) -> dict[str, object]:
    """Measure one size, in a process of its own: Django knows one database."""
    archive = make_archive(Path(options.corpus), folder, rows)
    out = folder / "figures.json"
    command = [
        sys.executable,
        "-m",
        "tests.bench.scale",
        "measure",
        "--each",
        str(options.each),
        "--rivals",
        str(options.rivals),
    ]
    command += ["--seconds", str(options.seconds), "--datasette", options.datasette, "--out", str(out)]
    archive.run(command)
    return {**archive.figures, **json.loads(out.read_text(encoding="utf-8"))}


main()
