import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.search.folding import fold, fold_with_places, says_something


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Déjà vu", "deja vu"),
        ("De\u0301ja\u0300 vu", "deja vu"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("O’Brien", "o'brien"),
        ("cease‑fire", "cease-fire"),
        ("co\u00adoperation", "cooperation"),
        ("ﬁnal", "final"),
        ("㎒", "mhz"),
        ("Хорев", "хорев"),
        ("Йорк", "иорк"),
        ("Łódź, Æsir, Tromsø", "lodz, aesir, tromso"),
        ("السَّلَام", "السلام"),
        ("ســلام", "سلام"),
        ("أإآ", "ااا"),
        ("علی", "علي"),
        ("שָׁלוֹם", "שלום"),
        ("\u200fسلام\u200e", "سلام"),
        ("安全", " 安  全 "),
        ("㍿", " 株  式  会  社 "),
        ("ำ", " ํ  า "),
    ],
)
def test_case_accents_and_typography_make_no_difference(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_each_folded_letter_knows_where_it_came_from(text: str) -> None:
    folded, places = fold_with_places(text)

    assert folded == fold(text)
    assert len(places) == len(folded) + 1
    assert list(places) == sorted(places)
    assert all(fold(text[place]).find(letter) >= 0 for letter, place in zip(folded, places, strict=False))


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)).split() == fold(text).split()


@pytest.mark.parametrize(("text", "expected"), [("a", True), ("7", True), ("–", False), ("…", False), ("", False)])
def test_only_letters_and_digits_can_be_looked_up(text: str, expected: bool) -> None:
    assert says_something(text) is expected
