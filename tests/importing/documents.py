"""Documents for the importer's tests: short, but read by the real extractor."""

from pathlib import Path

from statements.importing.errors import RejectedSource
from statements.importing.reports import ArticleReport
from statements.importing.runs import Options, run_import
from statements.models import Statement
from tests.factories import OutletFactory

SEEDS = Path(__file__).parents[2] / "seeds"
TEXT = """ISLAMABAD: Russian Ambassador Albert Khorev met the press on Tuesday.

Khorev said that Russia supports peace talks.

“We want a lasting peace with our neighbours,” he said.
"""
SIDECAR = 'id = "envoy"\noutlet = "ptv-network"\n'


def write_document(folder: Path, text: str = TEXT, sidecar: str = SIDECAR, name: str = "envoy") -> Path:
    """Write a text file with its sidecar, and make sure that the outlet is known."""
    OutletFactory()
    path = folder / f"{name}.txt"
    path.write_text(text, encoding="utf-8", newline="")
    path.with_suffix(".toml").write_text(sidecar, encoding="utf-8")
    return path


def run(*sources: Path | str, **options: object) -> list[ArticleReport | RejectedSource]:
    return list(run_import([str(source) for source in sources], Options(**options)))  # type: ignore[arg-type]


def import_one(path: Path) -> ArticleReport:
    """Import one document that must not be rejected."""
    (report,) = run(path)
    assert isinstance(report, ArticleReport), report
    return report


def reject_one(path: Path | str) -> RejectedSource:
    (error,) = run(path)
    assert isinstance(error, RejectedSource), error
    return error


def find(words: str) -> Statement:
    """Return the statement whose passage has these words, published or not."""
    (statement,) = (row for row in Statement.objects.for_cards() if words in row.passage_text)
    return statement
