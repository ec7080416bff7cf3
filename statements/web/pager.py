"""Links to the other pages of a list: the first, the last, and those about the page one is on."""

from dataclasses import dataclass

from django.http import QueryDict

from statements.web.links import page_link

AROUND = 2


@dataclass(frozen=True, slots=True)
class PageLink:
    """`number` is 0 where pages are left out."""

    number: int
    url: str = ""


@dataclass(frozen=True, slots=True)
class Pager:
    number: int
    previous: str
    following: str
    links: tuple[PageLink, ...]


def make_pager(params: QueryDict, number: int, pages: int) -> Pager | None:
    """Return the links, or None when all stands on one page."""
    if pages < 2:
        return None
    near = range(max(number - AROUND, 1), min(number + AROUND, pages) + 1)
    links: list[PageLink] = []
    for at in sorted({1, *near, pages}):
        if links and at > links[-1].number + 1:
            links.append(PageLink(0))
        links.append(PageLink(at, page_link(params, at)))
    return Pager(
        number=number,
        previous=page_link(params, number - 1) if 1 < number <= pages else "",
        following=page_link(params, number + 1) if number < pages else "",
        links=tuple(links),
    )
