"""What runs inside one archive: `python -m tests.bench.scale sentences|copies|measure …`, started by `searching.py`."""

import argparse
import json
from pathlib import Path

import django

django.setup()

from tests.bench.scale.copies import copy_rows  # noqa: E402  (needs the models)
from tests.bench.scale.measuring import Plan, measure_archive  # noqa: E402
from tests.bench.scale.report import print_figures  # noqa: E402
from tests.bench.scale.sentences import write_sentences  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser()
    steps = parser.add_subparsers(dest="step", required=True)
    cut = steps.add_parser("sentences")
    cut.add_argument("corpus", type=Path)
    cut.add_argument("rows", type=int)
    cut.add_argument("out", type=Path)
    copies = steps.add_parser("copies")
    copies.add_argument("rows", type=int)
    measure = steps.add_parser("measure")
    for name in ("--each", "--rivals", "--seconds"):
        measure.add_argument(name, type=int, required=True)
    measure.add_argument("--datasette", default="")
    measure.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    if options.step == "sentences":
        write_sentences(options.corpus, options.rows, options.out)
        return
    if options.step == "copies":
        copy_rows(options.rows)
        return
    figures = measure_archive(Plan(options.each, options.rivals, options.seconds, options.datasette))
    print_figures(figures)
    options.out.write_text(json.dumps(figures, indent=2), encoding="utf-8")


main()
