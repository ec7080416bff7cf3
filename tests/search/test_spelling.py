"""British and American spelling are one word to a search."""

import pytest

from statements.search.analysis import stems
from statements.search.spelling import WORDS, americanize

PAIRS = [
    ("labour", "labor"),
    ("labourers", "laborers"),
    ("dishonourable", "dishonorable"),
    ("favourite", "favorite"),
    ("neighbourhoods", "neighborhoods"),
    ("behavioural", "behavioral"),
    ("centre", "center"),
    ("centred", "centered"),
    ("kilometres", "kilometers"),
    ("organise", "organize"),
    ("organisation's", "organization's"),
    ("organisational", "organizational"),
    ("recognised", "recognized"),
    ("authorising", "authorizing"),
    ("politicisation", "politicization"),
    ("demilitarised", "demilitarized"),
    ("paralysed", "paralyzed"),
    ("defence", "defense"),
    ("licences", "licenses"),
    ("programme", "program"),
    ("dialogue's", "dialog's"),
    ("travelled", "traveled"),
    ("cancelling", "canceling"),
]
ALIKE = [
    "our four hours of tours and detours",
    "here and there, were, acre, genre, massacre",
    "promised, premises, compromise, exercises, expertise, enterprises, surprising, advertised, advisers",
    "otherwise, likewise, raising, praised, noise, poised, cruiser, disguise, uprising",
    "crisis, crises, analysis, basis, emphasis, thesis, paradise, precise, revised, supervised, devised",
    "programmed, programming, checked, licensed",
    "actors, minor, honest, humor",
]


@pytest.mark.parametrize(("british", "american"), PAIRS)
def test_british_and_american_spelling_have_one_stem(british: str, american: str) -> None:
    assert stems(british) == stems(american)


@pytest.mark.parametrize("text", ALIKE)
def test_words_that_both_write_alike_stay_as_they_are(text: str) -> None:
    assert americanize(text) == text


def test_no_american_spelling_of_the_table_is_a_british_one() -> None:
    assert [word for word in WORDS.values() if americanize(word) != word] == []


def test_the_number_of_words_stays() -> None:
    text = "The Labour-led programme’s defence centre, organised in colour."

    assert len(americanize(text.lower()).split()) == len(text.split())
