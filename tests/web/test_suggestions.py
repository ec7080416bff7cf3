"""What is offered while something is being typed, as a page that works without scripts."""

import re
from html import unescape

import pytest

from statements.search import rebuild
from tests.factories import BriefingFactory, SpeakerFactory, SpeakerNameFactory, StatementFactory
from tests.web.conftest import ReadPage
from tests.web.reading import part_of, sentence_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def archive() -> None:
    briefing = BriefingFactory(slug="cairo", title="Press briefing in Köln")
    statement = StatementFactory(words="Diplomacy, diplomats.", topics=["sanctions"], article__briefing=briefing)
    SpeakerNameFactory(speaker=statement.speaker, name="Альберт Хорев")
    SpeakerNameFactory(speaker=statement.speaker, name="Ålbert Kørev", folded="albert kørev")
    SpeakerFactory(slug="silent-khan")
    rebuild()


def offers(page: str) -> str:
    return part_of(page, '<div id="offers">', "</main>")


@pytest.mark.parametrize(
    ("typed", "offered", "address"),
    [
        ("khor", "Speakers Albert Khorev 1", "/speakers/albert-khorev/"),
        ("peace KHOR", "Speakers Albert Khorev 1", "/speakers/albert-khorev/"),
        ("хор", "Speakers Albert Khorev 1", "/speakers/albert-khorev/"),
        ("kore", "Speakers Albert Khorev 1", "/speakers/albert-khorev/"),
        ("sanc", "Topics Sanctions 1", "/topics/sanctions/"),
        ("kol", "Briefings Press briefing in Köln, on 23 September 2025 1", "/briefings/cairo/"),
        ("köl", "Briefings Press briefing in Köln, on 23 September 2025 1", "/briefings/cairo/"),
        ("talks OR dipl", "Words talks OR diplomacy", "/statements/?q=talks+OR+diplomats"),
    ],
)
def test_names_and_words_that_begin_so_are_offered(read_page: ReadPage, typed: str, offered: str, address: str) -> None:
    found = offers(read_page("/suggestions/", q=typed))

    assert offered in sentence_of(found)
    assert f'href="{address}"' in unescape(found)


@pytest.mark.parametrize("typed", ["", " ", "k", "horev", "khor ", "khan", "–", "\0", "%", "a" * 5000])
def test_nothing_is_offered_for_what_nothing_begins_with(read_page: ReadPage, typed: str) -> None:
    assert not re.search("<h2", offers(read_page("/suggestions/", q=typed)))


def test_the_page_is_a_plain_form(read_page: ReadPage) -> None:
    page = read_page("/suggestions/", q='<b>"x')

    assert '<form class="find" action="/suggestions/"' in page
    assert 'value="&lt;b&gt;&quot;x"' in page
    assert 'href="/suggestions/"' in read_page("/statements/")
