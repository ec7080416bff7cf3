from pathlib import Path

import pytest

from statements.models import Annotation, Article, Figure, SearchChange
from tests.importing.documents import find, import_one, write_document

pytestmark = pytest.mark.django_db

TEXT = """ISLAMABAD: Russian Ambassador Albert Khorev met the press on Tuesday.

Khorev said that {first} people had fled.

“We counted more than 4,900 breaches and 339 names,” he said.
"""


def text(first: str = "2,000") -> str:
    return TEXT.format(first=first)


def claims() -> list[tuple[str, float | None, float | None, str]]:
    """Return all figures in reading order, with the words at their places."""
    rows = Figure.objects.select_related("statement__article").order_by("statement__position", "start")
    return [(row.statement.article.text[row.start : row.end], row.low, row.high, row.counted) for row in rows]


FOUND = [
    ("2,000 people", 2000, 2000, "people"),
    ("more than 4,900 breaches", 4900, None, "breach"),
    ("339 names", 339, 339, "name"),
]


def test_an_import_writes_the_figures_of_its_statements(tmp_path: Path) -> None:
    import_one(write_document(tmp_path, text()))

    assert claims() == FOUND


def test_figures_are_replaced_when_the_words_change_and_the_index_is_told(tmp_path: Path) -> None:
    import_one(write_document(tmp_path, text()))
    SearchChange.objects.all().delete()

    import_one(write_document(tmp_path, text(first="3,000")))

    assert claims() == [("3,000 people", 3000, 3000, "people"), *FOUND[1:]]
    assert SearchChange.objects.exists()


def test_reading_again_after_an_upgrade_fills_figures_that_are_missing(tmp_path: Path) -> None:
    path = write_document(tmp_path, text())
    import_one(path)
    Figure.objects.all().delete()
    Article.objects.update(fingerprint="of older rules")
    SearchChange.objects.all().delete()

    import_one(path)

    assert claims() == FOUND
    assert SearchChange.objects.values("statement").distinct().count() == 2


def test_reading_again_by_the_same_rules_leaves_figures_alone(tmp_path: Path) -> None:
    path = write_document(tmp_path, text())
    import_one(path)
    before = list(Figure.objects.values_list("pk", flat=True))
    Article.objects.update(fingerprint="of older rules")

    import_one(path)

    assert list(Figure.objects.values_list("pk", flat=True)) == before


def test_figures_move_with_a_statement_that_is_kept_for_its_editor(tmp_path: Path) -> None:
    import_one(write_document(tmp_path, text()))
    Annotation.objects.create(statement=find("4,900"), body="Compare with the OSCE.")
    moved = text().replace("Khorev said that 2,000 people had fled.", "No source.").replace(", he said", "")

    import_one(write_document(tmp_path, moved))

    assert claims()[-2:] == FOUND[1:]
