"""Measure extraction against a corpus: python -m tests.quality FOLDER."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from statements.extraction import extract
from tests.quality.articles import KINDS
from tests.quality.corpus import PUBLISHED, NotACorpus, Relation, find_parts, read_part
from tests.quality.scoring import ALL, MEASURES, Tally, score

USAGE = f"Say which corpus: make quality CORPUS=folder, as PolNeAR has it, train and dev below it ({PUBLISHED})."


def main(arguments: Sequence[str]) -> int:
    if len(arguments) != 1 or not arguments[0]:
        print(USAGE, file=sys.stderr)
        return 2
    try:
        for part in find_parts(Path(arguments[0])):
            print("\n".join(report(part.name, measure(part))), flush=True)
    except (NotACorpus, OSError, UnicodeDecodeError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def measure(part: Path) -> Tally:
    """Extract every article of a part and count how the statements agree with the marked ones."""
    tally = Tally()
    for annotation in read_part(part):
        score(annotation, find_relations(annotation.text), tally)
    return tally


def find_relations(text: str) -> Iterator[Relation]:
    for each in extract(text).statements:
        content, cue, source = (
            tuple((span.start, span.end) for span in spans) for spans in (each.content, each.cue, each.source)
        )
        yield Relation(content, cue, source, each.rule)


def report(name: str, tally: Tally) -> Iterator[str]:
    """Two tables: precision, recall and F1 by kind, and how often each rule fires and is right."""
    yield f"{name}: {tally.articles} articles, speech acts; precision / recall / F1 in percent"
    yield f"{'':10}{'marked':>8}{'found':>8}" + "".join(f"{measure:>22}" for measure in MEASURES)
    for kind in (ALL, *KINDS):
        marked, found = (tally.counts["exact", kind, what] for what in ("marked", "found"))
        cells = "".join(f"{_slashed(tally.rates(measure, kind)):>22}" for measure in MEASURES)
        yield f"{kind:10}{marked:8}{found:8}{cells}"
    yield ""
    yield f"{'rule':26}{'fires':>7}{'attributed':>12}"
    for rule, fires in tally.fired.most_common():
        yield f"{rule:26}{fires:7}{100 * tally.right[rule] / fires:10.1f} %"
    yield ""


def _slashed(rates: tuple[float, float, float]) -> str:
    return " / ".join(f"{rate:.1f}" for rate in rates)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
