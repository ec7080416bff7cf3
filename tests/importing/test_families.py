"""What an original and its copies say is read once for many of them, and again when it has changed."""

from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.importing.reports import ArticleReport
from statements.models import Article, Statement
from tests.factories import OutletFactory
from tests.importing.documents import TEXT, import_one, run, write_document

pytestmark = pytest.mark.django_db

REPORT = TEXT + " ".join(f"Item {number} of the list was read out." for number in range(30)) + "\n"
EXTRA = "\nKhorev said that the embassy opens a school next year.\n"
OTHER = "LAHORE: The minister of railways opened a bridge.\n\nThe minister said that trains run again from Monday.\n"


@pytest.fixture(autouse=True)
def _outlets() -> None:
    OutletFactory(slug="tass")


def write(folder: Path, name: str, text: str = REPORT, outlet: str = "ptv-network") -> Path:
    return write_document(folder, text, f'id = "{name}"\noutlet = "{outlet}"\n', name)


def original_of(key: str) -> str | None:
    return Article.objects.values_list("copy_of__key", flat=True).get(key=key)


def published(key: str) -> list[str]:
    rows = Statement.objects.published().filter(article__key=key).for_cards()
    return [row.passage_text for row in rows.order_by("position")]


def test_copies_of_an_unchanged_family_are_not_read_again(tmp_path: Path) -> None:
    for name, text, outlet in [("a", REPORT, "tass"), ("b", REPORT + EXTRA, "tass"), ("c", REPORT, "ptv-network")]:
        write(tmp_path, name, text, outlet)
    run(tmp_path)

    again = [report for report in run(tmp_path) if isinstance(report, ArticleReport)]

    original = Article.objects.get(key="a")
    assert [(report.untouched, report.statements) for report in again] == [(2, []), (1, []), (0, [])]
    assert again[1].remarks == [f"A copy (another edition of the same article) of article {original.pk}."]


@pytest.mark.parametrize(("together", "jobs"), [(1, 1), (1, 2), (40, 1)])
def test_a_copy_is_read_again_in_the_run_that_reads_another_text_of_its_original(
    tmp_path: Path, together: int, jobs: int
) -> None:
    for name, text in [("a", REPORT), ("b", REPORT + EXTRA)]:
        write(tmp_path, name, text, "tass")
    run(tmp_path)
    write(tmp_path, "a", OTHER, "tass")

    run(tmp_path, together=together, jobs=jobs)

    assert original_of("b") is None


def test_a_copy_is_read_again_after_an_earlier_copy_changed(tmp_path: Path) -> None:
    for name, text in [("a", REPORT), ("b", REPORT), ("c", REPORT + EXTRA)]:
        import_one(write(tmp_path, name, text))
    import_one(write(tmp_path, "b", REPORT + EXTRA))

    import_one(tmp_path / "c.txt")

    assert (published("b"), published("c")) == ([EXTRA.strip()], [])


def test_what_a_family_says_is_read_once_for_all_its_copies_in_a_batch(tmp_path: Path) -> None:
    for number in range(12):
        write(tmp_path, f"{number:02}", REPORT + EXTRA.replace("year", f"year {number}"))
    run(tmp_path, together=2)
    for number in range(12, 20):
        write(tmp_path, f"{number:02}", REPORT + EXTRA.replace("year", f"year {number}"))

    with CaptureQueriesContext(connection) as context:
        run(tmp_path)

    texts = [
        query for query in context.captured_queries if "EXISTS(SELECT 1" in query["sql"] and '"text"' in query["sql"]
    ]
    assert len(texts) == 1
    assert [len(published(f"{number:02}")) for number in range(20)] == [3] + [1] * 19
