"""What it means for an article that it copies another: whose briefing it reports, and what is told there already."""

from statements.extraction import Extraction
from statements.importing.briefings import create_briefing, describe_briefing
from statements.importing.documents import Document
from statements.importing.duplicates import Copies, Original, Told, lead_on, repeats
from statements.models import Article, Briefing


def describe_copy(original: Original | None) -> dict[str, object]:
    """Return the fields of an article that say what it is a copy of."""
    return {"copy_of": original.article if original else None, "copy_kind": original.kind.value if original else ""}


def begin_briefing(document: Document, extraction: Extraction, original: Original | None) -> Briefing:
    """Return the briefing of a new article of which nobody told us one: a copy reports what its original does."""
    return original.article.briefing if original else create_briefing(document, describe_briefing(document, extraction))


def follow(article: Article, left: Article | None, document: Document, extraction: Extraction) -> None:
    """Do what follows when an article is no longer the copy of `left`, or is one from now on."""
    lead_on(article)
    mistaken = left is not None and article.copy_of is None and article.briefing_id == left.briefing_id
    if mistaken and not document.metadata.briefing.slug and "briefing" not in article.locked_fields:
        article.briefing = create_briefing(document, describe_briefing(document, extraction))
        article.save()


def read_told(article: Article, copies: Copies) -> Told:
    """Return the words that need no statement in this article, since its original has them."""
    original = article.copy_of
    if original is None:
        return {}
    return copies.words_told(original, None if repeats(article) else article.pk)


def remark_on_copy(article: Article, kept_there: int) -> list[str]:
    if article.copy_of is None:
        return []
    what = article.get_copy_kind_display()
    return [f"A copy ({what}) of article {article.copy_of_id}, which keeps {kept_there} of its statements."]
