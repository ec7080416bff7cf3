"""Nobody may guess passwords for long: after ten wrong ones for a name, its address waits a quarter of an hour."""

import ipaddress
import unicodedata
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from rest_framework.throttling import BaseThrottle

from archive.login_attempts import WINDOW, count_attempt, forget_attempts

FILE = "login-attempts.sqlite3"  # in the archive's state folder
LOGIN = "admin:login"
NETWORK = 64  # bits of an IPv6 address that belong to one customer: the rest is theirs to choose


class LoginLimitMiddleware:
    """Answers 429 to who has tried too often. Stands after the guard against forged forms, which tries nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if _is_login(request) and response.status_code == 302:
            forget_attempts(_who(request), settings.STATE_DIR / FILE)
        return response

    def process_view(self, request: HttpRequest, *_: object) -> HttpResponse | None:
        if not _is_login(request):
            return None
        seconds = count_attempt(_who(request), settings.STATE_DIR / FILE)
        if not seconds:
            return None
        context = {"minutes": WINDOW // 60, "wait": -(-seconds // 60)}
        response = render(request, "429_login.html", context, status=429)
        response.headers["Retry-After"] = str(seconds)
        return response


def _is_login(request: HttpRequest) -> bool:
    match = request.resolver_match
    return request.method == "POST" and match is not None and match.view_name == LOGIN


def _who(request: HttpRequest) -> str:
    """Return address and name, the name as Django's form would read it: spelt otherwise it is the same account."""
    name = unicodedata.normalize("NFKC", request.POST.get("username", "").strip()).strip().casefold()
    return f"{_customer(BaseThrottle().get_ident(request) or '')} {name}"  # type: ignore[arg-type]  # reads META only


def _customer(address: str) -> str:
    try:
        parsed = ipaddress.ip_address(address.strip())
    except ValueError:
        return address
    return str(parsed) if parsed.version == 4 else str(ipaddress.ip_network((parsed, NETWORK), strict=False))
