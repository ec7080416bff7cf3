"""How public pages leave the archive: made once for each edition, compressed, and with a tag to ask by.

No answer is older than a commit: a page is kept under the edition that was read before it was made, and browsers and
caches on the way must ask each time, which the tag makes cheap (304).
"""

import hashlib
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from functools import wraps
from typing import TypeAlias

from django.conf import settings
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.template.response import SimpleTemplateResponse
from django.urls import URLPattern, URLResolver
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers

from archive import turns
from statements.web.compression import choose_encoding, compress, is_worth_it
from statements.web.editions import current_edition
from statements.web.shelf import Answer, Key, Shelf

View: TypeAlias = Callable[..., HttpResponseBase]

SHELF = Shelf(most_bytes=64 * 1024 * 1024)
FOR_ALL = "public, no-cache"  # may be stored, if it is asked each time whether it is still the same
FOR_ONE = "private, no-cache"
# Headers of a page that a 304 for it must say too, besides those that HTTP names.
SAID_AGAIN = {"Content-Security-Policy", "Access-Control-Allow-Origin", "X-Robots-Tag", "Link"}


def keep_pages(
    patterns: Iterable[URLPattern | URLResolver], *, but: Iterable[str] = ()
) -> list[URLPattern | URLResolver]:
    """Return the addresses with their pages kept, all but those of the names given."""
    left_out = set(but)
    return [
        pattern
        if isinstance(pattern, URLResolver) or pattern.name in left_out
        else URLPattern(pattern.pattern, keep(pattern.callback), pattern.default_args, pattern.name)
        for pattern in patterns
    ]


def keep(view: View) -> View:
    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if request.method not in {"GET", "HEAD"}:
            return view(request, *args, **kwargs)
        if settings.SESSION_COOKIE_NAME in request.COOKIES:  # an editor, who may be shown more one day
            return _in_turn(request, lambda: view(request, *args, **kwargs), FOR_ONE)
        edition, key = current_edition(), _key_of(request)
        kept = SHELF.find(edition, key) if edition else None
        if kept is None:
            response = _in_turn(request, lambda: view(request, *args, **kwargs), FOR_ALL)
            if not isinstance(response, HttpResponse) or not _is_for_all(response):
                return response
            kept = _make_answer(response, choose_encoding(request.headers.get("Accept-Encoding", "")))
            if edition and request.method == "GET":
                SHELF.keep(edition, key, kept)
        return _send(request, kept)

    return answer


def _key_of(request: HttpRequest) -> Key:
    """Name all of a request that a public page may depend on. Its address stands in some of them, with the host."""
    encoding = choose_encoding(request.headers.get("Accept-Encoding", ""))
    return (
        request.scheme or "",
        request.get_host(),
        request.get_full_path(),
        request.path_info,  # without where the site is mounted: the same whole path can be another page
        "HX-Request" in request.headers,
        encoding,
        timezone.localdate().isoformat(),  # citations say when they were retrieved
    )


def _in_turn(request: HttpRequest, make: Callable[[], HttpResponseBase], policy: str) -> HttpResponseBase:
    """Make a response when others leave room for it. One that is made while it is sent has its turn until then."""
    try:
        with ExitStack() as held:
            turn = turns.TURNS.turn()
            held.callback(turn.close)
            response = make()
            if isinstance(response, SimpleTemplateResponse):
                response.render()
            if isinstance(response, StreamingHttpResponse) and request.method == "GET":
                response.streaming_content = turns.Held(iter(response), turn)
                held.pop_all()
    except turns.Busy:
        response = render(None, "busy.html", status=503)
        response.headers["Retry-After"] = str(turns.RETRY_AFTER)
        response.headers["Cache-Control"] = "no-store"
    response.headers.setdefault("Cache-Control", policy)
    return response


def _is_for_all(response: HttpResponse) -> bool:
    """Tell whether a response is the same for everybody who asks, and will be until something changes."""
    policy = response.headers["Cache-Control"]
    own = response.cookies or "no-store" in policy or "private" in policy
    return response.status_code == 200 and not own and not response.streaming


def _make_answer(response: HttpResponse, encoding: str) -> Answer:
    body = response.content
    if is_worth_it(response.headers.get("Content-Type", ""), body):
        patch_vary_headers(response, ["Accept-Encoding"])
        if encoding:
            body = compress(body, encoding)
            response.headers["Content-Encoding"] = encoding
    response.headers.setdefault("ETag", f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"')
    return Answer(dict(response.items()), body, may_be_framed=getattr(response, "xframe_options_exempt", False))


def _send(request: HttpRequest, kept: Answer) -> HttpResponseBase:
    """Send what is kept, or only word that the reader has it already.

    That word takes the place of what the reader's browser has stored of the headers, so those that are the page's own
    are said again: without them a statement in another site's frame would be gone when it is looked at again.
    """
    page = HttpResponse(kept.body, headers=kept.headers)
    sent = get_conditional_response(request, etag=kept.headers["ETag"], response=page) or page
    for name in SAID_AGAIN & kept.headers.keys():
        sent.headers[name] = kept.headers[name]
    if kept.may_be_framed:
        setattr(sent, "xframe_options_exempt", True)  # noqa: B010  (Django's own mark; unknown to mypy)
    return sent
