import pytest
from django.http import QueryDict

from statements.web.pager import make_pager


def numbers(number: int, pages: int) -> list[int]:
    pager = make_pager(QueryDict(), number, pages)
    return [link.number for link in pager.links] if pager else []


def test_a_single_page_needs_no_pager() -> None:
    assert make_pager(QueryDict(), 1, 1) is None


def test_pages_far_away_are_left_out_but_for_the_ends() -> None:
    assert numbers(10, 100) == [1, 0, 8, 9, 10, 11, 12, 0, 100]


def test_nothing_is_left_out_where_nothing_stands_between() -> None:
    assert numbers(3, 6) == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(("number", "expected"), [(1, [1, 2, 3, 0, 9]), (9, [1, 0, 7, 8, 9]), (99, [1, 0, 9])])
def test_the_ends_are_always_there_and_nothing_beyond_them(number: int, expected: list[int]) -> None:
    assert numbers(number, 9) == expected


def test_a_pager_over_a_billion_pages_takes_no_longer() -> None:
    assert numbers(500, 10**9) == [1, 0, 498, 499, 500, 501, 502, 0, 10**9]


def test_a_page_after_the_last_offers_no_next() -> None:
    pager = make_pager(QueryDict(), 9, 4)

    assert pager is not None
    assert (pager.previous, pager.following) == ("", "")
