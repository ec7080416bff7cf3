"""Who else printed the words of an article: those that it copies, and those that copy it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet, Value
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan

from statements.models import Article, Statement

MOST = 24  # named on a page


@dataclass(frozen=True, slots=True)
class Printings:
    """The article that had the words first, unless it is this one, and the others. `more`: not all are named."""

    first: Article | None
    others: list[Article]
    more: bool


def find_printings(article: Article) -> Printings:
    """Return the original and the copies, as far as there are any. Texts are not loaded."""
    found = list(_family(article)[: MOST + 1])
    first = next((other for other in found if other.pk == article.copy_of_id), None)
    others = [other for other in found if other is not first]
    return Printings(first, others[:MOST], len(found) > MOST)


def find_also_printed(statement: Statement) -> list[Article]:
    """Return originals and copies that have the very words of the statement. Reads its article's text."""
    text = statement.article.text
    pieces = [Value(text[start:end]) for start, end in statement.content]
    printed = [GreaterThan(StrIndex("text", piece), 0) for piece in pieces]
    return list(_family(statement.article).filter(*printed)[:MOST])


def _family(article: Article) -> QuerySet[Article, Any]:
    """Everything that is a printing of the same text, without the article itself; the original first."""
    root = article.copy_of_id or article.pk
    family = Article.objects.filter(Q(pk=root) | Q(copy_of=root)).exclude(pk=article.pk)
    return family.defer("text").select_related("outlet").order_by("pk")
