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
        parsed = ipaddress.ip_address(address.strip())
    except ValueError:
        return address
    if parsed.version == 4:
        return str(parsed)
    return str(ipaddress.ip_network((parsed, NETWORK), strict=False))
