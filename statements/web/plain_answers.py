"""What programs are told about an address that no longer stands, in plain text."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from statements.models import RetiredAddress
from statements.web.links import led_on
from statements.web.reasons import as_sentence

PLAIN = "text/plain; charset=utf-8"


def answer_gone(
    request: HttpRequest, kind: str, old: str, address: Callable[[str], str], *, reason: str = ""
) -> HttpResponse:
    """Redirect to `address(successor)` with all that was asked of it, or say with 410 why it went; `reason` is for what
    left no retired address.

    Raises:
        Http404: it never stood.
    """
    retired = RetiredAddress.objects.filter(kind=kind, old=old).first()
    if retired and retired.successor:
        return HttpResponsePermanentRedirect(address(retired.successor) + led_on(request.GET))
    told = retired.reason if retired else reason
    if not told:
        raise Http404(f"There is no {kind} {old!r}.")
    return HttpResponse(f"{kind.capitalize()} {old} is gone. {as_sentence(told)}\n", status=410, content_type=PLAIN)
