import base64

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from statements.models import Article


@require_safe
def article_text(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with an article's text, byte for byte as kept: every offset of the archive counts in it.

    Whoever hashes the body has the article's `sha256`, which the header repeats. Source: RFC 9530.
    """
    article = get_object_or_404(Article.objects.only("text", "sha256", "language"), pk=pk)
    digest = base64.b64encode(bytes.fromhex(article.sha256)).decode()
    headers = {
        "Repr-Digest": f"sha-256=:{digest}:",
        "ETag": f'"{article.sha256}"',
        "Content-Language": article.language,
        "X-Robots-Tag": "noindex",
        "Access-Control-Allow-Origin": "*",
    }
    return HttpResponse(article.text.encode(), content_type="text/plain; charset=utf-8", headers=headers)
