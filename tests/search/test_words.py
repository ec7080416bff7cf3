"""Which words find which statements."""

import pytest

from statements.search import sync
from statements.search.analysis import read_terms
from tests.factories import ArticleFactory, StatementFactory
from tests.growth import grows_no_faster_than_its_text, repeated
from tests.search.asking import found, marked, words

pytestmark = pytest.mark.django_db


def finds(text: str, passage: str) -> bool:
    """Tell whether searching for `text` finds a statement with the words `passage`, which is the only one."""
    StatementFactory(words=passage)
    sync()
    return words(text).total == 1


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("talk", "The talks go on."),
        ("talks", "They talked."),
        ("negotiating", "They negotiate."),
        ("TALKS", "The talks go on."),
        ("Zelenskyy", "Zelenskyy’s plan."),
        ("russia's", "Russia will talk."),
        ("russia", "Russia’s plan."),
        ("deja", "It was déjà vu."),
        ("déjà", "It was deja vu."),
        ("déjà", "It was de\u0301ja\u0300 vu."),
        ("the", "The end."),
        ("ceasefire", "A cease-fire holds."),
        ("cease-fire", "A ceasefire holds."),
        ("cease-fire", "A cease fire holds."),
        ("ceasefires", "A cease‑fire holds."),
        ("cease-fire", "A cease‑fire holds."),
        ("un", "The U.N. met."),
        ("U.N.", "The UN met."),
        ("u.n.", "The U.N. met."),
        ("o'brien", "O’Brien said so."),
        ("obrien", "O’Brien said so."),
        ("cooperation", "Their co\u00adoperation."),
        ("cooperation", "Their co-operation."),
        ("defense organization", "The defence organisations."),
        ("labour programmes", "A labor program."),
        ("de-centralise", "They decentralized it."),
        ("1,000", "About 1,000 drones."),
        ("diplo*", "A diplomat spoke."),
        ("DIPLO*", "A diplomat spoke."),
        ("cease-f*", "A cease-fire holds."),
        ("peace war", "War and peace."),
        ("peace OR war", "War again."),
        ("peace -war", "Peace now."),
        ("-war", "Peace now."),
        ("(peace OR war) drones", "War with drones."),
        ('"peace talks"', "The peace talks go on."),
        ('"Peace TALKS"', "The peace talks go on."),
        ('"the envoy"', "Said the envoy."),
        ('"to be or not to be"', "To be or not to be."),
        ('"deja vu"', "It was déjà vu."),
        ('"russia\'s plan"', "Russia’s plan."),
        ('"cease-fire"', "A cease-fire holds."),
        ("“peace talks”", "The peace talks go on."),
        ("‹peace talks›", "The peace talks go on."),
        ('"direct talks"~3', "Direct, open and honest talks."),
        ("“direct talks”~3", "Direct, open and honest talks."),
        ('"direct talks"~1', "Direct talks."),
        ('"all of us"~4', "All or some of you and us."),
        ("neg*ation", "The negotiation failed."),
        ("*tiation", "The negotiation failed."),
        ("wom?n", "A woman spoke."),
        ("NEG*", "The negotiation failed."),
        ("cease-f*r", "A cease-fire, for ever."),
        ("talks?", "The talks go on."),
        ("peace –war", "Peace now."),
        ("peace −war", "Peace now."),
        ("peace — war", "War and peace."),
    ],
)
def test_a_search_finds(text: str, passage: str) -> None:
    assert finds(text, passage)


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ('"peace talk"', "The peace talks go on."),
        ('"talks peace"', "The peace talks go on."),
        ('"peace talks"', "Peace is made by talks."),
        ('"talk"', "The talks go on."),
        ('"defense"', "The defence."),
        ("peace war", "Peace now."),
        ("peace -war", "War and peace."),
        ("-war", "War again."),
        ("diplo*", "An envoy spoke."),
        ("diplo", "A diplomat spoke."),
        ("fire", "A ceasefire holds."),
        ("!!!", "Peace now!"),
        ("peace -(war OR drones)", "Peace by drones."),
        ('"direct talks"~2', "Direct, open and honest talks."),
        ('"direct talks"~9', "Talks were direct."),
        ('"all of us"~3', "All or some of you and us."),
        ("neg*ation", "To negotiate."),
        ("wom?n", "A womaan spoke."),
        ("peace –war", "War and peace."),
    ],
)
def test_a_search_does_not_find(text: str, passage: str) -> None:
    assert not finds(text, passage)


@pytest.mark.parametrize(
    ("text", "passage", "expected"),
    [
        ("talk", "Talks, talking: 🕊 talked.", ["Talks", "talking", "talked"]),
        ("russia", "Russia’s plan.", ["Russia"]),
        ("deja", "It was de\u0301ja\u0300 vu.", ["de\u0301ja\u0300"]),
        ("ceasefire", "A cease-fire holds.", ["cease-fire"]),
        ("cease-fire", "A ceasefire, a cease fire.", ["ceasefire", "cease fire"]),
        ("U.N.", "The UN, the U.N.", ["UN", "U.N."]),
        ('"peace talks"', "Peace talks, not peace or talks.", ["Peace talks"]),
        ("diplo*", "Diplomats and diplomacy.", ["Diplomats", "diplomacy"]),
        ("peace -war", "Peace now.", ["Peace"]),
        ("peace OR war", "War and peace.", ["War", "peace"]),
        ('"peace talks" talks', "Peace talks.", ["Peace talks"]),
        ("kind:direct", "Peace now.", []),
        ("labor", "Labour’s labor and labourers.", ["Labour", "labor", "labourers"]),
        ("½", "About ½ of it.", ["½"]),
        ('"direct talks"~3', "Direct, open talks; direct talks.", ["Direct", "talks", "direct", "talks"]),
        ("neg*on", "Negotiations: a negotiation.", ["negotiation"]),
    ],
)
def test_a_hit_marks_what_was_searched_for(text: str, passage: str, expected: list[str]) -> None:
    StatementFactory(words=passage)
    sync()

    assert marked(words(text)) == expected


def test_marks_stay_inside_the_passage() -> None:
    statement = StatementFactory(words="Peace.", article__text="Peace!\nThe envoy said: “Peace.”\nPeace?\n")
    sync()

    ((start, end),) = words("peace").hits[0].marks

    assert statement.passage_start <= start < end <= statement.passage_end


def test_a_rarer_word_comes_first() -> None:
    StatementFactory(words="Peace now.")
    rare = StatementFactory(words="Drones now.")
    StatementFactory(words="Peace now.")
    sync()

    assert found(words("peace OR drones"))[0] == rare


def test_a_verbatim_quotation_comes_before_reported_words() -> None:
    text = "He said that drones fly. Drones fly. Peace drones fly now."
    article = ArticleFactory(text=text + "\n")
    kinds = {"indirect": "drones fly", "mixed": "drones fly.", "record": "Drones fly.", "direct": "Drones fly"}
    reported, partly, record, quoted = (
        StatementFactory(kind=kind, words=words, article=article, source_words="") for kind, words in kinds.items()
    )
    sync()

    ordered = found(words("drones"))
    assert set(ordered[:2]) == {quoted, record}
    assert ordered[2:] == [partly, reported]


def test_more_of_a_word_comes_first() -> None:
    once = StatementFactory(words="They spoke of this and that and of drones.")
    often = StatementFactory(words="Drones, drones and drones.")
    sync()

    assert found(words("drones")) == [often, once]


def test_a_statement_without_the_words_is_never_marked_or_found() -> None:
    StatementFactory(words="Peace now.")
    sync()

    assert words("war").hits == ()


def test_a_word_without_end_is_one_word_and_takes_time_by_its_length() -> None:
    terms, compounds = read_terms("a" * 50_000)

    assert (len(terms.spans), compounds.spans) == (1, ())
    assert grows_no_faster_than_its_text(read_terms, repeated("a"), 12_000)
