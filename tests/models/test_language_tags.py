import pytest
from django.core.exceptions import ValidationError

from statements.models import Article


@pytest.mark.parametrize("tag", ["xx-nonsense!", "english", "e", "en_GB"])
def test_a_language_that_is_no_tag_is_refused_to_editors(tag: str) -> None:
    with pytest.raises(ValidationError, match="Write a tag such as en or pt-BR"):
        Article(language=tag).clean_fields(exclude=[])


@pytest.mark.parametrize("tag", ["en", "pt-BR", "zh-Hant-TW"])
def test_a_language_tag_is_taken(tag: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        Article(language=tag).clean_fields()

    assert "language" not in refusal.value.message_dict
