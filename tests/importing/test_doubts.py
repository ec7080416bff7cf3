"""Contradictions about the day of a briefing are kept for an editor, and said in the run."""

from datetime import date
from pathlib import Path

import pytest

from statements.models import Briefing
from tests.importing.documents import SIDECAR, import_one, write_document

pytestmark = pytest.mark.django_db

ON_TUESDAY = "The envoy said on Tuesday that talks had failed.\n"
MISDATED = "ISLAMABAD, Sept 23 (TDI): The envoy said on Wednesday that talks had failed.\n"
PUBLISHED = f"{SIDECAR}published = 2025-09-24\n"


def test_a_weekday_is_counted_from_the_day_of_publication_that_we_were_told(tmp_path: Path) -> None:
    report = import_one(write_document(tmp_path, text=ON_TUESDAY, sidecar=PUBLISHED))
    briefing = Briefing.objects.get()

    assert (briefing.earliest, briefing.latest) == (date(2025, 9, 23), date(2025, 9, 23))
    assert briefing.date_evidence == ["on Tuesday", "[counted from publication on 24 September 2025]"]
    assert (briefing.date_doubt, report.remarks) == ("", [])


def test_an_age_is_counted_from_the_day_of_retrieval_that_we_were_told(tmp_path: Path) -> None:
    text = f"Talks fail in Geneva again\n5 DAYS AGO\n\n{ON_TUESDAY}"
    import_one(write_document(tmp_path, text=text, sidecar=f"{SIDECAR}retrieved = 2025-09-28\n"))

    assert Briefing.objects.get().date_edtf == "2025-09-23"


def test_the_head_of_a_record_dates_its_briefing(tmp_path: Path) -> None:
    text = "New York, 21 September 1988, 10 a.m.\n\nThe PRESIDENT: I declare open the session.\n"
    import_one(write_document(tmp_path, text=text, sidecar=f'{SIDECAR}form = "record"\n'))

    assert Briefing.objects.get().date_edtf == "1988-09-21"


def test_a_doubt_is_kept_with_the_briefing_and_said_in_each_run(tmp_path: Path) -> None:
    doubt = "Its dateline names 23 September 2025, a Tuesday, but it says “on Wednesday”."
    path = write_document(tmp_path, text=MISDATED, sidecar=PUBLISHED)

    assert import_one(path).remarks == [doubt]
    assert Briefing.objects.get().date_doubt == doubt
    assert import_one(path).remarks == [doubt]


def test_what_we_were_told_stands_against_the_text(tmp_path: Path) -> None:
    told = f'{PUBLISHED}[briefing]\ndate = "2025-09-20"\ndate_evidence = ["the envoy’s diary"]\n'
    report = import_one(write_document(tmp_path, text=ON_TUESDAY, sidecar=told))
    briefing = Briefing.objects.get()

    assert (briefing.date_edtf, briefing.date_evidence) == ("2025-09-20", ["the envoy’s diary"])
    assert briefing.date_doubt == "We were told the date 2025-09-20, but the text proves 2025-09-23: “on Tuesday”."
    assert report.remarks == [briefing.date_doubt]


@pytest.mark.parametrize("day", ["2025-09", "2025-09-20/..", "../2025-09-23", "2025-09-23"])
def test_a_date_that_allows_the_printed_day_is_in_no_doubt(day: str, tmp_path: Path) -> None:
    import_one(write_document(tmp_path, text=ON_TUESDAY, sidecar=f'{PUBLISHED}[briefing]\ndate = "{day}"\n'))

    assert Briefing.objects.get().date_doubt == ""


def test_a_briefing_after_the_publication_of_its_report_is_doubted(tmp_path: Path) -> None:
    told = f'{PUBLISHED}[briefing]\ndate = "2025-09-26"\n'
    import_one(write_document(tmp_path, sidecar=told))

    assert Briefing.objects.get().date_doubt == (
        "We were told the date 2025-09-26, but also that it was published on 24 September 2025."
    )


def test_a_doubt_goes_when_the_source_is_mended(tmp_path: Path) -> None:
    import_one(write_document(tmp_path, text=MISDATED, sidecar=PUBLISHED))
    import_one(write_document(tmp_path, text=MISDATED.replace("Wednesday", "Tuesday"), sidecar=PUBLISHED))

    assert Briefing.objects.get().date_doubt == ""


def test_a_doubt_that_an_editor_has_cleared_does_not_come_back(tmp_path: Path) -> None:
    path = write_document(tmp_path, text=MISDATED, sidecar=PUBLISHED)
    import_one(path)
    briefing = Briefing.objects.get()
    briefing.lock(["date_doubt"])
    briefing.date_doubt = ""
    briefing.save()

    assert import_one(path).remarks == []
    assert import_one(write_document(tmp_path, text=f"{MISDATED}\nIt rained.\n", sidecar=PUBLISHED)).remarks == []
    assert Briefing.objects.get().date_doubt == ""
