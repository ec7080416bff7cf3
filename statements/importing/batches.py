"""Documents in batches, each small enough for one short transaction; those that were read before are set aside."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from django.db.models import Count, Q

from statements.importing.article_remarks import remark_on
from statements.importing.documents import Document
from statements.importing.doubts import open_doubts
from statements.importing.errors import RejectedSource
from statements.importing.fingerprints import fingerprint
from statements.importing.outages import outlast
from statements.importing.reports import ArticleReport
from statements.models import Article, Statement

DOCUMENTS = 40  # in one transaction
CHARACTERS = 400_000  # about as many statements as are written in half a second: editors wait no longer than that


@dataclass(frozen=True, slots=True)
class Fresh:
    """A document to read, with its fingerprint."""

    document: Document
    fingerprint: str


Item = Fresh | ArticleReport | RejectedSource  # to read; as it was; not to be read


@dataclass(slots=True)
class Batch:
    items: list[Item] = field(default_factory=list)

    @property
    def fresh(self) -> list[Document]:
        return [item.document for item in self.items if isinstance(item, Fresh)]


def gather(
    documents: Iterable[Document | RejectedSource], most: int = DOCUMENTS
) -> Iterator[list[Document | RejectedSource]]:
    """Cut the stream of documents into pieces for one transaction each, of `most` documents or fewer."""
    waiting: list[Document | RejectedSource] = []
    characters = 0
    for document in documents:
        waiting.append(document)
        characters += len(document.text) if isinstance(document, Document) else 0
        if len(waiting) >= most or characters >= CHARACTERS:
            yield waiting
            waiting, characters = [], 0
    if waiting:
        yield waiting


def sort_out(documents: Sequence[Document | RejectedSource], rules: str, *, reread: bool = False) -> Batch:
    """Find the documents that were read before by the same rules. With `reread` all count as new."""
    prints = [fingerprint(document, rules) if isinstance(document, Document) else "" for document in documents]
    known = {} if reread else outlast(lambda: _find_known([print_ for print_ in prints if print_]))
    batch = Batch()
    for document, print_ in zip(documents, prints, strict=True):
        if isinstance(document, RejectedSource):
            batch.items.append(document)
        elif print_ in known:
            batch.items.append(_report_unchanged(document, known[print_]))
        else:
            batch.items.append(Fresh(document, print_))
    return batch


def _find_known(prints: Sequence[str]) -> dict[str, Article]:
    articles = Article.objects.select_related("briefing").filter(fingerprint__in=prints).defer("text")
    published = Count("statements", filter=~Q(statements__review=Statement.Review.WITHDRAWN))
    known = articles.annotate(published=published).order_by("pk")
    # A copy is read each time: which statements it has depends on its original too.
    # Asked for here, since a database may take "is no copy" for the narrower condition.
    return {article.fingerprint: article for article in known if article.copy_of_id is None}


def _report_unchanged(document: Document, article: Article) -> ArticleReport:
    report = ArticleReport(document.name, article.key, article.pk, is_new=False, article_changed=False)
    report.untouched = article.published  # type: ignore[attr-defined]  # counted by _find_known
    report.remarks = [
        *document.remarks,
        *open_doubts(article.briefing, article.briefing.date_doubt.splitlines()),
        *remark_on(document, article.language, found_any=bool(report.untouched)),
    ]
    return report
