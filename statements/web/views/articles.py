from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from statements.exports.dates import describe_date
from statements.models import Article, Statement
from statements.search import mark_words
from statements.web.article_reading import count_kinds, find_skipped
from statements.web.highlighting import find_words
from statements.web.marked_text import mark_text
from statements.web.outside import outside_link
from statements.web.printings import find_printings


@require_safe
def article_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Print the whole source with its statements marked where they stand."""
    article = get_object_or_404(Article.objects.select_related("outlet", "briefing"), pk=pk)
    statements = list(Statement.objects.published().filter(article=article).order_by("position"))
    highlight = find_words(request.GET.get("highlight", ""), article.text, (0, len(article.text)))
    chosen = [highlight.place] if highlight and highlight.place else []
    lines = mark_text(article.text, statements, chosen or mark_words(request.GET.get("q", ""), article.text))
    ctx = {
        "section": "briefings",
        "url": request.build_absolute_uri(article.get_absolute_url()),
        "article": article,
        "when": describe_date(article.briefing.date_edtf),
        "address": outside_link(article.url),
        "count": len(statements),
        "printings": find_printings(article),
        "lines": lines,
        "highlight": highlight,
        "kinds": count_kinds(statements),
        "skipped": find_skipped(lines),
    }
    return render(request, "articles/article.html", ctx)
