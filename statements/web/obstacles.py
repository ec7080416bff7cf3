"""Ways out of a search that found nothing: links that leave out one filter or one word."""

from dataclasses import dataclass

from django.http import QueryDict

from statements.search import Obstacle, SearchPage
from statements.web.links import replacing

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
    """`what` is left out, or the `word`, and the search then finds `total` statements."""

    what: str
    word: str
    total: int
    url: str


def find_ways_out(page: SearchPage, params: QueryDict) -> list[WayOut]:
    return [_way_out(obstacle, params) for obstacle in page.obstacles]


def _way_out(obstacle: Obstacle, params: QueryDict) -> WayOut:
    if obstacle.name == "word":
        return WayOut("the word", obstacle.word, obstacle.total, replacing(params, q=obstacle.rest))
    names = ["since", "until"] if obstacle.name == "year" else [obstacle.name]
    url = replacing(params, **dict.fromkeys(names, ""))
    return WayOut(FILTERS[obstacle.name], "", obstacle.total, url)
