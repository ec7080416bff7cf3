from pathlib import Path

import pytest

from statements.extraction import TopicTerms
from statements.importing.documents import Document
from statements.importing.errors import RejectedSource
from statements.importing.metadata import Metadata
from statements.importing.read_ahead import read_batch
from statements.importing.reports import ArticleReport, State
from statements.importing.vocabulary import Vocabulary
from statements.models import Article, Briefing, ImportRecord, ImportRun, RetiredAddress, SearchChange, Statement
from tests.factories import TopicFactory
from tests.importing.documents import SIDECAR, TEXT, find, import_one, reject_one, run, write_document

pytestmark = pytest.mark.django_db


def states(report: ArticleReport) -> dict[State, int]:
    return dict(report.count())


def test_a_document_becomes_an_article_with_its_statements(tmp_path: Path) -> None:
    report = import_one(write_document(tmp_path))

    assert report.is_new
    assert states(report) == {State.NEW: 2}
    assert [str(row.speaker) for row in Statement.objects.all()] == ["Albert Khorev", "Albert Khorev"]
    assert Article.objects.get().text == TEXT


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    path = write_document(tmp_path)
    import_one(path)
    changes = SearchChange.objects.count()

    report = import_one(path)

    assert not report.is_changed
    assert states(report) == {State.SAME: 2}
    assert SearchChange.objects.count() == changes


def test_every_new_statement_is_told_to_the_index_in_the_same_transaction(tmp_path: Path) -> None:
    import_one(write_document(tmp_path))

    assert set(SearchChange.objects.values_list("statement", flat=True)) == set(
        Statement.objects.values_list("pk", flat=True)
    )


def test_a_corrected_date_of_the_briefing_is_told_to_the_index(tmp_path: Path) -> None:
    import_one(write_document(tmp_path))
    SearchChange.objects.all().delete()

    import_one(write_document(tmp_path, sidecar=SIDECAR + '[briefing]\ndate = "2025-09-23"'))

    assert SearchChange.objects.get().briefing == Briefing.objects.get()


def test_a_dry_run_says_all_and_does_nothing(tmp_path: Path) -> None:
    (report,) = run(write_document(tmp_path), dry_run=True)

    assert isinstance(report, ArticleReport)
    assert states(report) == {State.NEW: 2}
    assert not Article.objects.exists()
    assert not ImportRun.objects.exists()


def test_a_dry_run_foretells_the_ids(tmp_path: Path) -> None:
    path = write_document(tmp_path)
    (foretold,) = run(path, dry_run=True)

    assert isinstance(foretold, ArticleReport)
    assert foretold.statements == import_one(path).statements


def test_statements_keep_their_ids_when_text_is_put_before_them(tmp_path: Path) -> None:
    path = write_document(tmp_path)
    import_one(path)
    ids = set(Statement.objects.values_list("public_id", flat=True))

    report = import_one(write_document(tmp_path, TEXT.replace("\n\n", "\n\nIt rained in the city.\n\n", 1)))

    assert states(report) == {State.MOVED: 2}
    assert set(Statement.objects.values_list("public_id", flat=True)) == ids
    assert set(Statement.objects.values_list("version", flat=True)) == {1}


def test_words_that_the_source_corrects_are_a_new_version_of_the_same_id(tmp_path: Path) -> None:
    import_one(write_document(tmp_path))
    public_id = find("lasting peace").public_id

    import_one(write_document(tmp_path, TEXT.replace("lasting", "durable")))

    statement = find("durable peace")
    assert (statement.public_id, statement.version) == (public_id, 2)
    assert statement.revisions.get().changes["words"][0].startswith("“We want a lasting")


def test_a_statement_that_is_gone_is_withdrawn_and_says_why(tmp_path: Path) -> None:
    import_one(write_document(tmp_path))
    public_id = find("lasting peace").public_id

    report = import_one(write_document(tmp_path, TEXT[: TEXT.index("“We")]))

    assert states(report) == {State.SAME: 1, State.VANISHED: 1}
    assert Statement.objects.get(public_id=public_id).review == "withdrawn"
    assert RetiredAddress.objects.get(old=public_id).reason == "no longer found"


def test_a_statement_that_comes_back_is_published_under_its_old_id(tmp_path: Path) -> None:
    import_one(write_document(tmp_path))
    public_id = find("lasting peace").public_id
    import_one(write_document(tmp_path, TEXT[: TEXT.index("“We")]))

    import_one(write_document(tmp_path))

    assert find("lasting peace").public_id == public_id
    assert find("lasting peace").review == "unchecked"
    assert not RetiredAddress.objects.exists()


def test_new_terms_reach_the_statements_at_the_next_import(tmp_path: Path) -> None:
    topic = TopicFactory(slug="peace", terms=["truce"])
    path = write_document(tmp_path)
    import_one(path)
    topic.terms.update(phrase="neighbour")

    import_one(path)

    (link,) = find("lasting peace").accepted_topics
    assert [find("lasting peace").article.text[start:end] for start, end in link.evidence] == ["neighbours"]


def test_an_article_without_an_outlet_is_refused_with_the_remedy(tmp_path: Path) -> None:
    error = reject_one(write_document(tmp_path, sidecar='id = "envoy"'))

    assert "does not say which outlet" in error.problem
    assert "sidecar" in error.remedy
    assert ImportRecord.objects.get().outcome == "rejected"


def test_an_unknown_outlet_is_refused(tmp_path: Path) -> None:
    assert "unknown outlet 'tass'" in reject_one(write_document(tmp_path, sidecar='outlet = "tass"')).problem


def test_two_documents_of_one_id_in_one_run_do_not_overwrite_each_other(tmp_path: Path) -> None:
    write_document(tmp_path, name="a")
    write_document(tmp_path, TEXT.replace("peace", "trade"), name="b")

    first, second = run(tmp_path)

    assert isinstance(first, ArticleReport)
    assert isinstance(second, RejectedSource)
    assert "same id or address as a.txt" in second.problem
    assert Article.objects.get().text == TEXT


def test_one_rejected_document_does_not_stop_the_others(tmp_path: Path) -> None:
    write_document(tmp_path, "", name="a")
    write_document(tmp_path, name="b")

    assert [type(result) for result in run(tmp_path)] == [RejectedSource, ArticleReport]


def test_several_processes_find_what_one_finds(tmp_path: Path) -> None:
    for number in range(3):
        write_document(tmp_path, sidecar=f'id = "{number}"\noutlet = "ptv-network"', name=str(number))

    foretold = [report.statements for report in run(tmp_path, dry_run=True) if isinstance(report, ArticleReport)]

    assert [report.statements for report in run(tmp_path, jobs=2) if isinstance(report, ArticleReport)] == foretold


def test_a_text_in_a_language_without_rules_is_kept_and_says_so(tmp_path: Path) -> None:
    report = import_one(write_document(tmp_path, sidecar='id = "a"\noutlet = "ptv-network"\nlanguage = "pl"'))

    assert report.statements == []
    assert "no rules for the language 'pl'" in report.remarks[0]
    assert Article.objects.get().language == "pl"


def test_articles_that_name_one_briefing_share_it(tmp_path: Path) -> None:
    for name in ["a", "b"]:
        sidecar = f'id = "{name}"\noutlet = "ptv-network"\n[briefing]\nslug = "islamabad"\ndate = "2025-09-23"'
        import_one(write_document(tmp_path, sidecar=sidecar, name=name))

    assert Briefing.objects.get().articles.count() == 2


def test_briefings_are_not_merged_because_the_speaker_is_the_same(tmp_path: Path) -> None:
    for name in ["a", "b"]:
        import_one(write_document(tmp_path, f"{TEXT}{name}\n", f'id = "{name}"\noutlet = "ptv-network"', name))

    assert Briefing.objects.count() == 2


def test_a_record_becomes_statements_of_kind_record(tmp_path: Path) -> None:
    sidecar = 'id = "a"\noutlet = "ptv-network"\nform = "record"\nspeaker = "Sergey Lavrov"'
    import_one(write_document(tmp_path, "We stand for peace.\n\nWe will go on.\n", sidecar))

    assert [(row.kind, str(row.speaker)) for row in Statement.objects.all()] == [("record", "Sergey Lavrov")] * 2


def test_another_text_under_the_same_file_name_does_not_take_the_place_of_the_first(tmp_path: Path) -> None:
    sidecar = 'outlet = "ptv-network"'
    import_one(write_document(tmp_path, sidecar=sidecar))

    error = reject_one(write_document(tmp_path, "Trade grew by half, the minister said in Rome.\n", sidecar))

    assert "of another article" in error.problem
    assert Article.objects.get().text == TEXT


def test_a_corrected_edition_under_the_same_file_name_is_the_same_article(tmp_path: Path) -> None:
    sidecar = 'outlet = "ptv-network"'
    import_one(write_document(tmp_path, sidecar=sidecar))

    assert not import_one(write_document(tmp_path, TEXT.replace("lasting", "durable"), sidecar)).is_new


def test_a_fault_of_ours_in_one_text_is_said_and_does_not_keep_the_others_out() -> None:
    topics = (TopicTerms("broken", (7,)),)  # type: ignore[arg-type]  # reading meets what it cannot
    documents = [Document(name, text, Metadata()) for name, text in (("envoy", TEXT), ("silent", "Nothing."))]

    error, silent = read_batch(documents, Vocabulary(topics, ()))

    assert isinstance(error, RejectedSource)
    assert "made the reader fail" in error.problem
    assert not isinstance(silent, RejectedSource)
    assert "Report it" in error.remedy
