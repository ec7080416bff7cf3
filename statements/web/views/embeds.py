from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from statements.models import Statement
from statements.web.cards import make_card
from statements.web.embedding import POLICY
from statements.web.found_statement import about_statement
from statements.web.oembed import OembedError, answer_oembed


@xframe_options_exempt
def statement_embed(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show a statement in another site's frame. One that was withdrawn since says so there."""
    response = _show(request, public_id)
    if response.status_code == 410:
        response = render(request, "statements/embed_gone.html", {"public_id": public_id}, status=410)
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@about_statement("statement-embed")
def _show(request: HttpRequest, statement: Statement) -> HttpResponse:
    url = request.build_absolute_uri(statement.get_absolute_url())
    return render(request, "statements/embed.html", {"card": make_card(statement), "url": url})


@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    """Answer a consumer of oEmbed; every site may ask."""
    headers = {"Access-Control-Allow-Origin": "*"}
    try:
        return JsonResponse(answer_oembed(request), headers=headers)
    except OembedError as error:
        return JsonResponse({"error": str(error)}, status=error.status, headers=headers)
