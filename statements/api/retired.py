"""Old addresses: the successor's address, or when and why it went. None is forgotten."""

from typing import NoReturn

from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.reverse import reverse

from statements.api.problems import Gone, Moved
from statements.models import RetiredAddress, Revision, Statement
from statements.models.public_ids import tidy_public_id


def refuse_missing(request: Request, kind: RetiredAddress.Kind, old: str) -> NoReturn:
    """Say what became of an address that does not stand.

    Raises:
        Moved, Gone or NotFound.
    """
    retired = RetiredAddress.objects.filter(kind=kind, old=old).first()
    if retired is None:
        tidy = tidy_public_id(old) if kind is RetiredAddress.Kind.STATEMENT else ""
        if tidy != old and Statement.objects.filter(public_id=tidy).exists():  # EAN1-E8Y0-B6
            _lead_on(request, kind, tidy)
        raise NotFound(f"There is no {kind.label} “{old[:120]}”, and there never was.")
    if retired.successor:
        _lead_on(request, kind, retired.successor)
    raise Gone(retired.reason, retired.retired_at)


def _lead_on(request: Request, kind: RetiredAddress.Kind, to: str) -> NoReturn:
    query = request._request.META.get("QUERY_STRING", "")
    address = reverse(f"api:{kind.value}", args=[to], request=request)
    raise Moved(f"{address}?{query}" if query else address)


def refuse_withdrawn(request: Request, statement: Statement) -> NoReturn:
    """Say when and why a statement was taken back, also when no address was retired for it.

    Raises:
        Moved or Gone.
    """
    try:
        refuse_missing(request, RetiredAddress.Kind.STATEMENT, statement.public_id)
    except NotFound:
        last = Revision.objects.filter(statement=statement).first()
        reason = last.reason if last else "No reason was recorded."
        raise Gone(reason, last.changed_at if last else statement.changed_at) from None
