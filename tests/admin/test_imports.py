"""The ledger of imports as editors read it."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from statements.models import ImportRun
from tests.factories import ImportRecordFactory, ImportRunFactory
from tests.importing.documents import run, write_document
from tests.web.reading import sentence_of

pytestmark = pytest.mark.django_db

RUNS = "/admin/statements/importrun/"
RECORDS = "/admin/statements/importrecord/"


def read(client: Client, address: str, **parameters: str) -> str:
    return sentence_of(client.get(address, parameters).content.decode())


def make_runs(number: int) -> list[ImportRun]:
    runs: list[ImportRun] = ImportRunFactory.create_batch(number)
    for each in runs:
        ImportRecordFactory(run=each, outcome="created", created=12)
        ImportRecordFactory(run=each, outcome="changed", changed=3, withdrawn=1)
        ImportRecordFactory(run=each, rejected=True, source="empty.txt")
    return runs


def test_the_list_of_runs_counts_documents_and_statements(signed_in: Client) -> None:
    make_runs(1)

    cells = re.findall(r'<td class="field-[^>]*>([^<]*)</td>', signed_in.get(RUNS).content.decode())
    assert cells == ["finished", "0:00:00", "seeds", "3", "1", "1", "0", "1", "12", "3", "1"]


@pytest.mark.parametrize(
    ("silent", "status"), [(timedelta(minutes=1), "running"), (timedelta(minutes=20), "stopped half-way")]
)
def test_a_run_without_an_end_runs_as_long_as_it_shows_signs_of_life(
    signed_in: Client, silent: timedelta, status: str
) -> None:
    ImportRunFactory(finished_at=None)
    ImportRun.objects.update(started_at=timezone.now() - timedelta(hours=1), active_at=timezone.now() - silent)

    assert status in read(signed_in, RUNS)


def test_an_import_shows_signs_of_life(tmp_path: Path) -> None:
    run(write_document(tmp_path))

    after = ImportRun.objects.get()
    assert after.active_at is not None
    assert after.finished_at is not None
    assert after.started_at <= after.active_at <= after.finished_at


def test_the_page_of_a_run_says_its_counts_and_why_documents_were_refused(signed_in: Client) -> None:
    (each,) = make_runs(1)

    page = read(signed_in, f"{RUNS}{each.pk}/change/")

    assert "3 in all, 1 created, 1 changed, 1 rejected" in page
    assert "12 new, 3 changed or moved, 1 withdrawn" in page
    assert "empty.txt It has no text. Add the text and import again." in page


def test_the_page_of_a_run_leads_to_its_records(signed_in: Client) -> None:
    first, second = make_runs(2)
    ImportRecordFactory(run=second, source="other.txt")

    assert f'href="{RECORDS}?run={first.pk}"' in signed_in.get(f"{RUNS}{first.pk}/change/").content.decode()
    page = read(signed_in, RECORDS, run=str(first.pk))
    assert "empty.txt" in page
    assert "other.txt" not in page


def test_a_run_with_very_many_problems_shows_the_first_and_leads_to_the_rest(signed_in: Client) -> None:
    each = ImportRunFactory()
    for number in range(60):
        ImportRecordFactory(run=each, rejected=True, source=f"{number}.txt")

    page = signed_in.get(f"{RUNS}{each.pk}/change/").content.decode()

    assert "<strong>49.txt</strong>" in page
    assert "<strong>50.txt</strong>" not in page
    assert f"{RECORDS}?run={each.pk}&amp;outcome__exact=rejected" in page


def test_what_a_problem_says_is_only_text(signed_in: Client) -> None:
    record = ImportRecordFactory(rejected=True, source="<script>alert(1)</script>", problem="has <b>.")

    page = signed_in.get(f"{RUNS}{record.run_id}/change/").content.decode()

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_records_are_found_by_outcome_and_by_words(signed_in: Client) -> None:
    make_runs(1)
    ImportRecordFactory(source="remarked.txt", problem="No statement was found.")

    assert "remarked.txt" not in read(signed_in, RECORDS, outcome__exact="rejected")
    for words in ("remarked", "No statement"):
        page = read(signed_in, RECORDS, q=words)
        assert "remarked.txt" in page
        assert "empty.txt" not in page


def test_records_of_several_runs_come_newest_first_and_those_of_one_as_they_came(signed_in: Client) -> None:
    run = ImportRunFactory()
    for source in ("first.txt", "second.txt"):
        ImportRecordFactory(run=run, source=source)

    both, one = read(signed_in, RECORDS), read(signed_in, RECORDS, run=str(run.pk))

    assert both.index("second.txt") < both.index("first.txt")
    assert one.index("first.txt") < one.index("second.txt")


def test_a_record_leads_to_its_article_and_its_run(signed_in: Client) -> None:
    record = ImportRecordFactory()

    page = signed_in.get(RECORDS).content.decode()

    assert f'href="/admin/statements/article/{record.article_id}/change/"' in page
    assert f'href="{RUNS}{record.run_id}/change/"' in page


def test_a_run_that_is_no_number_has_no_records(signed_in: Client) -> None:
    make_runs(1)

    assert "0 import records" in read(signed_in, RECORDS, run="nonsense")


def test_nobody_can_change_the_ledger(signed_in: Client) -> None:
    (each,) = make_runs(1)

    assert signed_in.post(f"{RUNS}{each.pk}/change/", {"sources": "[]"}).status_code == 403
    assert signed_in.get(f"{RUNS}add/").status_code == 403


@pytest.mark.parametrize("rows", [1, 12])
def test_the_pages_of_imports_cost_the_same_however_long_the_ledger(
    signed_in: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    each, *_ = make_runs(rows)

    costs = {RUNS: 6, f"{RUNS}{each.pk}/change/": 5, RECORDS: 4, f"{RECORDS}?run={each.pk}": 4}
    for address, queries in costs.items():
        with django_assert_num_queries(queries, info=address):
            assert signed_in.get(address).status_code == 200
