import pytest

from archive.server import threads
from statements.web.turns import AT_ONCE, Busy, Turns


def test_one_thread_of_a_worker_is_left_for_what_costs_nothing() -> None:
    assert threads - 1 == AT_ONCE


def test_who_would_wait_too_long_is_sent_away_and_the_next_one_served() -> None:
    turns = Turns(at_once=1, patience=0.01)

    with turns.turn(), pytest.raises(Busy), turns.turn():
        pass

    with turns.turn():
        pass
