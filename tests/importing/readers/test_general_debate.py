"""The UN General Debate corpus: its folders, its texts, its workbook."""

import io
import os
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from django.core.management import call_command

from statements.importing.documents import Document
from statements.importing.errors import RejectedSource
from statements.importing.readers.debate_names import clean_name, clean_post
from statements.importing.readers.debate_workbook import COLUMNS, WORKBOOK
from statements.importing.readers.general_debate import is_general_debate
from statements.importing.reports import ArticleReport
from statements.importing.sources import count_documents, list_sources, read_documents
from statements.models import Briefing, Office, Speaker, Statement
from tests.importing.documents import SEEDS, run

SPEECH = "1.\tWe want peace in all the world.\n2.\tWe shall have it, and soon."
ROWS = [
    (79, "BRA", "Brazil ", "Lula da Silva", "President "),
    (79, "CHE", "Switzerland", "Ms. Viola AMHERD", "PRESIDENT"),
    (10, "BRA", "Brazil", "Mr. DE FREITAS-VALLE ", None),
]


def write_corpus(folder: Path, files: dict[str, str], rows: list[Any] = ROWS) -> Path:
    """Write a small corpus: texts by names such as "BRA_79_2024", and a workbook."""
    for name, text in files.items():
        _, session, year = name.split("_")
        place = folder / "TXT" / f"Session {session} - {year}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{name}.txt").write_text(text, encoding="utf-8-sig")
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in (COLUMNS, *rows):
        sheet.append(row)
    workbook.save(folder / WORKBOOK)
    return folder


def read(folder: Path) -> list[Document | RejectedSource]:
    return [each for source in list_sources([str(folder)]) for each in read_documents(source, {}, io.BytesIO())]


def read_one(folder: Path) -> Document:
    (document,) = read(folder)
    assert isinstance(document, Document), document
    return document


def test_a_speech_comes_with_its_speaker_country_and_session(tmp_path: Path) -> None:
    document = read_one(write_corpus(tmp_path, {"CHE_79_2024": SPEECH}, ROWS[1:2]))
    told = document.metadata

    assert (told.id, told.form, told.language) == ("ungdc-CHE-79-2024", "record", "en")
    assert (told.speaker, told.office, told.represents) == ("Viola Amherd", "President", "Switzerland")
    assert (told.briefing.slug, told.briefing.kind) == ("un-general-debate-79", "debate")
    assert told.briefing.title == "General Debate of the 79th session of the United Nations General Assembly (2024)"
    assert (told.briefing.place, told.briefing.date) == ("New York", "2024")
    assert document.remarks == ()
    assert document.text == SPEECH


@pytest.mark.parametrize(
    ("name", "ordinal", "place", "date"),
    [
        ("FRA_03_1948", "3rd", "Paris", "1948"),
        ("FRA_11_1956", "11th", "New York", "1956"),
        ("FRA_19_1964", "19th", "New York", "1964/1965"),
    ],
)
def test_a_debate_has_the_place_and_date_of_its_session(
    tmp_path: Path, name: str, ordinal: str, place: str, date: str
) -> None:
    told = read_one(write_corpus(tmp_path, {name: SPEECH})).metadata.briefing

    assert f"the {ordinal} session" in told.title
    assert (told.place, told.date) == (place, date)


def test_speeches_come_by_session_and_country(tmp_path: Path) -> None:
    names = ["CHE_79_2024", "BRA_79_2024", "BRA_10_1955", "BRA_100_2045"]
    folder = write_corpus(tmp_path, dict.fromkeys(names, SPEECH))
    ids = [each.metadata.id for each in read(folder) if isinstance(each, Document)]

    assert ids == ["ungdc-BRA-10-1955", "ungdc-BRA-79-2024", "ungdc-CHE-79-2024", "ungdc-BRA-100-2045"]
    assert count_documents(list_sources([str(folder)])) == 4


def test_the_corpus_is_known_by_its_folders_from_above_and_within(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path / "corpus", {"BRA_79_2024": SPEECH})

    assert is_general_debate(folder)
    assert not is_general_debate(tmp_path)
    assert read_one(folder / "TXT").metadata.speaker == "Lula da Silva"


def test_a_file_whose_name_does_not_fit_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, {"BRA_79_2024": SPEECH})
    (folder / "TXT" / "Session 79 - 2024" / "BRA_78_2023.txt").write_text(SPEECH)
    (folder / "TXT" / "Session 79 - 2024" / ".DS_Store-to-UTF-8.txt").write_text("no speech")
    (folder / "README.txt").write_text("About the corpus.")
    error, document = read(folder)

    assert isinstance(error, RejectedSource)
    assert "no speech of the General Debate by its name" in str(error)
    assert isinstance(document, Document)


@pytest.mark.parametrize(
    ("content", "problem"), [(None, "is not there"), (b"PK broken", "cannot be read"), (b"", "cannot be read")]
)
def test_without_a_workbook_the_speeches_have_no_speakers(tmp_path: Path, content: bytes | None, problem: str) -> None:
    folder = write_corpus(tmp_path, {"BRA_79_2024": SPEECH})
    (folder / WORKBOOK).unlink()
    if content is not None:
        (folder / WORKBOOK).write_bytes(content)
    error, document = read(folder)

    assert problem in str(error)
    assert isinstance(document, Document)
    assert (document.metadata.speaker, document.metadata.represents) == ("", "BRA")


def test_a_pipe_in_the_place_of_the_workbook_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, {"BRA_79_2024": SPEECH})
    (folder / WORKBOOK).unlink()
    os.mkfifo(folder / WORKBOOK)

    assert "Speakers_by_session.xlsx: is a pipe, not a file: nobody knows who gave the speeches" in str(read(folder)[0])


def test_a_workbook_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, {"BRA_79_2024": SPEECH})
    with (folder / WORKBOOK).open("wb") as file:
        file.truncate(20_000_001)

    assert "is larger than 20 MB: nobody knows who gave the speeches" in str(read(folder)[0])


def test_a_workbook_that_is_too_large_when_it_is_unpacked_is_refused(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, {"BRA_79_2024": SPEECH})
    with zipfile.ZipFile(folder / WORKBOOK, "a", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/more.xml", bytes(20_000_000))

    assert "is larger than 20 MB when it is unpacked" in str(read(folder)[0])


def test_a_workbook_with_a_row_far_down_is_refused_and_not_read_for_ever(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, {"BRA_79_2024": SPEECH})
    with zipfile.ZipFile(folder / WORKBOOK) as parts:
        content = {name: parts.read(name) for name in parts.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    content[sheet] = content[sheet].replace(b'<row r="4"', b'<row r="999999999999"').replace(b"<dimension", b"<none")
    with zipfile.ZipFile(folder / WORKBOOK, "w") as parts:
        for name, part in content.items():
            parts.writestr(name, part)

    assert "has more than 100,000 rows" in str(read(folder)[0])


def test_a_workbook_without_its_columns_is_told(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, {"BRA_79_2024": SPEECH})
    openpyxl.Workbook().save(folder / WORKBOOK)

    assert "has no column 'Session'" in str(read(folder)[0])


def test_a_speech_without_a_row_keeps_its_country(tmp_path: Path) -> None:
    document = read_one(write_corpus(tmp_path, {"BRA_60_2005": SPEECH}, [(59, "BRA", "Brazil", "Celso Amorim", None)]))

    assert (document.metadata.speaker, document.metadata.represents) == ("", "Brazil")
    assert "The workbook has no row for this speech: who gave it is not known." in document.remarks


def test_a_speech_of_a_country_that_no_row_names_keeps_its_code(tmp_path: Path) -> None:
    assert read_one(write_corpus(tmp_path, {"XYZ_60_2005": SPEECH})).metadata.represents == "XYZ"


def test_a_row_that_fits_no_speech_is_told_with_the_first_of_its_session(tmp_path: Path) -> None:
    document = read_one(write_corpus(tmp_path, {"BRA_79_2024": SPEECH}))

    assert document.remarks == ("The workbook has a row for CHE that fits no speech.",)


def test_a_row_with_a_slip_in_its_code_is_found_by_its_country(tmp_path: Path) -> None:
    rows = [(79, "BAR", "Brazil", "Lula da Silva", None), (78, "BRA", "Brazil", "Lula da Silva", None)]
    document = read_one(write_corpus(tmp_path, {"BRA_79_2024": SPEECH}, rows[:2]))

    assert document.metadata.speaker == "Lula da Silva"
    assert document.remarks[0] == "Its row in the workbook has the code 'BAR'."


def test_nobody_is_chosen_of_two_speakers_of_one_speech(tmp_path: Path) -> None:
    rows = [(15, "DNK", "Denmark", "Mr. KRAG", None), (15, "DNK", "Denmark", "King FREDERIK IX", None)]
    document = read_one(write_corpus(tmp_path, {"DNK_15_1960": SPEECH}, rows))

    assert document.metadata.speaker == ""
    assert document.remarks == ("The workbook names Frederik IX and Krag for this speech: who gave it is not known.",)


def test_a_slip_in_a_country_gives_way_to_its_usual_name(tmp_path: Path) -> None:
    rows = [(number, "AUS", "Austria" if number == 70 else "Australia", "Ann Lee", None) for number in range(68, 72)]
    document = read_one(write_corpus(tmp_path, {"AUS_70_2015": SPEECH}, rows))

    assert document.metadata.represents == "Australia"


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Mr. Sergey LAVROV", "Sergey Lavrov"),
        (" LARCO COX ", "Larco Cox"),
        ("Mr.Vivian Balakrishnan", "Vivian Balakrishnan"),
        ("Mr, LEKHAKYA", "Lekhakya"),
        ("Mr. DHANABALAN:", "Dhanabalan"),
        ("Sir Seewoosagur RAMGOOLAM", "Seewoosagur Ramgoolam"),
        ("H.M. King FREDERIK IX ", "Frederik IX"),
        ("King HUSSEIN", "King Hussein"),
        ("Sheikh Hasina", "Sheikh Hasina"),
        ("Mr. DE FREITAS-VALLE", "De Freitas-Valle"),
        ("Mrs. Maria LIMA DA VEIGA", "Maria Lima da Veiga"),
        ("Mr. d’ESCOTO", "d’Escoto"),
        ("Luiz Inácio Lula\nda Silva,", "Luiz Inácio Lula da Silva"),
        ("Chief Ann LEE, GCFR", "Ann Lee"),
        ("Mr. Cujba (first name not provided)", "Cujba"),
        ("Ivan Ga\x9aparovič", "Ivan Gašparovič"),
        ("Mr. ", ""),
    ],
)
def test_a_name_is_written_as_it_is_elsewhere(printed: str, name: str) -> None:
    assert clean_name(printed) == name


@pytest.mark.parametrize(
    ("printed", "post"),
    [
        ("PRIME MINISTER", "Prime Minister"),
        ("vice-President ", "Vice-President"),
        ("Minister for Foregn Affairs", "Minister for Foreign Affairs"),
        ("Minister of Foreign Affairs ", "Minister for Foreign Affairs"),
        ("President of the Council of Ministers", "President of the Council of Ministers"),
        ("Minister of iTaukei Affairs", "Minister of iTaukei Affairs"),
        ("missing", ""),
        ("Delegation", ""),
    ],
)
def test_a_post_has_one_spelling(printed: str, post: str) -> None:
    assert clean_post(printed) == post


@pytest.mark.django_db
def test_a_speaker_of_several_sessions_is_one_and_a_namesake_of_another_country_is_not(tmp_path: Path) -> None:
    call_command("load_seeds", str(SEEDS))
    rows = [
        (78, "BRA", "Brazil", "Mr. Luis LEE", "Minister for Foreign Affairs"),
        (79, "BRA", "Brazil", "Luis Lee", "President"),
        (79, "PER", "Peru", "Luis Lee", "President"),
    ]
    names = ["BRA_78_2023", "BRA_79_2024", "PER_79_2024"]
    reports = run(write_corpus(tmp_path, {name: f"{SPEECH} {name}" for name in names}, rows))

    assert all(isinstance(report, ArticleReport) for report in reports), reports
    assert Briefing.objects.filter(slug="un-general-debate-79").count() == 1
    assert Statement.objects.filter(kind="record").count() == 6
    assert Speaker.objects.filter(name="Luis Lee").count() == 2
    assert set(Office.objects.filter(speaker__name="Luis Lee").values_list("title", "represents")) == {
        ("Minister for Foreign Affairs", "Brazil"),
        ("President", "Brazil"),
        ("President", "Peru"),
    }
