"""Queries meant to hurt: each is answered or refused with a reason, in bounded memory and in time by its length."""

import resource

import pytest
from django.test import Client

from statements.search import sync
from statements.search.language import parse
from tests.factories import StatementFactory
from tests.growth import grows_no_faster_than_its_text, repeated

MEMORY = 64_000  # kilobytes more than before

REFUSED = {
    "ten thousand characters": ("peace " * 1_700, "at most 500 characters"),
    "five hundred ORs": (" OR ".join(["peace"] * 501), "at most 500 characters"),
    "fifty wildcards": (" ".join(f"p{n}*" for n in range(50)), "at most 10 words with * or ?"),
    "a word of stars": ("p" + "*a" * 200, "could be too many words"),
    "a distance without end": ('"peace talks go on"~999', "can stand in too many ways"),
    "field words without end": ("kind:direct " * 41, "at most 20 field words"),
    "a NUL in a name": ("speaker:khorov\0", "Null characters are not allowed"),
    "a NUL": ("peace\0talks", "Null characters are not allowed"),
    "a name without end": (f'speaker:"{"a " * 200}"', "No speaker is called"),
    "a pattern as a name": ("speaker:%_%", "No speaker is called"),
    "another language's command": ("speaker:'; DROP TABLE statements; --", "No speaker is called"),
}
ANSWERED = {
    "nested brackets": "(" * 249 + "p" + ")" * 249,
    "brackets that open only": "(" * 500,
    "brackets that close only": ")" * 500,
    "minus signs": "-" * 499 + "p",
    "minus signs apart": "- " * 249 + "p",
    "nots": "NOT " * 124 + "p",
    "ORs": "OR " * 166,
    "ORs of short words": " OR ".join("ab"[n % 2] for n in range(100)),
    "quotation marks": '"' * 500,
    "a phrase of one word": '"' + "peace " * 83 + '"',
    "a long phrase with a distance": '"' + "peace " * 80 + '"~1',
    "control characters": "".join(map(chr, range(1, 32))) + "peace",
    "marks of direction": "\u202epeace\u202c \u2066talks\u2069",
    "accents heaped up": "e" + "\u0301" * 499,
    "the longest word": "a" * 500,
    "hyphens": "a-" * 250,
    "full stops": "a." * 250,
    "signs that fold into many": "\ufdfa" * 500,
    "emoji": "🕊️" * 250,
    "colons": "speaker" + ":" * 490 + " (",
    "stars": "*" * 500,
    "words without a space": "和" * 500,
    "percent signs": "%" * 500,
    "backslashes": "\\" * 500,
    "a pattern of the engine": "peace.* [a-z]{1,999} (a|b)+ ~1 ^2 /x/ \\w",
}


@pytest.fixture
def archive(db: None) -> None:
    StatementFactory.create_batch(5, words="Peace talks go on. " * 50)
    sync()


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("name", REFUSED)
def test_a_search_that_asks_too_much_is_refused_with_a_reason(client: Client, name: str) -> None:
    text, reason = REFUSED[name]
    page = ask(client, text, status=400)

    assert "Nothing was searched" in page
    assert reason in page


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("name", ANSWERED)
def test_a_strange_search_is_answered(client: Client, name: str) -> None:
    assert 'id="total"' in ask(client, ANSWERED[name], status=200)


def ask(client: Client, text: str, *, status: int) -> str:
    """Return the page for a search, which must come within the bounds."""
    client.get("/statements/")  # loads what is loaded once
    memory = peak()
    answer = client.get("/statements/", {"q": text})
    assert peak() - memory < MEMORY
    assert answer.status_code == status
    return answer.content.decode()


def peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@pytest.mark.parametrize("text", [text for text, _ in REFUSED.values()] + list(ANSWERED.values()))
def test_the_parser_alone_takes_time_by_the_length_of_the_search(text: str) -> None:
    assert grows_no_faster_than_its_text(parse, repeated(text), max(5_000, len(text)))


@pytest.mark.django_db
def test_more_values_than_a_form_may_have_are_refused(client: Client) -> None:
    assert client.get("/statements/", {"topic": [str(n) for n in range(2_000)]}).status_code == 400
