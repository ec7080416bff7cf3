"""In which language a document is, and what that means for it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from statements.importing.documents import Document
from statements.importing.language_detection import detect_language, find_language, is_plainly_english
from statements.importing.metadata import Metadata
from statements.models import Article
from tests.importing.documents import import_one, run, write_document
from tests.importing.readers.reading import PAGE, read_one

ENGLISH = "The ambassador said on Tuesday that talks between both countries would go on, and that peace was near. " * 4
SPOKEN = {
    "ru": "Министр иностранных дел заявил во вторник, что переговоры двух стран продолжатся и что мир близок. " * 4,
    "ur": "وزیر خارجہ نے منگل کو کہا کہ دونوں ممالک کے درمیان مذاکرات جاری رہیں گے اور امن قریب ہے۔ " * 4,
    "zh": "外交部发言人星期二表示，两国之间的会谈将继续进行，和平已经不远，各方应当保持克制。" * 4,
    "fr": "« Les pourparlers vont continuer », a déclaré mardi le ministre, et la paix est proche selon lui. " * 4,
    "es": "El ministro dijo el martes que las conversaciones entre ambos países continuarán y que la paz está cerca. "
    * 4,
    "ar": "قال وزير الخارجية يوم الثلاثاء إن المحادثات بين البلدين ستستمر وإن السلام بات قريبا جدا. " * 4,
}
DETECT_WITHOUT_ROOM = """
import resource, sys, django
django.setup()
from pathlib import Path
from statements.importing.errors import ImportingError
from statements.importing.language_detection import detect_language
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, resource.RLIM_INFINITY))
try:
    detect_language(Path(sys.argv[1]).read_text())
except ImportingError as error:
    print(error)
"""


@pytest.mark.parametrize(("language", "text"), [*SPOKEN.items(), ("en", ENGLISH)])
def test_the_language_of_a_text_is_recognised(language: str, text: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "He said yes.", "Khorev: NATO", "Да.", "12 34 56 " * 60])
def test_a_text_too_short_or_too_strange_to_tell_has_no_language(text: str) -> None:
    assert detect_language(text) == ""


@pytest.mark.parametrize(
    ("told", "page_says", "text", "language"),
    [
        ("de", "", ENGLISH, "de"),
        ("", "en-GB", ENGLISH, "en-GB"),
        ("", "en-US", SPOKEN["ur"], "ur"),
        ("", "pt-BR", "Não.", "pt-BR"),
        ("", "", SPOKEN["fr"], "fr"),
        ("", "", "Yes.", "en"),
    ],
)
def test_who_tells_is_believed_before_the_text_and_that_before_the_page(
    told: str, page_says: str, text: str, language: str
) -> None:
    inferred = ("language",) if page_says else ()

    assert find_language(Document("a", text, Metadata(language=told or page_says), inferred=inferred)) == language


def test_plain_english_is_known_without_the_model() -> None:
    assert is_plainly_english(ENGLISH)
    assert not any(map(is_plainly_english, SPOKEN.values()))
    assert not is_plainly_english("12 34")


def test_a_disk_without_room_for_the_model_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SPOKEN["fr"])

    done = subprocess.run(
        [sys.executable, "-c", DETECT_WITHOUT_ROOM, str(tmp_path / "a.txt")],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings"},
        capture_output=True,
        text=True,
    )

    assert done.stdout == (
        "The language model: cannot be unpacked (File too large). "
        "Make room for 70 MB of temporary files, or tell the language, and import again.\n"
    )


@pytest.mark.django_db
def test_a_text_in_another_language_is_kept_marked_and_not_searched_for_statements(tmp_path: Path) -> None:
    report = import_one(write_document(tmp_path, text=SPOKEN["ru"]))

    article = Article.objects.get()
    assert (article.text, article.language) == (SPOKEN["ru"], "ru")
    assert "language" in article.inferred
    assert report.statements == []
    assert report.remarks == ["There are no rules for the language 'ru': no statements were sought."]


@pytest.mark.django_db
def test_a_record_in_another_language_has_its_paragraphs_as_statements(tmp_path: Path) -> None:
    sidecar = 'id = "envoy"\noutlet = "ptv-network"\nform = "record"\nspeaker = "Albert Khorev"\n'

    report = import_one(write_document(tmp_path, text=SPOKEN["ru"], sidecar=sidecar))

    assert Article.objects.get().language == "ru"
    assert len(report.statements) == 1
    assert not any("no rules" in remark for remark in report.remarks)


@pytest.mark.django_db
def test_a_second_run_says_again_why_no_statements_were_sought(tmp_path: Path) -> None:
    path = write_document(tmp_path, text=SPOKEN["ru"])
    import_one(path)

    (again,) = run(path)

    assert getattr(again, "remarks", []) == ["There are no rules for the language 'ru': no statements were sought."]


def test_a_page_in_another_language_keeps_its_characters(tmp_path: Path) -> None:
    page = PAGE.replace("He said that trade &amp; travel would grow.", SPOKEN["ar"])

    assert SPOKEN["ar"].strip() in read_one(tmp_path / "a.html", page).text
