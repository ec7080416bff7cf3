"""Counting in another thread while the rows are read."""

from collections.abc import Callable

import pytest

from statements.search import IndexUnavailable, beside, finding, sync
from statements.search.counts import Counted
from tests.factories import StatementFactory
from tests.search.asking import words
from tests.search.processes import finish, start_python

FORKED = """
from statements.search import beside
print(beside.begin(lambda: "parent")(), flush=True)
child = os.fork()
if child == 0:
    print(beside.begin(lambda: "child")(), flush=True)
    os._exit(0)
os.waitpid(child, 0)
"""


def test_what_a_question_raises_is_raised_where_its_answer_is_awaited() -> None:
    answer = beside.begin(lambda: 1 // 0)

    with pytest.raises(ZeroDivisionError):
        answer()


@pytest.mark.django_db
def test_a_forked_process_counts_in_threads_of_its_own() -> None:
    assert finish(start_python(FORKED)).split() == ["parent", "child"]


@pytest.mark.django_db
@pytest.mark.parametrize(("failures", "total"), [(1, 1), (3, 0)])
def test_counts_that_fail_once_are_asked_for_again_and_then_given_up(
    failures: int, total: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    StatementFactory(words="Peace talks.")
    sync()
    monkeypatch.setattr(finding, "_count", failing(failures, finding._count))

    answer = words("peace")

    assert (answer.total, answer.degraded) == (total, total == 0)


def failing(times: int, count: Callable[..., Counted]) -> Callable[..., Counted]:
    """Return `count` that fails at first, as the engine does whose files were taken away."""
    left = [times]

    def fail_at_first(*arguments: object) -> Counted:
        left[0] -= 1
        if left[0] >= 0:
            raise IndexUnavailable("gone")
        return count(*arguments)

    return fail_at_first
