import json
from functools import partial

import pytest

from statements.exports.bibtex import bibtex
from statements.exports.citations import cite
from statements.exports.csl import csl_item, csl_json, csl_name
from statements.exports.ris import ris
from statements.models import Office, Speaker, Statement
from tests.exports.cards import URL, make_statement
from tests.factories import SpeakerFactory, StatementFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("press-briefing", "speech"), ("interview", "interview"), ("communique", "article-newspaper")],
)
def test_the_type_follows_the_occasion(kind: str, expected: str) -> None:
    assert csl_item(make_statement(article__briefing__kind=kind), url=URL)["type"] == expected


def test_an_item_says_where_in_the_archive_it_stands() -> None:
    item = csl_item(make_statement(version=2), url=URL)

    assert (item["archive"], item["archive_location"]) == ("On the Record", "statement 0123456789, version 2")
    assert item["URL"] == URL


def test_relayed_words_name_the_one_they_come_from() -> None:
    item = csl_item(make_statement(relayed_from=SpeakerFactory(slug="donald-trump")), url=URL)

    assert item["genre"] == "Statement quoted verbatim, relaying Donald Trump, as reported by PTV Network"


def test_what_is_not_known_is_left_out() -> None:
    nothing = {"article__briefing__date_edtf": "", "article__briefing__place": "", "article__briefing__title": "\x1b"}
    statement = make_statement(**nothing)

    assert not {"issued", "event-date", "event-place", "event-title"} & set(csl_item(statement, url=URL))
    assert all(write(statement, url=URL) for write in (bibtex, ris, csl_json, partial(cite, style="mla")))


def test_the_document_is_a_list_of_one_item_with_letters_as_they_are() -> None:
    text = csl_json(make_statement(words="Ні, – said nobody."), url=URL)

    assert len(json.loads(text)) == 1
    assert "Ні, – said nobody." in text


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Albert Khorev", {"given": "Albert", "family": "Khorev"}),
        ("Albert P. Khorev", {"given": "Albert P.", "family": "Khorev"}),
        ("Ursula von der Leyen", {"given": "Ursula", "family": "von der Leyen"}),
        ("Mohammed bin Salman", {"given": "Mohammed", "family": "bin Salman"}),
        ("Robert F. Kennedy Jr.", {"given": "Robert F.", "family": "Kennedy", "suffix": "Jr."}),
        ("Élodie Øst", {"given": "Élodie", "family": "Øst"}),
        ("Jokowi", {"literal": "Jokowi"}),
    ],
)
def test_a_name_is_parted_before_the_family_name(name: str, parts: dict[str, str]) -> None:
    assert csl_name(speaker(name)) == parts


@pytest.mark.parametrize(
    ("name", "represents", "parts"),
    [
        ("Jiang Zaidong", "China", {"literal": "Jiang Zaidong"}),
        ("Syngman Rhee", "South Korea", {"literal": "Syngman Rhee"}),
        ("T. F. Tsiang", "China", {"given": "T. F.", "family": "Tsiang"}),
        ("Shinzo Abe", "Japan", {"given": "Shinzo", "family": "Abe"}),
    ],
)
def test_a_name_that_may_begin_with_the_family_name_is_not_turned_round(
    name: str, represents: str, parts: dict[str, str]
) -> None:
    assert csl_name(speaker(name, Office(title="Ambassador", represents=represents))) == parts


def speaker(name: str, *offices: Office) -> Speaker:
    made = Speaker(name=name)
    made.known_offices = list(offices)
    return made


def test_of_several_speakers_in_a_report_the_item_claims_only_that_it_reports_the_occasion() -> None:
    first = StatementFactory(words="Talks will go on.")
    StatementFactory(article=first.article, words="met the press", speaker__slug="jan-de-vries", kind="indirect")

    item = csl_item(Statement.objects.for_cards().get(pk=first.pk), url="https://archive.example/s/1")

    assert item["event-title"] == "Report on: Press briefing in Islamabad"
    assert not {"event-date", "event-place"} & item.keys()
