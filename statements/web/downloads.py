"""Files to take away: all matches of a search, and the citation of a statement."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from statements.exports.bibtex import bibtex
from statements.exports.csl import csl_json
from statements.exports.ris import ris
from statements.exports.tables import csv_lines, json_lines
from statements.models import RetiredAddress, Statement
from statements.search import IndexUnavailable, StatementFilter, list_ids
from statements.web.public_ids import tidy_public_id

LINES_A_BLOCK = 100  # written to the network at once
Response = TypeVar("Response", bound=HttpResponseBase)
PLAIN = "text/plain; charset=utf-8"


@require_safe
def statements_csv(request: HttpRequest) -> HttpResponseBase:
    return _download(request, csv_lines, "text/csv; charset=utf-8; header=present", "csv")


@require_safe
def statements_jsonl(request: HttpRequest) -> HttpResponseBase:
    return _download(request, json_lines, "application/jsonl; charset=utf-8", "jsonl")


@require_safe
def statement_bibtex(request: HttpRequest, public_id: str) -> HttpResponse:
    return _citation(request, public_id, bibtex, "application/x-bibtex; charset=utf-8", "bib")


@require_safe
def statement_ris(request: HttpRequest, public_id: str) -> HttpResponse:
    return _citation(request, public_id, ris, "application/x-research-info-systems; charset=utf-8", "ris")


@require_safe
def statement_csl(request: HttpRequest, public_id: str) -> HttpResponse:
    return _citation(request, public_id, csl_json, "application/vnd.citationstyles.csl+json; charset=utf-8", "json")


def _download(
    request: HttpRequest, write: Callable[..., Iterator[str]], content_type: str, ending: str
) -> HttpResponseBase:
    """Stream all matches of the query string, in the order of the search. A refusal comes before the first line."""
    form = StatementFilter(request.GET)
    if not form.is_valid():
        return refuse(form)
    try:
        ids = list_ids(form.to_query())
    except IndexUnavailable:
        return say_unavailable()
    site = request.build_absolute_uri("/").rstrip("/")
    lines = write(ids, site=site) if request.method == "GET" else iter(())
    response = StreamingHttpResponse(in_blocks(lines), content_type=content_type)
    return _as_file(response, f"on-the-record-{timezone.now():%Y-%m-%d}.{ending}")


def refuse(form: StatementFilter) -> HttpResponse:
    """Say what of the query string cannot be read, a line for each mistake."""
    mistakes = [f"{name}: {mistake}" for name, found in form.errors.items() for mistake in found]
    return HttpResponse("\n".join([*mistakes, "Change this and ask again.", ""]), status=400, content_type=PLAIN)


def say_unavailable() -> HttpResponse:
    """Say that words cannot be searched just now: without them the answer would be wider than the question."""
    message = "The search index is being rebuilt, so words cannot be searched. Ask again in a minute.\n"
    return HttpResponse(message, status=503, content_type=PLAIN, headers={"Retry-After": "60"})


def in_blocks(lines: Iterable[str]) -> Iterator[str]:
    rest = iter(lines)
    while block := "".join(islice(rest, LINES_A_BLOCK)):
        yield block


def _citation(
    request: HttpRequest, public_id: str, write: Callable[..., str], content_type: str, ending: str
) -> HttpResponse:
    statement = Statement.objects.published().for_cards().filter(public_id=public_id).first()
    if statement is None:
        return _answer_missing(request, public_id)
    url = request.build_absolute_uri(statement.get_absolute_url())
    response = HttpResponse(write(statement, url=url), content_type=content_type)
    return _as_file(response, f"on-the-record-{public_id}.{ending}")


def _answer_missing(request: HttpRequest, public_id: str) -> HttpResponse:
    """Answer as the permalink does: the successor's file, or 410 with the reason.

    Raises:
        Http404: no statement ever had this id.
    """
    retired = RetiredAddress.objects.filter(kind=RetiredAddress.Kind.STATEMENT, old=public_id).first()
    successor = retired.successor if retired else tidy_public_id(public_id)
    if successor and successor != public_id:
        name = request.resolver_match.view_name if request.resolver_match else "statement"
        return HttpResponsePermanentRedirect(reverse(name, args=[successor]))
    if retired or Statement.objects.filter(public_id=public_id).exists():
        reason = retired.reason if retired else "It was withdrawn."
        return HttpResponse(f"Statement {public_id} is gone. {reason}\n", status=410, content_type=PLAIN)
    raise Http404(f"There is no statement {public_id!r}.")


def _as_file(response: Response, name: str) -> Response:
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
