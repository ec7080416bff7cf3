from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.models import Statement
from statements.models.public_ids import tidy_public_id
from statements.web.differences import compare_changes
from statements.web.found_statement import about_statement
from statements.web.highlighting import find_highlight
from statements.web.permalink import describe_permalink
from statements.web.retired import find_merged, lead_to_tidy, read_cited_before
from statements.web.signposting import link_header
from statements.web.version_numbers import read_cited
from statements.web.web_annotation import MEDIA_TYPE, annotate


@about_statement("statement")
def statement_page(request: HttpRequest, statement: Statement) -> HttpResponse:
    url = permalink_of(request, statement)
    cited = read_cited(request, statement)
    ctx = {
        **describe_permalink(
            statement,
            url=url,
            searched=request.GET.get("q", ""),
            highlight=find_highlight(request.GET.get("highlight", ""), statement),
        ),
        "cited": cited,
        "cited_differences": compare_changes(cited.changes) if cited else [],
        "merged": find_merged(request, statement),
        "cited_before": read_cited_before(request),
    }
    response = render(request, "statements/permalink.html", ctx, status=cited.status if cited else 200)
    response.headers["Link"] = link_header(statement, url=url)
    return response


@about_statement("statement-annotation")
def statement_annotation(request: HttpRequest, statement: Statement) -> HttpResponse:
    """Answer with the places of the words, for programs that annotate the web. Every site may ask."""
    annotation = annotate(statement, url=permalink_of(request, statement))
    headers = {"Access-Control-Allow-Origin": "*"}
    return JsonResponse(
        annotation, content_type=MEDIA_TYPE, headers=headers, json_dumps_params={"ensure_ascii": False, "indent": 2}
    )


@require_safe
def statement_short(request: HttpRequest, public_id: str) -> HttpResponse:
    return lead_to_tidy(request, tidy_public_id(public_id), view="statement")


def permalink_of(request: HttpRequest, statement: Statement) -> str:
    return request.build_absolute_uri(statement.get_absolute_url())
