"""Old addresses: each one is redirected or explained, none is forgotten."""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse

from statements.models import RetiredAddress, Statement
from statements.models.public_ids import tidy_public_id
from statements.web.links import led_on
from statements.web.version_numbers import read_number

STATEMENT = RetiredAddress.Kind.STATEMENT
ID_LENGTH = 10


def answer_retired(request: HttpRequest, kind: RetiredAddress.Kind, old: str, *, view: str = "") -> HttpResponse:
    """Redirect to what took the address over, or say with 410 when and why it went.

    `view`: name of the address to redirect to; by default the page of the successor.

    Raises:
        Http404: the address never stood.
    """
    retired = find_retired(kind, old)
    if retired is None:
        raise Http404(f"There is no {kind} {old!r}.")
    if retired.successor:
        return _lead_on(request, retired, view)
    return _gone(request, kind.label, old, retired.reason, retired.retired_at)


def answer_missing(request: HttpRequest, public_id: str, *, view: str = "statement") -> HttpResponse:
    """Answer for an id that no statement has: lead on from one that is typed otherwise, or was retired.

    `view`: name of the address asked for.

    Raises:
        Http404: there never was such an id.
    """
    tidy = tidy_public_id(public_id)
    if tidy != public_id:
        return lead_to_tidy(request, tidy, view=view)
    return answer_retired(request, STATEMENT, public_id, view=view)


def lead_to_tidy(request: HttpRequest, public_id: str, *, view: str) -> HttpResponsePermanentRedirect:
    """Redirect to the same statement, with all that was asked of it: the version that is cited, the words marked."""
    query = request.GET.urlencode()
    return HttpResponsePermanentRedirect(f"{reverse(view, args=[public_id])}?{query}".removesuffix("?"))


def answer_withdrawn(request: HttpRequest, statement: Statement, *, view: str = "statement") -> HttpResponse:
    """Answer for a statement that is no longer published, also when no address was retired for it.

    Its words are not told any more. Where they stood is: the source itself was not withdrawn.
    """
    retired = find_retired(STATEMENT, statement.public_id)
    if retired and retired.successor:
        return _lead_on(request, retired, view)
    last = None if retired else statement.revisions.first()
    ctx = {
        "statement": statement,
        "reason": retired.reason if retired else last.reason if last else "No reason was recorded.",
        "gone_at": retired.retired_at if retired else statement.changed_at,
    }
    return render(request, "statements/withdrawn.html", ctx, status=410)


def find_retired(kind: RetiredAddress.Kind, old: str) -> RetiredAddress | None:
    return RetiredAddress.objects.filter(kind=kind, old=old).first()


def find_merged(request: HttpRequest, statement: Statement) -> RetiredAddress | None:
    """Return the statement whose link led here, as `?merged=` says, if it was merged into this one."""
    old = tidy_public_id(request.GET.get("merged", ""))[:ID_LENGTH].replace("\0", "")
    retired = find_retired(STATEMENT, old) if old else None
    return retired if retired and retired.successor == statement.public_id else None


def read_cited_before(request: HttpRequest) -> int | None:
    """Return which version of a merged statement was cited by the link that led here, as `?cited=` says."""
    return read_number(request.GET.get("cited", ""))


def _lead_on(request: HttpRequest, retired: RetiredAddress, view: str) -> HttpResponsePermanentRedirect:
    """Redirect to the successor. Its page tells who follows an old link what became of it.

    The version that the link cites is one of the statement merged: of the successor it would be another one.
    """
    address = reverse(view or retired.kind, args=[retired.successor])
    if view == "statement-versions":
        return HttpResponsePermanentRedirect(address)
    if retired.kind != STATEMENT or view not in {"", "statement"}:
        return HttpResponsePermanentRedirect(address + led_on(request.GET, "version"))
    cited = read_number(request.GET.get("version", ""))
    told = {"merged": retired.old, "cited": cited, "highlight": request.GET.get("highlight")}
    query = urlencode({name: value for name, value in told.items() if value})
    return HttpResponsePermanentRedirect(f"{address}?{query}")


def _gone(request: HttpRequest, kind: str, old: str, reason: str, gone_at: object) -> HttpResponse:
    ctx = {"kind": kind, "old": old, "reason": reason, "gone_at": gone_at}
    return render(request, "410.html", ctx, status=410)
