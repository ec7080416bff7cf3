"""oEmbed: another site asks how to show the page at an address of ours. Source: oembed.com, version 1.0."""

from contextlib import suppress
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.http import HttpRequest
from django.urls import Resolver404, ResolverMatch, resolve, reverse

from statements.exports.words import how_told
from statements.models import RetiredAddress, Statement
from statements.models.public_ids import tidy_public_id
from statements.web.card_image import HEIGHT, WIDTH
from statements.web.cards import make_card
from statements.web.embedding import TALLEST, make_frame
from statements.web.embedding import WIDTH as WIDEST
from statements.web.retired import find_retired

CACHE_AGE = 3600  # seconds
PAGES = {"statement", "statement-short", "statement-short-slash", "statement-embed", "statement-versions"}
DEFAULT_PORTS = {"http": ":80", "https": ":443"}


class OembedError(Exception):
    """Why there is no answer. `str(error)` says so to a person; `status` as the specification asks."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


def answer_oembed(request: HttpRequest) -> dict[str, Any]:
    """Return the answer to a consumer's request.

    Raises:
        OembedError: it cannot be answered.
    """
    if request.GET.get("format", "json") != "json":
        raise OembedError(501, "Only format=json is spoken here.")
    most_wide, most_high = (_read_size(request, name) for name in ("maxwidth", "maxheight"))
    statement = _find(request)
    url = request.build_absolute_uri(statement.get_absolute_url())
    card = make_card(statement)
    frame = make_frame(card, url=url, most_wide=most_wide or WIDEST, most_high=most_high or TALLEST)
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": f"{card.who}, {card.when}, as {how_told(statement.kind)} by {statement.article.outlet.name}",
        "author_name": card.who if statement.speaker else "",
        "author_url": urljoin(url, statement.speaker.get_absolute_url()) if statement.speaker else "",
        "provider_name": "On the Record",
        "provider_url": urljoin(url, "/"),
        "cache_age": CACHE_AGE,
        "html": str(frame.html),
        "width": frame.width,
        "height": frame.height,
    }
    if (most_wide or WIDTH) >= WIDTH and (most_high or HEIGHT) >= HEIGHT:
        image = urljoin(url, reverse("statement-card", args=[statement.public_id]))
        answer |= {"thumbnail_url": image, "thumbnail_width": WIDTH, "thumbnail_height": HEIGHT}
    return {name: value for name, value in answer.items() if value != ""}


def _read_size(request: HttpRequest, name: str) -> int | None:
    text = request.GET.get(name, "")
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 7 and int(text)):
        raise OembedError(400, f"{name} is a number of pixels, such as 480.")
    return int(text)


def _find(request: HttpRequest) -> Statement:
    """Return the statement whose address is asked about; of a merged one its successor."""
    url = request.GET.get("url", "")
    if not url:
        raise OembedError(400, "Give the address of a statement: ?url=")
    missing = OembedError(404, "There is no statement of this archive at that address.")
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise missing from error
    match = _resolve(parts.path)
    ours = _tidy_host(parts.scheme, parts.netloc) == _tidy_host(request.scheme or "", request.get_host())
    if not ours or match is None:
        raise missing
    public_id = tidy_public_id(match.kwargs["public_id"])
    statements = Statement.objects.published().for_cards()
    statement = statements.filter(public_id=public_id).first()
    if statement is None and (retired := find_retired(RetiredAddress.Kind.STATEMENT, public_id)):
        statement = statements.filter(public_id=retired.successor).first()
    if statement is None:
        raise missing
    return statement


def _tidy_host(scheme: str, host: str) -> str:
    """Return the host as it is compared: in lower case, without the port that goes without saying."""
    return host.lower().removesuffix(DEFAULT_PORTS.get(scheme, ""))


def _resolve(path: str) -> ResolverMatch | None:
    """Find the page of a statement that a path names, also if its last slash was left out."""
    for written in (path, f"{path}/"):
        with suppress(Resolver404):
            match = resolve(written)
            if match.view_name in PAGES:
                return match
    return None
