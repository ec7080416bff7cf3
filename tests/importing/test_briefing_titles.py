"""What the occasion of an article is called when nobody tells it."""

from pathlib import Path

import pytest

from statements.models import Briefing
from tests.importing.documents import SIDECAR, import_one, write_document

pytestmark = pytest.mark.django_db

LINES = "“Peace” was near on Tuesday, the envoy said.\nNobody else in the hall of the ministry had expected it.\n"


def title_of(folder: Path, text: str, sidecar: str = SIDECAR) -> str:
    import_one(write_document(folder, text=text, sidecar=sidecar))
    return Briefing.objects.get().title


def test_a_text_without_headline_is_named_by_its_first_words_and_not_by_its_file(tmp_path: Path) -> None:
    title = title_of(tmp_path, LINES)

    assert title == "Report beginning “‘Peace’ was near on Tuesday, the envoy said. Nobody else in the hall…”"


def test_a_short_record_is_named_by_all_of_it(tmp_path: Path) -> None:
    assert title_of(tmp_path, "\nPeace is near.\n", f'{SIDECAR}form = "record"\n') == (
        "Record beginning “Peace is near.”"
    )


def test_a_text_without_spaces_is_named_by_its_first_signs(tmp_path: Path) -> None:
    assert title_of(tmp_path, "和平" * 100) == f"Report beginning “{'和平' * 35}…”"


def test_what_an_editor_called_it_stays(tmp_path: Path) -> None:
    title_of(tmp_path, LINES)
    briefing = Briefing.objects.get()
    briefing.title = "Talks at the ministry"
    briefing.lock(["title"])
    briefing.save()

    assert title_of(tmp_path, f"{LINES}It ended at noon.\n") == "Talks at the ministry"
