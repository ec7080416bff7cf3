from hypothesis import given
from hypothesis import strategies as st

from statements.importing.identity import ALPHABET, make_public_id, normalise_words


@given(st.text(), st.text(), st.integers(0, 1000), st.integers(0, 5))
def test_an_id_is_ten_characters_that_cannot_be_misread(key: str, words: str, occurrence: int, attempt: int) -> None:
    public_id = make_public_id(
        key.encode(errors="ignore").decode(), words.encode(errors="ignore").decode(), occurrence, attempt
    )

    assert len(public_id) == 10
    assert set(public_id) <= set(ALPHABET)


def test_marks_case_and_spacing_make_no_other_words() -> None:
    assert normalise_words(" “We  want peace”") == normalise_words('"we want\npeace"')


def test_the_same_words_said_twice_have_two_ids() -> None:
    assert make_public_id("a", "We want peace", 0) != make_public_id("a", "We want peace", 1)


def test_the_same_words_in_two_articles_have_two_ids() -> None:
    assert make_public_id("a", "We want peace", 0) != make_public_id("b", "We want peace", 0)


def test_an_id_never_changes_between_releases() -> None:
    assert make_public_id("envoy", normalise_words("We want peace"), 0) == "fjwwqwx9aq"
