"""What readers type, and the syntax tree it means."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.search.language import MOST_FIELD_WORDS, NOT_PARSED, NOTHING_TO_FIND, TOO_MANY_FIELD_WORDS, parse
from statements.search.limits import MOST_PATTERNS, TOO_MANY_PATTERNS, TOO_WIDE
from statements.search.syntax import And, Described, Named, Node, Not, Or, Pattern, Phrase, Prefix, Said, Word

PIECES = [
    '"',
    "“",
    "”",
    "(",
    ")",
    "-",
    "*",
    "?",
    "~3",
    ":",
    " ",
    "OR",
    "AND",
    "NOT",
    "speaker:",
    "before:2025",
    "kind:x",
    "–",
    "ä",
    "a",
]


def tree(text: str) -> Node | None:
    parsed = parse(text)
    assert not parsed.errors
    assert not parsed.notes
    return without_places(parsed.tree)


def without_places(node: Node | None) -> Node | None:
    """Words know where they stand in the query; most tests do not care."""
    match node:
        case Word(text):
            return Word(text)
        case And(nodes):
            return And(tuple(filter(None, map(without_places, nodes))))
        case Or(nodes):
            return Or(tuple(filter(None, map(without_places, nodes))))
        case Not(inner):
            return Not(without_places(inner) or inner)
    return node


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("", None),
        ("  ", None),
        ("ceasefire", Word("ceasefire")),
        ("peace talks", And((Word("peace"), Word("talks")))),
        ("peace AND talks", And((Word("peace"), Word("talks")))),
        ("peace OR talks", Or((Word("peace"), Word("talks")))),
        ("peace or talks", And((Word("peace"), Word("or"), Word("talks")))),
        ("a b OR c", Or((And((Word("a"), Word("b"))), Word("c")))),
        ("a (b OR c)", And((Word("a"), Or((Word("b"), Word("c")))))),
        ("-drones", Not(Word("drones"))),
        ("NOT drones", Not(Word("drones"))),
        ("-(a OR b)", Not(Or((Word("a"), Word("b"))))),
        ("diplo*", Prefix("diplo")),
        ('"peace talks"', Phrase("peace talks")),
        ("“peace talks”", Phrase("peace talks")),
        ("«peace talks»", Phrase("peace talks")),
        ('-"peace talks"', Not(Phrase("peace talks"))),
        ("cease-fire", Word("cease-fire")),
        ("speaker:khorev", Named("speaker", "khorev")),
        ("SPEAKER:Khorev", Named("speaker", "Khorev")),
        ('speaker:"albert khorev"', Named("speaker", "albert khorev")),
        ("speaker:“albert khorev”", Named("speaker", "albert khorev")),
        ("-topic:nato", Not(Named("topic", "nato"))),
        ("(kind:direct)", Named("kind", "direct")),
        ('place:"new york"', Described("place", "new york")),
        ("office:minister", Described("office", "minister")),
        ('"direct talks"~3', Phrase("direct talks", slop=3)),
        ('"direct talks" ~3', And((Phrase("direct talks"), Word("~3")))),
        ("neg*ate", Pattern("neg*ate")),
        ("*ate", Pattern("*ate")),
        ("wom?n", Pattern("wom?n")),
        ("women?", Word("women?")),
        ("–drones", Not(Word("drones"))),
        ("−drones", Not(Word("drones"))),
    ],
)
def test_a_query_means(text: str, meaning: Node | None) -> None:
    assert tree(text) == meaning


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("before:2025-03", Said(until=date(2025, 2, 28))),
        ("after:2025-03", Said(since=date(2025, 4, 1))),
        ("since:2025-03", Said(since=date(2025, 3, 1))),
        ("until:2025-03", Said(until=date(2025, 3, 31))),
        ("before:2025", Said(until=date(2024, 12, 31))),
        ("after:2025-09-23", Said(since=date(2025, 9, 24))),
        ("until:2024-02", Said(until=date(2024, 2, 29))),
        ("until:2024–02", Said(until=date(2024, 2, 29))),
        ("year:1999", Said(date(1999, 1, 1), date(1999, 12, 31))),
        ("year:1999-2001", Said(date(1999, 1, 1), date(2001, 12, 31))),
        ("year:1999–2001", Said(date(1999, 1, 1), date(2001, 12, 31))),
        ("year:1999..2001", Said(date(1999, 1, 1), date(2001, 12, 31))),
    ],
)
def test_before_and_after_leave_the_period_out_and_since_and_until_take_it_in(text: str, meaning: Node) -> None:
    assert tree(text) == meaning


def test_dashes_and_other_marks_between_words_are_nothing_to_search_for() -> None:
    assert tree("ceasefire – talks - & !") == tree("ceasefire talks")


def test_a_colon_after_another_word_is_only_a_colon() -> None:
    assert parse("note:this").tree == Word("note:this", 0, 9)


def test_a_word_knows_where_it_stands_so_that_it_can_be_corrected() -> None:
    assert parse("“x” imigration").tree == And((Phrase("x"), Word("imigration", 4, 14)))


@pytest.mark.parametrize(
    "text", ["(ceasefire", "ceasefire)", "ceasefire OR", "OR ceasefire", "ceasefire ()", '"ceasefire', "ceasefire -("]
)
def test_what_cannot_be_parsed_is_searched_as_plain_words_and_says_so(text: str) -> None:
    parsed = parse(text)

    assert without_places(parsed.tree) == Word("ceasefire")
    assert parsed.notes == (NOT_PARSED,)


def test_a_field_word_in_a_query_that_cannot_be_parsed_is_plain_words_too() -> None:
    assert without_places(parse("kind:direct (").tree) == And((Word("kind"), Word("direct")))


@pytest.mark.parametrize("text", ["!!!", "((", "–", "AND", '""'])
def test_a_query_without_a_word_finds_nothing_rather_than_everything(text: str) -> None:
    parsed = parse(text)

    assert parsed.tree == Or(())
    assert parsed.notes == (NOTHING_TO_FIND,)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("before:last tuesday", "“last” is not a date: write 2025, 2025-03 or 2025-03-09."),
        ("since:2025-02-30", "“2025-02-30” is not a day of the calendar."),
        ("before:0001", "There is no day before 0001."),
        ("after:9999", "There is no day after 9999."),
        ("speaker: khorev", "“speaker:” needs a value right after the colon, such as speaker:khorev."),
        ('topic:""', "“topic:” needs a value right after the colon, such as topic:nato."),
    ],
)
def test_a_field_word_that_cannot_be_read_is_an_error(text: str, error: str) -> None:
    assert parse(text).errors == (error,)


def test_field_words_without_end_are_an_error_and_none_of_them_is_left_out() -> None:
    assert parse("kind:direct " * MOST_FIELD_WORDS).errors == ()
    assert parse("kind:direct " * (MOST_FIELD_WORDS + 1)).errors == (TOO_MANY_FIELD_WORDS,)


def test_words_with_stars_without_end_are_an_error() -> None:
    assert parse("a* " * MOST_PATTERNS).errors == ()
    assert parse("a* OR " * MOST_PATTERNS + "b*").errors == (TOO_MANY_PATTERNS,)


def test_phrases_with_a_distance_are_refused_when_they_could_stand_in_too_many_ways() -> None:
    assert parse('"a b c"~10').errors == ()
    assert parse('"a b c"~30').errors == (TOO_WIDE,)
    assert parse('"a b c d"~5 ' * 5).errors == (TOO_WIDE,)


def test_brackets_without_end_are_only_plain_words() -> None:
    assert parse("(" * 10_000 + "ceasefire" + ")" * 10_000).notes == (NOT_PARSED,)


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("".join)))
def test_no_input_breaks_the_parser(text: str) -> None:
    parsed = parse(text)

    assert parsed.tree is not None or not text.strip()


@pytest.mark.parametrize(
    "text", ["date:2025", "talks DATE:2025", 'date:"some day"', "-date:2025", "date:20*", "date:1 date:2"]
)
def test_a_field_word_that_does_not_exist_is_noted(text: str) -> None:
    (note,) = parse(text).notes

    assert note.lower().startswith(
        "“date:” is no field word here, so it was searched as text. there are speaker:, topic:,"
    )


@pytest.mark.parametrize(
    "text", ["https://archive.example/x", "10:30", "Khorev: talks", "speaker:khorev", '"date:2025"']
)
def test_other_colons_are_no_field_words(text: str) -> None:
    assert parse(text).notes == ()
