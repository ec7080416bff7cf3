import pytest
from django.core.exceptions import ValidationError

from statements.models import Outlet, TopicTerm

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("names", [[7], "truce", [""], {"a": 1}, [["truce"]]])
def test_an_editor_is_told_how_to_write_a_list_of_phrases(names: object) -> None:
    with pytest.raises(ValidationError, match="Write a list of phrases"):
        Outlet(slug="a", name="A", names=names).full_clean()


def test_a_list_of_phrases_is_taken() -> None:
    Outlet(slug="a", name="A", names=["truce", "cease fire"]).full_clean()


@pytest.mark.parametrize("phrase", [" ", "-", "*", "—"])
def test_a_phrase_of_a_topic_has_a_letter_or_a_number(phrase: str) -> None:
    with pytest.raises(ValidationError, match="a letter or a number"):
        TopicTerm(phrase=phrase).clean_fields(exclude=["topic"])


@pytest.mark.parametrize("phrase", ["*nuclear", "nu*clear", "arms *race"])
def test_a_star_in_a_phrase_stands_at_the_end_of_a_word(phrase: str) -> None:
    with pytest.raises(ValidationError, match="at the end of a word"):
        TopicTerm(phrase=phrase).clean_fields(exclude=["topic"])


@pytest.mark.parametrize("phrase", ["UN", "denuclear*", "coloni* rule", "self-determin*", "9/11"])
def test_a_phrase_of_a_topic_is_taken(phrase: str) -> None:
    TopicTerm(phrase=phrase).clean_fields(exclude=["topic"])
