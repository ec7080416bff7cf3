"""Names nearly spelled right."""

import pytest

from statements.search import sync
from statements.search.likeness import is_near
from statements.search.near_names import correct_names
from tests.factories import SpeakerFactory, SpeakerNameFactory, StatementFactory, TopicFactory
from tests.search.asking import words

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("speaker:khorov", "speaker:khorev"),
        ("peace speaker:Khorov -kind:direct", "peace speaker:khorev -kind:direct"),
        ('speaker:"albrt khorov"', 'speaker:"albert khorev"'),
        ("speaker:“albert khorov”", 'speaker:"albert khorev"'),
        ("speaker:lavrow OR speaker:khorov", "speaker:lavrov OR speaker:khorev"),
        ("topic:sanktions", "topic:sanctions"),
        ("speaker:хорёв", ""),
        ("speaker:хоров", "speaker:хорев"),
        ("speaker:nobody", ""),
        ("speaker:khorov speaker:nobody", ""),
        ("speaker:khorev", ""),
        ("speaker:kho", ""),
        ("briefing:islamabat", ""),
        ("before:khorov speaker:khorov", ""),
        ("khorov", ""),
        ("", ""),
    ],
)
def test_a_name_that_nobody_has_is_spelled_as_somebodys(typed: str, meant: str) -> None:
    khorev = SpeakerFactory(slug="albert-khorev")
    SpeakerNameFactory(speaker=khorev, name="Альберт Хорев")
    SpeakerFactory(slug="sergey-lavrov")
    TopicFactory(slug="sanctions")

    assert correct_names(typed) == meant


def test_words_nearly_a_name_lead_to_it_when_nothing_is_found() -> None:
    StatementFactory(words="Talks will go on.", topics=["human-rights"])
    sync()

    assert [namesake.value for namesake in words("khorov").namesakes] == ["albert-khorev"]
    assert [namesake.value for namesake in words("albert khorov").namesakes] == ["albert-khorev"]
    assert [namesake.value for namesake in words("human rihgts").namesakes] == ["human-rights"]
    assert words("zeppelin").namesakes == ()
    assert words("-khorov zeppelin").namesakes == ()


@pytest.mark.parametrize(
    ("word", "other", "near"),
    [("khorov", "khorev", True), ("nato", "nato", True), ("un", "eu", False), ("khorov", "khan", False)],
)
def test_short_words_must_be_right_and_long_ones_nearly(word: str, other: str, near: bool) -> None:
    assert is_near(word, other) is near
