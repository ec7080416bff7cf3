import pytest

from archive.server import threads
from archive.turns import AT_ONCE, LONG_AT_ONCE, Busy, Held, Turns


def test_one_thread_of_a_worker_is_left_for_what_costs_nothing() -> None:
    assert threads - 1 == AT_ONCE
    assert LONG_AT_ONCE < AT_ONCE


def test_who_would_wait_too_long_is_sent_away_and_the_next_one_served() -> None:
    turns = Turns(at_once=1, patience=0)

    with turns.turn(), pytest.raises(Busy), turns.turn():
        pass

    with turns.turn():
        pass


def test_an_answer_holds_its_turn_until_it_is_closed_and_gives_it_back_once() -> None:
    turns = Turns(at_once=1, patience=0)
    answer = Held(["a", "b"], turns.turn())

    assert next(answer) == "a"
    with pytest.raises(Busy):
        turns.turn()
    answer.close()
    answer.close()

    assert list(answer) == []
    with turns.turn(), pytest.raises(Busy):
        turns.turn()


def test_a_turn_that_was_lost_comes_back() -> None:
    turns = Turns(at_once=1, patience=0)
    turns.turn()

    with turns.turn():
        pass
