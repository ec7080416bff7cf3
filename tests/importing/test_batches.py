"""Documents come in together: few queries, nothing read twice, and one bad document harms no other."""

import hashlib
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.importing.errors import RejectedSource
from statements.importing.identity import make_public_id
from statements.importing.reports import ArticleReport
from statements.models import Article, ImportRecord, Statement
from tests.factories import StatementFactory, TopicFactory
from tests.importing.documents import TEXT, find, import_one, run, write_document

pytestmark = pytest.mark.django_db


def write_documents(folder: Path, count: int) -> Path:
    """Write documents of which no two are alike."""
    folder.mkdir()
    for number in range(count):
        words = " ".join(hashlib.sha256(f"{count} {number} {place}".encode()).hexdigest()[:7] for place in range(200))
        text = f"{TEXT.replace('peace', f'peace plan {number}')}\n{words.capitalize()}.\n"
        write_document(folder, text, f'id = "{count}-{number}"\noutlet = "ptv-network"', name=str(number))
    return folder


def count_queries(folder: Path) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert all(isinstance(result, ArticleReport) for result in run(folder))
    return len(queries)


def test_a_new_document_costs_the_same_few_queries_as_the_one_before(tmp_path: Path) -> None:
    few, more, most = (count_queries(write_documents(tmp_path / str(count), count)) for count in (2, 4, 8))

    assert most - more == 2 * (more - few)
    assert (more - few) / 2 <= 8


def test_documents_read_before_cost_no_queries_of_their_own(tmp_path: Path) -> None:
    few, many = write_documents(tmp_path / "few", 2), write_documents(tmp_path / "many", 20)
    run(few, many)

    assert count_queries(few) == count_queries(many)


def test_what_was_read_before_by_the_same_rules_is_read_again_only_on_request(tmp_path: Path) -> None:
    path = write_document(tmp_path)
    import_one(path)
    Statement.objects.update(rule="of another time")

    assert not import_one(path).is_changed
    assert Statement.objects.filter(rule="of another time").count() == 2

    (report,) = run(path, reread=True)
    assert isinstance(report, ArticleReport)
    assert report.is_changed
    assert not Statement.objects.filter(rule="of another time").exists()


def test_a_new_topic_has_documents_read_again(tmp_path: Path) -> None:
    path = write_document(tmp_path)
    import_one(path)

    TopicFactory(slug="neighbours", terms=["neighbour"])

    import_one(path)

    assert find("our neighbours").topics.get().slug == "neighbours"


def test_a_file_with_an_id_may_be_renamed_without_effect(tmp_path: Path) -> None:
    import_one(write_document(tmp_path, name="before"))
    printed = Article.objects.get().fingerprint

    report = import_one(write_document(tmp_path, name="after"))

    assert not report.is_changed
    assert Article.objects.get().fingerprint == printed


def test_a_rejected_document_leaves_the_others_of_its_batch(tmp_path: Path) -> None:
    folder = write_documents(tmp_path / "library", 3)
    (folder / "1.toml").write_text('id = "1"\noutlet = "nobody knows"')

    results = run(folder)

    assert [isinstance(result, RejectedSource) for result in results] == [False, True, False]
    assert Article.objects.count() == 2
    assert [record.outcome for record in ImportRecord.objects.all()] == ["created", "rejected", "created"]


def test_an_id_that_a_statement_of_another_article_has_is_not_given_again(tmp_path: Path) -> None:
    words = "that russia supports peace talks"
    taken = StatementFactory(public_id=make_public_id("envoy", words, 0))

    import_one(write_document(tmp_path))

    given = find("supports peace talks").public_id
    assert given == make_public_id("envoy", words, 0, attempt=1)
    assert given != taken.public_id
