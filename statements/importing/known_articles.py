"""The article that a document is, when the archive has it already."""

from urllib.parse import urlsplit

from statements.importing.documents import Document
from statements.importing.errors import RejectedSource
from statements.importing.matching import share_words
from statements.models import Article, Briefing, Outlet, RetiredAddress

SAME_ARTICLE = 0.3  # share of words that two editions of an article have in common at least
LONGEST = 500  # characters of a key


def make_key(document: Document, outlet: Outlet) -> str:
    """Return the article's stable name: its id, else its address, else outlet and file name.

    Raises:
        RejectedSource: outlet and file name are too long for a name.
    """
    key = _own_name(document) or f"{outlet.slug}/{document.name}"
    if len(key) > LONGEST:
        raise RejectedSource(
            document.name, problem=f"has a path longer than {LONGEST} characters.", remedy="Give it an id in a sidecar."
        )
    return key


def find_article(document: Document, outlet: Outlet) -> Article | None:
    """Return the article, locked with its briefing, so that no editor's decision falls between reading and writing."""
    pk = _find_number(document, outlet)  # most are new: ask no more of them
    if pk is None:
        return None
    known = Article.objects.select_for_update(of=("self",)).select_related("outlet", "copy_of")
    article = known.defer("copy_of__text").get(pk=pk)
    article.briefing = Briefing.objects.select_for_update().get(pk=article.briefing_id)
    return article


def refuse_another_text(document: Document, old_text: str) -> None:
    """A file name, or the address that a page gives of itself, is a weak name: many pages give their home page's.

    Raises:
        RejectedSource: the text has little in common with the article that the archive has by that name.
    """
    is_weak = not document.metadata.id and (not document.metadata.url or "url" in document.inferred)
    if is_weak and share_words(old_text, document.text) < SAME_ARTICLE:
        raise RejectedSource(
            document.name,
            problem="has the name of another article: the same outlet and file name, or address in its head.",
            remedy="Give it an id in its sidecar.",
        )


def names_a_page(url: str) -> bool:
    """Whether an address leads further than to the front page of a site."""
    parts = urlsplit(url)
    return bool(parts.path.strip("/") or parts.query)


def _own_name(document: Document) -> str:
    return document.metadata.id or document.metadata.url


def _find_number(document: Document, outlet: Outlet) -> int | None:
    pk = _by_key(make_key(document, outlet))
    if pk is not None or _own_name(document):
        return pk
    # Its outlet may have had another address when it came in.
    retired = RetiredAddress.objects.filter(kind=RetiredAddress.Kind.OUTLET, successor=outlet.slug)
    older = (_by_key(f"{old}/{document.name}") for old in retired.values_list("old", flat=True))
    return next((pk for pk in older if pk is not None), None)


def _by_key(key: str) -> int | None:
    return Article.objects.filter(key=key).values_list("pk", flat=True).first()
