import pytest

from statements.web.wording import MOST_WORDS, compare, likeness


def only(text: str, places: object) -> list[str]:
    return [text[start:end] for start, end in places]  # type: ignore[attr-defined]


def differing(first: str, second: str, *, exactly: bool = False) -> tuple[list[str], list[str]]:
    found = compare(first, second, exactly=exactly)
    assert found is not None
    return only(first, found.first), only(second, found.second)


def test_words_that_only_one_has_are_found() -> None:
    assert differing("Talks will go on in May.", "The talks will not go on.") == (["in May"], ["The", "not"])


def test_a_word_in_place_of_another_is_found_in_both() -> None:
    assert differing("We reject this plan.", "We welcome this plan.") == (["reject"], ["welcome"])


def test_capitals_punctuation_and_the_look_of_apostrophes_do_not_count() -> None:
    assert differing("Zelensky’s term, he said,", "zelensky's term — HE said") == ([], [])


def test_of_two_versions_every_sign_counts() -> None:
    assert differing("It ends, now.", "It ends now.", exactly=True) == (["ends,"], ["ends"])


def test_a_short_word_that_both_have_by_chance_does_not_split_a_difference() -> None:
    assert differing("Peace needs the trust of both.", "War ends the hope of both.") == (
        ["Peace needs the trust"],
        ["War ends the hope"],
    )


def test_scripts_without_spaces_are_compared_sign_by_sign() -> None:
    assert differing("我们支持和平", "我们反对和平") == (["支持"], ["反对"])


def test_right_to_left_words_are_compared() -> None:
    assert differing("نحن ندعم السلام", "نحن نرفض السلام") == (["ندعم"], ["نرفض"])


@pytest.mark.parametrize(("first", "second"), [("", ""), ("", "..."), ("!", "?")])
def test_texts_without_words_do_not_differ(first: str, second: str) -> None:
    assert differing(first, second) == ([], [])


def test_texts_that_are_too_long_are_not_compared() -> None:
    assert compare("a " * (MOST_WORDS + 1), "b") is None


def test_a_part_of_a_longer_wording_is_wholly_like_it() -> None:
    assert likeness("Talks will go on.", "He said: talks will go on, and on.") == 1.0
    assert likeness("Talks will go on.", "Bread is dear.") == 0.0
    assert likeness("", "Bread is dear.") == 0.0
