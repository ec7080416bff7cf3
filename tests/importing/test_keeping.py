"""Batches of documents in one transaction each: a fault in one of them is its own."""

from dataclasses import replace

import pytest

from statements.importing.article_import import Reading
from statements.importing.documents import Document
from statements.importing.errors import RejectedSource
from statements.importing.extracting import read_document
from statements.importing.keeping import Keeper
from statements.importing.metadata import Metadata
from statements.importing.reports import ArticleReport
from statements.importing.vocabulary import Vocabulary
from statements.models import Article, ImportRecord, ImportRun
from tests.factories import OutletFactory
from tests.importing.documents import TEXT

pytestmark = pytest.mark.django_db


def test_a_fault_of_ours_in_writing_one_document_is_said_and_does_not_keep_the_others_out() -> None:
    OutletFactory()
    broken, sound = (_reading(name) for name in ("broken", "sound"))
    faulty = replace(broken.found.extraction, statements=(None,))  # type: ignore[arg-type]
    broken = replace(broken, found=replace(broken.found, extraction=faulty))

    error, report = Keeper(ImportRun.objects.create(sources=["made"])).keep([broken, sound])

    assert isinstance(error, RejectedSource)
    assert "breaks a rule of the archive" in error.problem
    assert "Report it" in error.remedy
    assert isinstance(report, ArticleReport)
    assert [article.key for article in Article.objects.all()] == [report.key]
    assert [record.outcome for record in ImportRecord.objects.order_by("pk")] == ["rejected", "created"]


def _reading(name: str) -> Reading:
    document = Document(name, TEXT.replace("peace", name), Metadata(id=name, outlet="ptv-network"))
    return Reading(document, read_document(document, Vocabulary((), ())), fingerprint=name)
