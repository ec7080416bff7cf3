"""Text of any language is found in its own script, and with or without its accents."""

import pytest

from statements.search import sync
from tests.factories import StatementFactory
from tests.search.asking import marked, words

pytestmark = pytest.mark.django_db

PASSAGES = {
    "ar": "قال السفير إنّ السَّلام ممكنٌ في المنطقة.",
    "fa": "وزیر گفت صلح پایدار لازم است.",
    "ur": "سفیر نے کہا کہ امن ضروری ہے۔",
    "he": "השר אמר: שָׁלוֹם הוא היעד.",
    "ru": "Посол заявил, что переговоры идут ещё.",
    "el": "Ο Πρέσβης μίλησε για ειρήνη.",
    "zh": "大使表示,和平谈判将继续。",
    "ja": "大使は平和について述べた。",
    "ko": "대사는 평화를 말했다.",
    "th": "เอกอัครราชทูตกล่าวถึงสันติภาพ",
    "hi": "राजदूत ने शांति की बात की।",
    "fr": "L’ambassadeur évoque les négociations à Łódź.",
    "tr": "Büyükelçi İstanbul ve Diyarbakır için konuştu.",
}


@pytest.fixture(autouse=True)
def archive() -> None:
    for language, passage in PASSAGES.items():
        StatementFactory(words=passage, language=language)
    sync()


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("السلام", "السَّلام"),
        ("السَّلام", "السَّلام"),
        ("ان", "إنّ"),
        ('"السلام ممكن"', "السَّلام ممكنٌ"),
        ("صلح", "صلح"),
        ("وزير", "وزیر"),
        ("سفیر امن", "سفیر|امن"),
        ("שלום", "שָׁלוֹם"),
        ("переговоры", "переговоры"),
        ("ПОСОЛ еще", "Посол|ещё"),
        ("перегов*", "переговоры"),
        ("ειρηνη", "ειρήνη"),
        ("和平", "和平"),
        ("和平谈判", "和平谈判"),
        ("平和", "平和"),
        ("평화를", "평화를"),
        ("평화*", "평화를"),
        ("สันติภาพ", "สันติภาพ"),
        ("शांति", "शांति"),
        ("negociations lodz", "négociations|Łódź"),
        ("istanbul diyarbakir", "İstanbul|Diyarbakır"),
    ],
)
def test_words_are_found_and_marked_in_their_script(typed: str, printed: str) -> None:
    answer = words(typed)

    assert answer.total == 1
    assert marked(answer) == printed.split("|")


@pytest.mark.parametrize("typed", ["平谈和判", "和谈", "שולם", "السلم"])
def test_other_words_of_the_script_are_not_found(typed: str) -> None:
    assert words(typed).total == 0
