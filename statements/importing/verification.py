"""Proof, repeated: that every published statement still stands in its article, word for word."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Prefetch

from statements.models import Article, Statement
from statements.models.proof import cut_words, hash_text

AT_ONCE = 20  # articles in memory, with their texts and statements


@dataclass(frozen=True, slots=True)
class Failure:
    """A statement, or a whole article, that its source does not prove."""

    address: str
    problem: str


def verify_archive() -> Iterator[Failure]:
    """Check every article that has published statements, and each of those statements."""
    published = Statement.objects.published().order_by("position", "pk")
    articles = (
        Article.objects.filter(Exists(published.filter(article=OuterRef("pk"))))
        .only("text", "sha256")
        .order_by("pk")
        .prefetch_related(Prefetch("statements", queryset=published))
    )
    for article in articles.iterator(chunk_size=AT_ONCE):
        if hash_text(article.text) != article.sha256:
            yield Failure(f"/articles/{article.pk}/", "The text is not the one that was imported: its hash differs.")
        for statement in article.statements.all():
            if problem := find_fault(statement, article.text):
                yield Failure(f"/statements/{statement.public_id}/", problem)


def find_fault(statement: Statement, text: str) -> str:
    """Say what is wrong with a statement's places in `text`; empty when they prove it."""
    passage = [statement.passage_start, statement.passage_end]
    pieces = [passage, *statement.content, *statement.cue, *statement.source]
    if any(not 0 <= start < end <= len(text) for start, end in pieces):
        return "An offset lies outside the article's text."
    if any(end > start for (_, end), (start, _) in zip(statement.content, statement.content[1:], strict=False)):
        return "The pieces of the content overlap or are out of order."
    if any(start < passage[0] or end > passage[1] for start, end in statement.content):
        return "The words lie outside the printed passage."
    if hash_text(cut_words(text, statement.content)) != statement.words_sha256:
        return "The words at its place are not the words that were imported."
    return ""
