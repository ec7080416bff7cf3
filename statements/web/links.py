"""Links that change the query string. Every state of a page is an address."""

from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import urlencode

from django.http import QueryDict

FIRST_PAGE = "page"  # dropped whenever the list changes: page 3 of another list means nothing
LONGEST_REMEMBERED = 200  # characters of name and value

Pairs = list[tuple[str, str]]


def without_value(params: QueryDict, name: str, value: str) -> str:
    """Take one value away and leave the others of the same name."""
    return _address(pair for pair in _pairs(params) if pair != (name, value))


def replacing(params: QueryDict, **values: str) -> str:
    """Set each name to its one value; an empty value takes the name away."""
    return _address([*(pair for pair in _pairs(params) if pair[0] not in values), *values.items()])


def also(address: str, **values: str) -> str:
    """Add values to a query string that begins with its question mark; an empty value adds nothing.

    For many links that differ in the last value alone: the others are written once.
    """
    added = "&".join([_write(name, value) for name, value in values.items() if value])
    return f"{address}{'' if address.endswith('?') or not added else '&'}{added}"


def carry(searched: str) -> str:
    """Return what takes the words searched for along to another page; '' if there are none."""
    return f"?{urlencode({'q': searched})}" if searched else ""


def led_on(params: QueryDict, *without: str) -> str:
    """Return what of a query string goes along to the new address of a list or a file; '' if nothing.

    Not the number of a page: the new list has others.
    """
    return _address(pair for pair in _pairs(params) if pair[0] not in without).removesuffix("?")


def page_link(params: QueryDict, page: int) -> str:
    return _address([*_pairs(params), ("page", str(page) if page > 1 else "")])


def _pairs(params: QueryDict) -> Pairs:
    return [(name, value) for name, values in params.lists() if name != FIRST_PAGE for value in values]


def _address(pairs: Iterable[tuple[str, str]]) -> str:
    return f"?{'&'.join(_write(*pair) for pair in pairs if pair[1])}"


def _write(name: str, value: str) -> str:
    """Write a pair. Long ones are not remembered: strangers choose them, and they would fill the memory."""
    if len(name) + len(value) > LONGEST_REMEMBERED:
        return urlencode([(name, value)])
    return _written(name, value)


@lru_cache(maxsize=4096)  # a page of results has some hundred links, nearly all of the same pairs
def _written(name: str, value: str) -> str:
    return urlencode([(name, value)])
