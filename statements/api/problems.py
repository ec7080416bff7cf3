"""Refusals, all in one form that programs and people can read.

Source: RFC 9457, Problem Details for HTTP APIs.
"""

import logging
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import Http404
from rest_framework.exceptions import APIException, MethodNotAllowed, NotFound, Throttled
from rest_framework.response import Response

MEDIA_TYPE = "application/problem+json"
RETRY_AFTER = 30  # seconds, while something that answers is away

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Mistake:
    """What of a query string cannot be read: the parameter, what is wrong, and what it may say."""

    parameter: str
    detail: str


class Unreadable(APIException):
    """The query string has mistakes: nothing is searched, because the answer could be wider than the question."""

    status_code = HTTPStatus.BAD_REQUEST
    default_detail = "The query string cannot be read. Nothing was searched."

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__()
        self.mistakes = list(mistakes)


class Gone(APIException):
    """It once stood here and was taken back, for a reason."""

    status_code = HTTPStatus.GONE

    def __init__(self, reason: str, gone_at: datetime) -> None:
        super().__init__(reason)
        self.gone_at = gone_at


class Unavailable(APIException):
    status_code = HTTPStatus.SERVICE_UNAVAILABLE
    wait = RETRY_AFTER


class Moved(Exception):
    """It stands at another address now."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


def answer(error: Exception, context: dict[str, Any]) -> Response | None:
    """Turn an exception of a view into the answer; None for a fault of ours, which Django logs and tells."""
    if isinstance(error, Moved):
        return Response(status=HTTPStatus.MOVED_PERMANENTLY, headers={"Location": error.address})
    known = _translate(error)
    return _write(known) if known else None


def _translate(error: Exception) -> APIException | None:
    if isinstance(error, APIException):
        return error
    if isinstance(error, Http404):
        return NotFound(str(error) or None)
    if isinstance(error, SuspiciousOperation):
        return Unreadable([Mistake("", "There are too many parameters.")])
    if isinstance(error, OperationalError | InterfaceError):
        logger.error("The database did not answer: %s", error)
        return Unavailable("The database does not answer at the moment. Ask again in half a minute.")
    return None


def _write(error: APIException) -> Response:
    status = HTTPStatus(error.status_code)
    problem: dict[str, Any] = {
        "type": "about:blank",
        "title": status.phrase,
        "status": status.value,
        "detail": str(error.detail),
    }
    wait = getattr(error, "wait", None)
    headers = {"Retry-After": str(int(wait))} if wait is not None else {}
    if isinstance(error, Unreadable):
        problem["errors"] = [asdict(mistake) for mistake in error.mistakes]
    if isinstance(error, Gone):
        problem["gone_at"] = error.gone_at.isoformat(timespec="seconds")
    if isinstance(error, MethodNotAllowed):
        problem["detail"] = "This is for reading only: GET, HEAD and OPTIONS."
    if isinstance(error, Throttled):
        problem["detail"] = f"Too many requests from your address. Ask again in {headers['Retry-After']} seconds."
    return Response(problem, status=status.value, headers=headers, content_type=MEDIA_TYPE)
