"""Ways out of a search that found nothing: links that leave out one filter, one word or the quotation marks."""

from dataclasses import dataclass

from django.http import QueryDict

from statements.search import Obstacle, SearchPage
from statements.search.lexer import QUOTES, Kind, read_tokens
from statements.web.links import replacing

WORDS = {Kind.WORD, Kind.PREFIX, Kind.PATTERN, Kind.PHRASE}
FILTERS = {
    "topic": "the topic",
    "speaker": "the speaker",
    "outlet": "the outlet",
    "briefing": "the briefing",
    "kind": "the kind of speech",
    "review": "the review",
    "year": "the dates",
    "newer_than": "the limit to what is new",
}


@dataclass(frozen=True, slots=True)
class WayOut:
    """Without `what` ("the topic"; "" for a field word and the like) and `word` the search finds `total` statements."""

    what: str
    word: str
    total: int
    url: str


@dataclass(frozen=True, slots=True)
class WaysOut:
    """Links, and what else is worth trying: `fewer_words`, `no_marks` (without quotation marks)."""

    links: tuple[WayOut, ...]
    fewer_words: bool
    no_marks: bool


def find_ways_out(page: SearchPage, params: QueryDict) -> WaysOut:
    typed = params.get("q", "")
    return WaysOut(
        links=tuple(_way_out(obstacle, params) for obstacle in page.obstacles),
        fewer_words=sum(token.kind in WORDS for token in read_tokens(typed)) > 1,
        no_marks=any(mark in typed for mark in QUOTES) and all(each.name != "marks" for each in page.obstacles),
    )


def _way_out(obstacle: Obstacle, params: QueryDict) -> WayOut:
    if obstacle.name == "word":
        return WayOut("the word", obstacle.word, obstacle.total, replacing(params, q=obstacle.rest))
    if obstacle.name == "part":
        return WayOut("", obstacle.word, obstacle.total, replacing(params, q=obstacle.rest))
    if obstacle.name == "marks":
        return WayOut("the quotation marks", "", obstacle.total, replacing(params, q=obstacle.rest))
    names = ["since", "until"] if obstacle.name == "year" else [obstacle.name]
    url = replacing(params, **dict.fromkeys(names, ""))
    return WayOut(FILTERS[obstacle.name], "", obstacle.total, url)
