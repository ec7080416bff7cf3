"""Old addresses: each one is redirected or explained, none is forgotten."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse

from statements.models import RetiredAddress, Revision, Statement


def answer_retired(request: HttpRequest, kind: RetiredAddress.Kind, old: str, *, view: str = "") -> HttpResponse:
    """Redirect to what took the address over, or say with 410 when and why it went.

    `view`: name of the address to redirect to; by default the page of the successor.

    Raises:
        Http404: the address never stood.
    """
    retired = RetiredAddress.objects.filter(kind=kind, old=old).first()
    if retired is None:
        raise Http404(f"There is no {kind} {old!r}.")
    if retired.successor:
        return HttpResponsePermanentRedirect(reverse(view or kind.value, args=[retired.successor]))
    return _gone(request, kind.label, old, retired.reason, retired.retired_at)


def answer_withdrawn(request: HttpRequest, statement: Statement) -> HttpResponse:
    """Answer for a statement that is no longer published, also when no address was retired for it."""
    try:
        return answer_retired(request, RetiredAddress.Kind.STATEMENT, statement.public_id)
    except Http404:
        last = Revision.objects.filter(statement=statement).first()
        reason = last.reason if last else "No reason was recorded."
        return _gone(request, "statement", statement.public_id, reason, statement.changed_at)


def _gone(request: HttpRequest, kind: str, old: str, reason: str, gone_at: object) -> HttpResponse:
    ctx = {"kind": kind, "old": old, "reason": reason, "gone_at": gone_at}
    return render(request, "410.html", ctx, status=410)
