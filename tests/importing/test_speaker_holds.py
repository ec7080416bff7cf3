"""An editor works on a speaker while an import runs that read the speaker long ago: what the editor did stays."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from statements.importing.reports import ArticleReport
from statements.importing.runs import Options, run_import
from statements.importing.speaker_merging import merge_speakers
from statements.importing.speakers import SpeakerDirectory
from statements.models import Office, Speaker, SpeakerName
from tests.factories import EditorFactory, OfficeFactory, SpeakerNameFactory
from tests.importing.documents import write_document
from tests.importing.people import found, known, minister

pytestmark = pytest.mark.django_db


def running(folder: Path, *names: str) -> Iterator[object]:
    """Begin an import of one document for each name, a day apart, and stop it after the first."""
    for number, name in enumerate(names, start=1):
        text = f"LIBREVILLE: Officials met the press.\n\n{name}, President of Gabon, said that talks help {number}.\n"
        sidecar = f'id = "{number}"\noutlet = "ptv-network"\n[briefing]\ndate = "2010-01-0{number}"\n'
        write_document(folder, text, sidecar, str(number))
    run = run_import([str(folder)], Options(together=1))
    assert isinstance(next(run), ArticleReport)
    return run


def claim(speaker: Speaker, field: str) -> None:
    speaker.lock([field])
    speaker.save()


def test_an_office_that_an_editor_changes_stays_changed(tmp_path: Path) -> None:
    run = running(tmp_path, "Omar Bongo", "Omar Bongo")
    office = Office.objects.get()
    office.title, office.until = "Head of State", date(2030, 1, 1)
    office.save()
    claim(office.speaker, "offices")

    assert all(isinstance(report, ArticleReport) for report in run)
    assert Office.objects.values_list("title", "until", "attested_until").get() == (
        "Head of State",
        date(2030, 1, 1),
        date(2010, 1, 1),
    )


def test_an_office_that_an_editor_deletes_stays_away(tmp_path: Path) -> None:
    run = running(tmp_path, "Omar Bongo", "Omar Bongo")
    speaker = Speaker.objects.get()
    speaker.offices.all().delete()
    claim(speaker, "offices")

    assert all(isinstance(report, ArticleReport) for report in run)
    assert not Office.objects.exists()


def test_a_field_that_no_editor_claimed_is_written_beside_what_the_editor_changed(tmp_path: Path) -> None:
    run = running(tmp_path, "Omar Bongo", "Omar Bongo")
    Office.objects.update(until=date(2030, 1, 1))

    assert all(isinstance(report, ArticleReport) for report in run)
    assert Office.objects.values_list("until", "attested_until").get() == (date(2030, 1, 1), date(2010, 1, 2))


def test_names_that_an_editor_claims_get_no_new_spelling(tmp_path: Path) -> None:
    run = running(tmp_path, "Omar Bongo", "Omar Bongo Ondimba")
    claim(Speaker.objects.get(), "names")

    assert all(isinstance(report, ArticleReport) for report in run)
    assert [name.name for name in SpeakerName.objects.all()] == ["Omar Bongo"]


def test_a_speaker_who_was_merged_is_not_made_anew() -> None:
    gone, kept = known("omar-bongo", "Omar Bongo"), known("o-bongo-ondimba", "Albert Bernard Bongo")
    directory = SpeakerDirectory()
    assert directory.resolve(found("Omar Bongo")).speaker == gone

    merge_speakers(gone, kept, by=EditorFactory(), reason="He changed his name.")

    assert directory.resolve(minister("Omar Bongo", "Gabon", "President"), date(2010, 1, 1)).speaker == kept


def test_a_name_that_an_editor_gives_to_another_leads_there() -> None:
    wrong, right = known("ann-lee", "Ann Lee", "Anna Lee"), known("anna-lee", "Anna Maria Lee")
    OfficeFactory(speaker=right, title="Judge", represents="Ghana")
    directory = SpeakerDirectory()
    assert directory.resolve(found("Ann Lee")).speaker == wrong

    SpeakerName.objects.filter(name="Anna Lee").delete()
    SpeakerNameFactory(speaker=right, name="Anna Lee", folded="anna lee")

    assert directory.resolve(minister("Anna Lee", "Ghana", "Judge"), date(2010, 1, 1)).speaker == right
