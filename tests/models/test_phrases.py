import pytest
from django.core.exceptions import ValidationError

from statements.models import Topic

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("terms", [[7], "truce", [""], {"a": 1}, [["truce"]]])
def test_an_editor_is_told_how_to_write_a_list_of_phrases(terms: object) -> None:
    with pytest.raises(ValidationError, match="Write a list of phrases"):
        Topic(slug="a", name="A", terms=terms).full_clean()


def test_a_list_of_phrases_is_taken() -> None:
    Topic(slug="a", name="A", terms=["truce", "cease fire"]).full_clean()
