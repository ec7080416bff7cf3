"""Documents in batches, each small enough for one short transaction; those that were read before are set aside."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from django.db.models import Count, Q

from statements.importing.article_remarks import remark_on
from statements.importing.copying import is_as_it_was, remark_on_copy
from statements.importing.documents import Document
from statements.importing.doubts import open_doubts
from statements.importing.errors import RejectedSource
from statements.importing.families import Standing, read_standings
from statements.importing.fingerprints import begin, fingerprint
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


@dataclass(slots=True)
class Sorting:
    """Sets aside those documents of a run that were read before by the same rules. With `reread` all count as new."""

    rules: str
    reread: bool = False
    _read: set[str] = field(default_factory=set)  # names of documents that this run reads

    def sort_out(self, documents: Sequence[Document | RejectedSource]) -> Batch:
        prints = [fingerprint(document, self.rules) if isinstance(document, Document) else "" for document in documents]
        known = Known() if self.reread else outlast(lambda: _find_known([print_ for print_ in prints if print_]))
        batch = Batch()
        for document, print_ in zip(documents, prints, strict=True):
            if isinstance(document, RejectedSource):
                batch.items.append(document)
            elif (article := known.articles.get(print_)) and not self._may_change(article, known):
                batch.items.append(_report_unchanged(document, article))
            else:
                self._read.add(_name(document))
                batch.items.append(Fresh(document, print_))
        return batch

    def _may_change(self, article: Article, known: "Known") -> bool:
        """Whether this run, which may not have written it yet, reads an article on which this one depends."""
        family = known.families.get(article.copy_of_id or 0)
        return family is not None and not self._read.isdisjoint(family.names)


@dataclass(slots=True)
class Known:
    """Articles that need not be read, by fingerprint, and the families of those that are copies."""

    articles: dict[str, Article] = field(default_factory=dict)
    families: dict[int, Standing] = field(default_factory=dict)


def _name(document: Document) -> str:
    """Return the name of the article that a document will be, as far as it is known without its outlet."""
    return document.metadata.id or document.metadata.url or document.name


def _find_known(prints: Sequence[str]) -> Known:
    begins = {begin(print_): print_ for print_ in prints}
    articles = Article.objects.select_related("briefing", "copy_of").filter(pk__in=_find_begun(list(begins)))
    published = Count("statements", filter=~Q(statements__review=Statement.Review.WITHDRAWN))
    found = list(articles.defer("text", "copy_of__text").annotate(published=published).order_by("pk"))
    families = read_standings(article.copy_of_id for article in found if article.copy_of_id)
    pairs = ((begins[begin(article.fingerprint)], article) for article in found)
    return Known({print_: article for print_, article in pairs if is_as_it_was(article, print_, families)}, families)


def _find_begun(begins: Sequence[str]) -> list[int]:
    """Find articles by the beginning of their fingerprints.

    By ranges, since a database may read the whole table for a pattern, or for "is a copy".
    """
    found: list[int] = []
    for start in range(0, len(begins), DOCUMENTS):
        ranges = [Q(fingerprint__gte=one, fingerprint__lt=f"{one}g") for one in begins[start : start + DOCUMENTS]]
        found += Article.objects.filter(reduce(or_, ranges)).order_by().values_list("pk", flat=True)
    return found


def _report_unchanged(document: Document, article: Article) -> ArticleReport:
    report = ArticleReport(document.name, article.key, article.pk, is_new=False, article_changed=False)
    report.untouched = article.published  # type: ignore[attr-defined]  # counted by _find_known
    report.remarks = [
        *document.remarks,
        *open_doubts(article.briefing, article.briefing.date_doubt.splitlines()),
        *(
            remark_on_copy(article, kept_there=None)
            or remark_on(document, article.language, found_any=bool(report.untouched))
        ),
    ]
    return report
