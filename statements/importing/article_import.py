"""One document to rows, in one transaction: the article, its briefing, its statements."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from statements.extraction import Extraction
from statements.importing.article_fields import describe_article, describe_receipt
from statements.importing.article_remarks import remark_on
from statements.importing.briefings import describe_briefing
from statements.importing.catalogue import Catalogue
from statements.importing.copying import begin_briefing, describe_copy, follow, mark_copy, read_told, remark_on_copy
from statements.importing.documents import Document
from statements.importing.doubts import find_doubts, open_doubts
from statements.importing.duplicates import Copies, Original, Printing
from statements.importing.extracting import Found
from statements.importing.known_articles import find_article, make_key, refuse_another_text
from statements.importing.reports import ArticleReport, Changes
from statements.importing.speakers import NOBODY, Resolved
from statements.importing.statement_import import StatementImport
from statements.importing.taking import take
from statements.importing.writes import Writes
from statements.models import Article, Briefing, Outlet
from statements.models.proof import hash_text


@dataclass(frozen=True, slots=True)
class Reading:
    """A document, what was found in it, and the fingerprint of both the document and the rules."""

    document: Document
    found: Found
    fingerprint: str


def import_document(reading: Reading, catalogue: Catalogue, copies: Copies) -> tuple[ArticleReport, Writes]:
    """Bring the archive in line with a document and what was found in it. Twice changes nothing.

    New statements are left in the Writes: the caller, who holds the transaction, writes those
    of many documents at once.

    Raises:
        RejectedSource: the document cannot become an article; the caller must roll back what it wrote.
    """
    document, extraction = reading.document, reading.found.extraction
    outlet, outlet_inferred = catalogue.find_outlet(document, extraction)
    fields = describe_article(document, extraction, outlet, outlet_inferred)
    article = find_article(document, outlet)
    key = article.key if article else make_key(document, outlet)
    old_text = article.text if article else document.text
    shared = catalogue.find_shared_briefing(document)
    original = _find_original(reading, outlet, article, copies)
    fields |= describe_copy(original)
    if article is None:
        article = _create(key, reading, fields, shared or begin_briefing(document, extraction, original))
        report = ArticleReport(document.name, key, article.pk, is_new=True, article_changed=False)
        report.date, report.date_evidence = article.briefing.date_edtf, article.briefing.date_evidence
    else:
        changes = _take_over(article, reading, fields, shared)
        report = ArticleReport(document.name, key, article.pk, is_new=False, article_changed=bool(changes))
        report.changes = changes
    speakers = _resolve_speakers(extraction, catalogue, article.briefing.day)
    statements = StatementImport(article, old_text, extraction, speakers, document.name, catalogue)
    statements.told = read_told(article, copies)
    mark_copy(article, reading.fingerprint, copies)
    statements.writes.article, statements.writes.sketch = article, reading.found.sketch
    report.statements = statements.run(is_new=report.is_new)
    _note_concerned(statements.writes, article, report)
    report.remarks = _remark(reading, article, report, kept_elsewhere=statements.kept_elsewhere)
    return report, statements.writes


def _note_concerned(writes: Writes, article: Article, report: ArticleReport) -> None:
    """Note what the index knows of statements by their article or briefing: text, outlet, or date."""
    if not report.article_changed:
        return
    if any(name.startswith("briefing ") for name in report.changes):
        writes.touched_briefings.add(article.briefing_id)  # the article's copies report it too
    else:
        writes.touched_articles.add(article.pk)


def _remark(reading: Reading, article: Article, report: ArticleReport, *, kept_elsewhere: int) -> list[str]:
    document = reading.document
    return [
        *document.remarks,
        *open_doubts(article.briefing, find_doubts(document, reading.found.extraction)),
        *(
            remark_on_copy(article, kept_elsewhere)
            or remark_on(document, article.language, found_any=bool(report.statements))
        ),
    ]


def _find_original(reading: Reading, outlet: Outlet, article: Article | None, copies: Copies) -> Original | None:
    text = reading.document.text
    return copies.find_original(
        Printing(text, hash_text(text), reading.found.sketch, outlet.pk, article.pk if article else None)
    )


def _create(key: str, reading: Reading, fields: dict[str, object], briefing: Briefing) -> Article:
    return Article.objects.create(
        key=key, briefing=briefing, **fields, **describe_receipt(reading.document, reading.fingerprint)
    )


def _take_over(article: Article, reading: Reading, fields: dict[str, object], shared: Briefing | None) -> Changes:
    """Bring a known article and its briefing in line with the document; return what that changed.

    Raises:
        RejectedSource: it is another article of the same name.
    """
    document, extraction = reading.document, reading.found.extraction
    refuse_another_text(document, article.text)
    left = article.copy_of
    changes = {**take(article, fields), **_update_briefing(article, document, extraction, shared)}
    if article.copy_of != left:
        follow(article, left, document, extraction)
    Article.objects.filter(pk=article.pk).update(**describe_receipt(document, reading.fingerprint))
    return changes


def _update_briefing(article: Article, document: Document, extraction: Extraction, shared: Briefing | None) -> Changes:
    if shared and shared != article.briefing and "briefing" not in article.locked_fields:
        return take(article, {"briefing": shared})
    if article.briefing.articles.exclude(Q(pk=article.pk) | Q(copy_of=article.pk)).exists():
        return {}  # several articles report it: one of them cannot say what it was
    changes = take(article.briefing, describe_briefing(document, extraction))
    return {f"briefing {name}": change for name, change in changes.items()}


def _resolve_speakers(extraction: Extraction, catalogue: Catalogue, day: date | None) -> list[Resolved]:
    """Resolve those speakers to whom a statement belongs; the others get no row."""
    used = {statement.speaker for statement in extraction.statements}
    used |= {statement.relayed_from for statement in extraction.statements}
    return [
        catalogue.speakers.resolve(found, day) if index in used else NOBODY
        for index, found in enumerate(extraction.speakers)
    ]
