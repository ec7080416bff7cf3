"""When nothing is found: what stands in the way."""

import pytest

from statements.search import Obstacle, sync
from tests.factories import BriefingFactory, SpeakerFactory, StatementFactory
from tests.search.asking import page, words

pytestmark = pytest.mark.django_db


def test_each_filter_and_word_is_counted_without_it_the_most_first() -> None:
    StatementFactory.create_batch(3, words="Talks on drones.", kind="record")
    StatementFactory(words="Talks.", kind="direct")
    sync()

    assert page("q=drones+talks&kind=direct").obstacles == (
        Obstacle("kind", 3),
        Obstacle("word", 1, word="drones", rest="talks"),
    )


def test_a_word_inside_another_is_cut_out_where_it_stands() -> None:
    StatementFactory(words="They start.")
    sync()

    assert words("start art").obstacles == (Obstacle("word", 1, word="art", rest="start"),)


def test_a_search_that_finds_something_has_none() -> None:
    StatementFactory(words="Talks.", kind="direct")
    sync()

    assert page("q=talks&kind=direct").obstacles == ()


@pytest.mark.parametrize(
    ("text", "left_out", "rest"),
    [
        ("talks year:1999", "year:1999", "talks"),
        ("talks speaker:zakharova", "speaker:zakharova", "talks"),
        ('year:2025 "direct talks"', '"direct talks"', "year:2025"),
        ("talks -topic:nato", "-topic:nato", "talks"),
        ("talks (zeppelin OR airship) year:2025", "(zeppelin OR airship)", "talks year:2025"),
        ("year:2025 zepp*", "zepp*", "year:2025"),
        ("place:cairo talks NOT islamabad", "place:cairo", "talks NOT islamabad"),
    ],
)
def test_what_was_typed_as_a_filter_can_be_left_out_too(text: str, left_out: str, rest: str) -> None:
    StatementFactory(words="Talks.", topics=["nato"])
    BriefingFactory(slug="in-cairo", place="Cairo")
    SpeakerFactory(slug="maria-zakharova")
    sync()

    assert words(text).obstacles == (Obstacle("part", 1, word=left_out, rest=rest),)
    assert words(rest).total == 1


@pytest.mark.parametrize("text", ["zeppelin", "zeppelin OR airship", "-talks", '"zeppelin talks"'])
def test_nothing_is_left_out_of_what_has_no_parts(text: str) -> None:
    StatementFactory(words="Talks.")
    sync()

    assert words(text).obstacles == ()


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ('"direct talks"', "direct talks"),
        ('nato "direct talks"~1 -drones', "nato direct talks -drones"),
        ("“direct talks” “nato and”", "direct talks nato and"),
    ],
)
def test_quotation_marks_are_left_out_where_the_words_alone_are_found(text: str, rest: str) -> None:
    StatementFactory(words="Talks with NATO, and direct ones.")
    sync()

    assert Obstacle("marks", 1, rest=rest) in words(text).obstacles
    assert words(rest).total == 1


@pytest.mark.parametrize("text", ['-"direct talks"', '"direct talks" OR zeppelin', '"talks OR direct"'])
def test_quotation_marks_stay_where_the_search_would_be_another_one(text: str) -> None:
    StatementFactory(words="Direct and open talks.")
    sync()

    assert not any(obstacle.name == "marks" for obstacle in words(text).obstacles)


def test_words_read_from_a_search_with_slips_are_left_out_where_they_stand() -> None:
    StatementFactory(words="Talks go on.")
    sync()

    assert words('"talks go" zebra OR').obstacles == (Obstacle("word", 1, word="zebra", rest='"talks go" OR'),)
