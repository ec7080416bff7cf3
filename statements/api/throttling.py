"""Nobody may take so much that others wait. Who asks too often is told when to ask again."""

import ipaddress
from typing import Any

from django.conf import settings
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from statements.api.counting import WINDOW, count_request

FILE = "api-requests.sqlite3"  # in the archive's state folder
NETWORK = 64  # bits of an IPv6 address that belong to one customer: the rest is theirs to choose


class AddressThrottle(BaseThrottle):
    """So many requests a minute of the clock for each address; the setting 0 is no limit.

    `headers` say how many are left, with every answer.
    """

    def __init__(self) -> None:
        self.headers: dict[str, str] = {}
        self.seconds = WINDOW

    def allow_request(self, request: Request, view: Any) -> bool:
        limit = settings.API_REQUESTS_A_MINUTE
        if not limit:
            return True
        address = _customer(self.get_ident(request) or "")
        times, self.seconds = count_request(address, settings.STATE_DIR / FILE)
        self.headers = {
            "RateLimit-Limit": str(limit),
            "RateLimit-Remaining": str(max(limit - times, 0)),
            "RateLimit-Reset": str(self.seconds),
        }
        return times <= limit

    def wait(self) -> float:
        return self.seconds


def _customer(address: str) -> str:
    try:
        parsed = ipaddress.ip_address(_without_port(address.strip()))
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv4Address):
        return str(parsed)
    if parsed.ipv4_mapped:  # as a socket for both kinds of address names one of the older kind
        return str(parsed.ipv4_mapped)
    return str(ipaddress.ip_network((int(parsed), NETWORK), strict=False))


def _without_port(address: str) -> str:
    """Return 192.0.2.1 of 192.0.2.1:5555, as some proxies write it, and 2001:db8::1 of [2001:db8::1]:5555."""
    if address.startswith("["):
        return address[1:].partition("]")[0]
    return address.partition(":")[0] if address.count(":") == 1 else address
