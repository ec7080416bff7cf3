from pathlib import Path

import pytest

from statements.importing.decisions import correct_figures
from statements.models import Annotation, Article, Figure, Revision, SearchChange
from tests.factories import EditorFactory
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


def correct(words: str, **values: object) -> None:
    """Correct the figure with these words, as an editor does."""
    figure = next(row for row in Figure.objects.all() if printed(row) == words)
    for name, value in values.items():
        setattr(figure, name, value)
    assert correct_figures(figure.statement, [figure], by=EditorFactory(), reason="It says otherwise.")


def printed(figure: Figure) -> str:
    return figure.statement.article.text[figure.start : figure.end]


def test_whether_a_bound_is_included_is_kept(tmp_path: Path) -> None:
    import_one(write_document(tmp_path, text(first="At least 2,000")))

    assert dict(Figure.objects.values_list("low", "includes_bound")) == {2000: True, 4900: False, 339: None}


def test_what_an_editor_corrected_stays_when_the_source_is_read_again(tmp_path: Path) -> None:
    path = write_document(tmp_path, text())
    import_one(path)
    correct("339 names", low=340, high=340)
    correct("more than 4,900 breaches", refused=True)
    Article.objects.update(fingerprint="of older rules")

    import_one(path)

    assert claims() == [FOUND[0], ("339 names", 340, 340, "name")]


def test_what_an_editor_corrected_goes_with_its_words_to_their_new_place(tmp_path: Path) -> None:
    import_one(write_document(tmp_path, text()))
    correct("339 names", low=340, high=340)

    import_one(write_document(tmp_path, text(first="12,345,678").replace("breaches and", "breaches and also")))

    assert claims()[-2:] == [FOUND[1], ("339 names", 340, 340, "name")]


def test_a_correction_ends_with_the_words_it_was_of(tmp_path: Path) -> None:
    import_one(write_document(tmp_path, text()))
    correct("339 names", refused=True)

    import_one(write_document(tmp_path, text().replace("339 names", "400 names")))

    assert claims()[-2:] == [FOUND[1], ("400 names", 400, 400, "name")]


@pytest.mark.parametrize("now", ["1,339 names", "339,500 names"])
def test_a_correction_never_goes_to_half_a_number(tmp_path: Path, now: str) -> None:
    import_one(write_document(tmp_path, text()))
    correct("339 names", refused=True)

    import_one(write_document(tmp_path, text().replace("339 names", now)))

    assert claims()[-1][0] == now


def test_a_correction_stays_where_only_a_space_is_another(tmp_path: Path) -> None:
    import_one(write_document(tmp_path, text()))
    correct("339 names", low=340, high=340)

    import_one(write_document(tmp_path, text().replace("339 names", "339\u00a0names")))

    assert claims()[-1] == ("339\u00a0names", 340, 340, "name")


def test_of_two_corrected_figures_alike_one_may_go(tmp_path: Path) -> None:
    twice = text().replace("more than 4,900 breaches", "339 names in May")
    import_one(write_document(tmp_path, twice))
    for figure in Figure.objects.filter(low=339):
        assert correct_figures(figure.statement, [figure], by=EditorFactory(), reason="More.") is False
        figure.low = figure.high = 340
        assert correct_figures(figure.statement, [figure], by=EditorFactory(), reason="More.")

    import_one(write_document(tmp_path, twice.replace("339 names in May", "breaches")))

    assert claims()[1:] == [("339 names", 340, 340, "name")]


def test_a_correction_is_in_the_history_and_told_to_the_index(tmp_path: Path) -> None:
    import_one(write_document(tmp_path, text()))
    SearchChange.objects.all().delete()

    correct("2,000 people", low=2000, high=None, includes_bound=False)

    revision = Revision.objects.get()
    assert revision.changes == {"figures": ["“2,000 people”: 2000 people", "“2,000 people”: more than 2000 people"]}
    assert SearchChange.objects.exists()


def test_a_statement_whose_figure_an_editor_corrected_is_kept_when_it_is_no_longer_found(tmp_path: Path) -> None:
    import_one(write_document(tmp_path, text()))
    correct("339 names", low=340, high=340)

    import_one(write_document(tmp_path, text().replace(", he said", "")))

    assert claims()[-1] == ("339 names", 340, 340, "name")
