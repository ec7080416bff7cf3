"""Texts made to take for ever: time grows with length and no faster, and what can be found is found."""

import pytest

from statements.extraction import extract
from tests.growth import Text, grows_no_faster_than_its_text, repeated

SENTENCE = "\n\nLee said that talks failed.\n"


def sentences(unit: str) -> Text:
    """Sentences as long as the grammar will read, full of one turn of phrase."""
    return repeated(f"Then {(unit * 100)[:1500].rsplit(' ', 1)[0]}. ")


TEXTS = {
    "no full stop": repeated("the envoy said that peace went on and on and "),
    "open marks": repeated("“"),
    "open marks round words": repeated("“word "),
    "typewriter marks": repeated('"a" b"c '),
    "marks of all makes": repeated(" “a ”b \"c 'D «e »f „g ‘h ’i ‚j ‹k ''l ``m"),
    "single marks": repeated(" 'Ab. c ‘de ‚fg ‹hi"),
    "nested marks": repeated("“a “b” c” "),
    "nested brackets": lambda size: "Lee (" * (size // 10) + "said)" * (size // 10),
    "one word": repeated("a"),
    "one word of capitals": repeated("A"),
    "newlines": repeated("\n"),
    "dots": repeated("a."),
    "a row of marks": repeated("…"),
    "abbreviations": repeated("Mr. N.C. "),
    "colons": repeated("He said:\n"),
    "open paragraphs": repeated("“We go.\n"),
    "signatures": repeated("“We go.”\n- Ann Lee\n"),
    "short sentences": repeated("He said no. "),
    "quotations in one paragraph": repeated("“Yes,” he said. “Why?” she asked. "),
    "names": lambda size: " ".join(f"Ann Lee{number} said no." for number in range(size // 20)),
    "cues": sentences("he said that Lee claims "),
    "participles": sentences("while saying that "),
    "sources": sentences("according to Lee, "),
    "sources alone": repeated("according to "),
    "noun cues": sentences("his claim that "),
    "relative clauses": sentences("who said in which Lee of "),
    "infinitives": sentences("to say to "),
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_time_grows_with_the_length_of_the_text(text: Text) -> None:
    assert grows_no_faster_than_its_text(extract, text, 9_000)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_plain_sentence_behind_hostile_text_is_found(text: Text) -> None:
    last = extract(text(6_000) + SENTENCE).statements[-1]

    assert (last.rule, last.kind.value) == ("said.that", "indirect")


@pytest.mark.parametrize("unit", ["the envoy said that peace went on and ", "word", "\n", '“a ”b "c «d »e „f '])
def test_a_megabyte_is_read_to_its_end(unit: str) -> None:
    text = repeated(unit)(1_000_000) + SENTENCE

    assert [span.cut(text) for span in extract(text).statements[-1].content] == ["that talks failed"]


def test_ten_thousand_open_marks_are_read_to_their_end() -> None:
    text = "He said: “no " * 10_000 + SENTENCE

    assert extract(text).statements[-1].content[0].cut(text) == "that talks failed"
