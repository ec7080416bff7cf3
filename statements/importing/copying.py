"""What it means for an article that it copies another: whose briefing it reports, and what is told there already."""

from collections.abc import Mapping

from statements.extraction import Extraction
from statements.importing.briefings import create_briefing, describe_briefing
from statements.importing.documents import Document
from statements.importing.duplicates import Copies, Original, lead_on, repeats
from statements.importing.families import Standing, Told
from statements.importing.fingerprints import fingerprint_copy
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
    return copies.words_told(article.copy_of, _place(article)) if article.copy_of else {}


def mark_copy(article: Article, fingerprint: str, copies: Copies) -> None:
    """Make the fingerprint of a copy one of its family, too: on that depends which statements it has."""
    article.fingerprint = fingerprint
    if article.copy_of:
        state = copies.state(article.copy_of, _place(article))
        article.fingerprint = fingerprint_copy(fingerprint, article.copy_of, state)
        Article.objects.filter(pk=article.pk).update(fingerprint=article.fingerprint)


def is_as_it_was(article: Article, fingerprint: str, standings: Mapping[int, Standing]) -> bool:
    """Whether an article that has this fingerprint, or the beginning of it, need not be read."""
    if article.copy_of is None:
        return article.fingerprint == fingerprint
    state = standings[article.copy_of.pk].family.state(_place(article))
    return article.fingerprint == fingerprint_copy(fingerprint, article.copy_of, state)


def _place(article: Article) -> int | None:
    """Return what counts the copies that came before it; the very text of the original depends on that alone."""
    return None if repeats(article) else article.pk


def remark_on_copy(article: Article, kept_there: int | None) -> list[str]:
    """Say that an article is a copy; `kept_there` is not known of one that was not read again."""
    if article.copy_of is None:
        return []
    told = f"A copy ({article.get_copy_kind_display()}) of article {article.copy_of_id}"
    return [f"{told}." if kept_there is None else f"{told}, which keeps {kept_there} of its statements."]
