"""How alike texts are, and that a sketch finds the alike ones."""

import random

import pytest

from statements.text import resemblance, sketch
from tests.growth import grows_no_faster_than_its_text, repeated

WORDS = [f"word{number}" for number in range(2000)]


def write_text(words: int, seed: int = 7) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=words))


def change_words(text: str, every: int) -> str:
    return " ".join("changed" if at % every == every - 1 else word for at, word in enumerate(text.split()))


def share_bands(one: str, other: str) -> bool:
    return bool({*sketch(one)} & {*sketch(other)})


def test_a_text_resembles_itself_and_no_other() -> None:
    assert resemblance(write_text(300), write_text(300)) == 1
    assert resemblance(write_text(300, seed=1), write_text(300, seed=2)) == 0


def test_resemblance_is_the_share_of_five_word_runs_in_common() -> None:
    assert resemblance("a b c d e f", "a b c d e g") == pytest.approx(1 / 3)


def test_a_text_without_five_words_resembles_nothing() -> None:
    assert resemblance("No comment today.", "No comment today.") == 0


def test_marks_case_and_line_breaks_do_not_matter() -> None:
    text = "“We want peace,” he said.\n\nHe didn’t say when, nor where, nor how it would come about."
    retyped = '"WE want peace," he said. He didn\'t\tsay when, nor where - nor how it would come about'

    assert resemblance(text, retyped) == 1


def test_a_composed_letter_is_the_one_written_with_a_mark() -> None:
    assert resemblance("Le ministère a dit que oui", "Le ministe\u0300re a dit que oui") == 1


@pytest.mark.parametrize("words", [60, 150, 600, 3000])
def test_copies_with_few_words_changed_share_a_part_of_their_sketch(words: int) -> None:
    texts = [write_text(words, seed) for seed in range(40)]

    assert all(share_bands(text, change_words(text, every=words // 2)) for text in texts)


def test_other_texts_share_nothing_of_their_sketch() -> None:
    sketches = [set(sketch(write_text(500, seed))) for seed in range(40)]

    assert len(set.union(*sketches)) == sum(map(len, sketches))


def test_a_short_text_has_no_sketch() -> None:
    assert sketch(write_text(49)) == ()
    assert len(sketch(write_text(50))) == 8


def test_the_sketch_is_the_same_on_every_machine_and_fits_a_column_of_64_bits() -> None:
    bands = sketch(" ".join(WORDS[:60]))

    assert bands[:2] == (5517558009826896074, -9093319453170766469)
    assert all(-(2**63) <= band < 2**63 for band in bands)


@pytest.mark.parametrize("unit", ["a ", "a", "word and ", "\n"])
def test_a_sketch_takes_time_that_grows_with_the_text_alone(unit: str) -> None:
    assert grows_no_faster_than_its_text(sketch, repeated(unit), 50_000)
