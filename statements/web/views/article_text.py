from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from statements.models import Article


@require_safe
def article_text(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with an article's text, byte for byte as kept: every offset of the archive counts in it.

    Whoever hashes the body has the article's `sha256`. The tag, made of it, is a weak one: the same for every way
    of compressing the body.
    """
    article = get_object_or_404(Article.objects.only("text", "sha256", "language"), pk=pk)
    headers = {
        "ETag": f'W/"{article.sha256}"',
        "Content-Language": article.language,
        "X-Robots-Tag": "noindex",
        "Access-Control-Allow-Origin": "*",
    }
    return HttpResponse(article.text.encode(), content_type="text/plain; charset=utf-8", headers=headers)
