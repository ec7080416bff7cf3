"""What all answers have in common: JSON, read only, no cookies, a limit, and an ETag."""

import hashlib
from contextlib import ExitStack
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from rest_framework.exceptions import Throttled
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from archive import turns
from statements.api import problems
from statements.api.throttling import AddressThrottle

CACHING = "public, max-age=60"  # seconds; what is withdrawn is gone from copies on the way a minute later

TOO_MUCH = "Too much is being asked at the moment. Ask again in half a minute."


class ReadView(APIView):
    """A resource that anybody may read. Views say what they take in `get`; all else is the same for all."""

    authentication_classes = ()
    permission_classes = ()
    parser_classes = ()
    renderer_classes: tuple[type[JSONRenderer], ...] = (JSONRenderer,)
    throttle_classes = (AddressThrottle,)
    http_method_names = ["get", "head", "options"]
    metadata_class = None

    rate_headers: dict[str, str] = {}

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        with ExitStack() as self.held:
            return super().dispatch(request, *args, **kwargs)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Take a turn, as pages do, once it is clear that the asker may ask."""
        super().initial(request, *args, **kwargs)
        try:
            self.held.enter_context(turns.TURNS.turn())
        except turns.Busy as error:
            raise problems.Unavailable(TOO_MUCH) from error

    def get_exception_handler(self) -> Any:
        return problems.answer

    def check_throttles(self, request: Request) -> None:
        throttle = AddressThrottle()
        allowed = throttle.allow_request(request, self)
        self.rate_headers = throttle.headers
        if not allowed:
            raise Throttled(throttle.wait())

    def options(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Response:
        return Response(status=204)

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        for name, value in self.rate_headers.items():
            response.headers[name] = value
        if response.status_code != 200:
            response.headers.setdefault("Cache-Control", "no-store")
        else:
            response.headers.setdefault("Cache-Control", CACHING)
            response.add_post_render_callback(lambda rendered: _mark(request, rendered, self.rate_headers))
        return response


def _mark(request: Request, response: Any, headers: dict[str, str]) -> HttpResponseBase | None:
    """Give the answer its ETag; 304 without a body for who has it already."""
    etag = f'"{hashlib.blake2b(response.content, digest_size=12).hexdigest()}"'
    response.headers["ETag"] = etag
    answer = get_conditional_response(request._request, etag=etag, response=response)
    if answer is not None:
        for name, value in headers.items():
            answer.headers[name] = value
    return answer
