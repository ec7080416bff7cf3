"""Matches read to the end, held to the list that a download has."""

import pytest

from statements.models import Statement
from statements.search import IndexUnavailable, list_ids, rebuild, walk
from tests.factories import BriefingFactory, StatementFactory
from tests.search.asking import query

pytestmark = pytest.mark.django_db

DATES = ["2025-09-23", "2024", "", "2023-05/..", "../2022-01", "2025-09-23"]
QUESTIONS = [
    f"{question}&sort={sort}"
    for question in ["", "kind=direct", "q=talks", "q=-truce", "q=kind:mixed", "since=2023&until=2025"]
    for sort in ["newest", "oldest"]
]


def read_all(question: str, size: int) -> list[int]:
    asked, found = query(question), []
    step = walk(asked, size)
    while True:
        found += [hit.statement.pk for hit in step.hits]
        if step.after is None:
            return found
        step = walk(asked, size, step.after)


@pytest.fixture
def archive() -> None:
    for number in range(24):
        StatementFactory(
            kind=["direct", "mixed"][number % 2],
            words=["Talks will go on.", "A truce holds.", "Talks of a truce."][number % 3],
            article__briefing=BriefingFactory(slug=f"briefing-{number % 6}", date_edtf=DATES[number % 6]),
        )


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_match_is_passed_once_and_in_order(archive: None, question: str) -> None:
    rebuild()

    assert read_all(question, 5) == read_all(question, 24) == list(list_ids(query(question)))


@pytest.mark.parametrize(
    "question", [question for question in QUESTIONS if "q=talks" not in question and "q=-" not in question]
)
def test_without_an_index_the_database_goes_the_same_way(archive: None, question: str) -> None:
    assert read_all(question, 5) == read_all(question, 24) == list(list_ids(query(question)))


def test_an_index_that_is_built_on_the_way_changes_nothing(archive: None) -> None:
    without = walk(query("sort=oldest"), 5)
    rebuild()
    following = walk(query("sort=oldest"), 24, without.after)

    assert [hit.statement.pk for hit in (*without.hits, *following.hits)] == list(list_ids(query("sort=oldest")))


def test_words_need_the_index(archive: None) -> None:
    with pytest.raises(IndexUnavailable):
        walk(query("q=talks"), 5)


def test_searched_words_are_marked(archive: None) -> None:
    rebuild()
    hit = walk(query("q=truce"), 1).hits[0]

    assert [hit.statement.article.text[start:end].lower() for start, end in hit.marks] == ["truce"]


def test_what_was_withdrawn_since_is_left_out_and_the_way_goes_on(archive: None) -> None:
    rebuild()
    withdrawn = list_ids(query(""))[:5]
    Statement.objects.filter(pk__in=withdrawn).update(review="withdrawn")

    step = walk(query(""), 5)

    assert (step.hits, step.after is None) == ((), False)
