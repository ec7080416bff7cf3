"""Who types a name is told that it is somebody's."""

from typing import Any

import pytest

from statements.search import Namesake, sync
from tests.factories import SpeakerFactory, SpeakerNameFactory, StatementFactory, TopicFactory
from tests.search.asking import words

pytestmark = pytest.mark.django_db

KHOREV = Namesake("speaker", "albert-khorev", "Albert Khorev", 2)


@pytest.fixture(autouse=True)
def archive() -> None:
    """Two statements by a man with a second name, one of them on human rights, and one by a woman on the sea.

    Nobody says so in words.
    """
    SpeakerNameFactory(speaker=SpeakerFactory(slug="albert-khorev"), name="Albèrt P. Khorev", folded="albert p khorev")
    StatementFactory(words="Talks go on.", topics=["human-rights"])
    StatementFactory(words="Drones fly.")
    TopicFactory(slug="sanctions")
    TopicFactory(slug="sea", name="Law of the sea")
    StatementFactory(words="Boats.", topics=["sea"], speaker=SpeakerFactory(slug="theresa-may", name="Theresa May"))
    sync()


@pytest.mark.parametrize("text", ["khorev", "Albert KHOREV", '"albert khorev"', "khorev albert", "p. khorev"])
def test_a_speaker_is_recognised_by_any_name(text: str) -> None:
    assert words(text).namesakes == (KHOREV,)


@pytest.mark.parametrize("text", ["human rights", "Human right", '"human rights"', "rights"])
def test_a_topic_is_recognised_in_any_inflection(text: str) -> None:
    assert words(text).total == 0
    assert words(text).namesakes == (Namesake("topic", "human-rights", "Human Rights", 1),)


@pytest.mark.parametrize(
    "text",
    ["", "!!!", "kho", "khorev drones", "khorev OR drones", "-khorev", "speaker:khorev", "khorev kind:direct", "khor*"],
)
def test_other_words_and_careful_questions_name_nobody(text: str) -> None:
    assert words(text).namesakes == ()


@pytest.mark.parametrize("text", ["the", "of", "of the", '"of the"'])
def test_a_word_that_stands_everywhere_names_nothing(text: str) -> None:
    assert words("sea").namesakes != ()
    assert words(text).namesakes == ()


def test_a_name_may_be_a_word_that_stands_everywhere() -> None:
    assert words("may").namesakes == (Namesake("speaker", "theresa-may", "Theresa May", 1),)


def test_what_has_no_statements_is_not_named() -> None:
    assert words("sanctions").namesakes == ()


def test_looking_for_names_costs_two_queries(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(12 + 2):
        assert words("talks").total == 1
