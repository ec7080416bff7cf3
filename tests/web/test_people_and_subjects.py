"""Speakers, outlets and topics: their lists and their pages."""

import datetime

import pytest

from statements.models import Statement
from statements.search import rebuild
from statements.web.positions import ASKED
from statements.web.views.speakers import STATEMENTS_A_PAGE
from tests.factories import (
    ArticleFactory,
    BriefingFactory,
    OfficeFactory,
    OutletFactory,
    SpeakerFactory,
    SpeakerNameFactory,
    StatementFactory,
    TopicFactory,
)
from tests.web.conftest import ReadPage
from tests.web.reading import blockquotes, part_of, sentence_of

pytestmark = pytest.mark.django_db

KHOREV = "/speakers/albert-khorev/"


def rows(page: str) -> str:
    return sentence_of(part_of(page, '<ul class="rows">', "</ul>"))


def test_speakers_are_listed_with_office_and_count(read_page: ReadPage) -> None:
    OfficeFactory(title="Ambassador of Russia to Pakistan")
    StatementFactory.create_batch(2)

    assert rows(read_page("/speakers/")) == "Albert Khorev Ambassador of Russia to Pakistan 2 statements"


def test_a_speaker_without_published_words_is_not_listed(read_page: ReadPage) -> None:
    SpeakerFactory(slug="silent-one")
    StatementFactory(speaker=SpeakerFactory(slug="withdrawn-one"), withdrawn=True)

    page = read_page("/speakers/")

    assert "Silent One" not in page
    assert "Withdrawn One" not in page


def test_a_speaker_page_tells_offices_names_and_note(read_page: ReadPage) -> None:
    SpeakerFactory(note="Speaks <b>often</b>.")
    OfficeFactory(title="Consul", represents="", since=datetime.date(2020, 1, 2), until=datetime.date(2023, 3, 4))
    SpeakerNameFactory()

    page = read_page(KHOREV)

    assert "Consul from 2 January 2020 until 4 March 2023" in sentence_of(page)
    assert "Also printed as “Albert P. Khorev”." in sentence_of(page)
    assert "Speaks &lt;b&gt;often&lt;/b&gt;." in page


def test_positions_stand_by_topic_in_the_order_of_time(read_page: ReadPage) -> None:
    StatementFactory(words="NATO is near.", topics=["nato"])
    earlier = BriefingFactory(slug="earlier", date_edtf="2024-01")
    StatementFactory(words="NATO is far.", topics=["nato"], article__briefing=earlier)
    StatementFactory(words="Drones are loud.", topics=["drones"])

    page = read_page(KHOREV)
    nato = part_of(page, 'aria-labelledby="on-nato"', "</section>")

    assert blockquotes(nato) == ["The envoy said: “NATO is far.”", "The envoy said: “NATO is near.”"]
    assert page.index('id="on-nato"') < page.index('id="on-drones"')
    assert "In January 2024" in nato


def test_a_position_shows_several_times_and_leads_to_the_rest(read_page: ReadPage) -> None:
    StatementFactory.create_batch(5, topics=["nato"])
    earlier = BriefingFactory(slug="earlier", date_edtf="2024-01")
    StatementFactory(words="NATO is far.", topics=["nato"], article__briefing=earlier)

    nato = part_of(read_page(KHOREV), 'aria-labelledby="on-nato"', "</section>")

    assert len(blockquotes(nato)) == 2
    assert 'href="/statements/?speaker=albert-khorev&amp;topic=nato&amp;sort=oldest">All 6 statements on NATO' in nato


def test_a_position_shows_earlier_times_behind_any_number_of_later_statements(read_page: ReadPage) -> None:
    StatementFactory.create_batch(ASKED + 1, kind="indirect", topics=["nato"])
    earlier = BriefingFactory(slug="earlier", date_edtf="2024-01")
    StatementFactory(words="NATO is far.", topics=["nato"], article__briefing=earlier)

    nato = part_of(read_page(KHOREV), 'aria-labelledby="on-nato"', "</section>")

    assert blockquotes(nato)[0] == "The envoy said: “NATO is far.”"
    assert len(blockquotes(nato)) == 2


@pytest.mark.parametrize("day", ["2025-09-23", ""])
def test_a_position_shows_another_briefing_of_the_same_day_and_one_without_any(read_page: ReadPage, day: str) -> None:
    other = BriefingFactory(slug="other", date_edtf=day)
    StatementFactory(words="NATO is far.", topics=["nato"], article__briefing=other)
    StatementFactory.create_batch(ASKED + 1, kind="indirect", topics=["nato"])
    rebuild()

    nato = part_of(read_page(KHOREV), 'aria-labelledby="on-nato"', "</section>")

    assert "The envoy said: “NATO is far.”" in blockquotes(nato)


def test_a_position_shows_the_speakers_own_words_rather_than_a_report(read_page: ReadPage) -> None:
    StatementFactory(kind="indirect", words="NATO was far", topics=["nato"])
    StatementFactory(words="NATO is near.", topics=["nato"])

    nato = part_of(read_page(KHOREV), 'aria-labelledby="on-nato"', "</section>")

    assert blockquotes(nato) == ["The envoy said: “NATO is near.”"]


@pytest.mark.parametrize("with_index", [True, False])
def test_a_later_page_of_a_speaker_goes_on_where_the_first_one_ends(read_page: ReadPage, with_index: bool) -> None:
    for number in range(STATEMENTS_A_PAGE + 2):
        StatementFactory(words=f"It is {number}.", article__briefing=BriefingFactory(slug=f"b-{number}"))
    if with_index:
        rebuild()

    first, second = read_page(KHOREV), read_page(f"{KHOREV}?page=2")

    assert blockquotes(part_of(first, 'id="recent"', "</section>"))[-1] == "The envoy said: “It is 2.”"
    assert blockquotes(second) == ["The envoy said: “It is 1.”", "The envoy said: “It is 0.”"]


def test_a_topic_that_an_editor_refused_gives_no_position(read_page: ReadPage) -> None:
    statement = StatementFactory(topics=["nato"])
    statement.topic_links.update(refused=True, origin="editor")

    assert 'id="on-nato"' not in read_page(KHOREV)


def test_words_told_by_another_are_on_the_page_of_who_said_them_first(read_page: ReadPage) -> None:
    StatementFactory(relayed_from=SpeakerFactory(slug="donald-trump"), words="NATO was a mistake.")

    page = read_page("/speakers/donald-trump/")

    assert "What others said Donald Trump had said" in page
    assert len(blockquotes(page)) == 1


@pytest.mark.parametrize("address", [KHOREV, "/topics/nato/", "/outlets/ptv-network/"])
def test_a_page_that_lists_by_the_index_says_when_there_is_none(read_page: ReadPage, address: str) -> None:
    StatementFactory(topics=["nato"])

    assert "search index is not available" in read_page(address)


def test_a_speaker_without_published_words_has_a_page_that_says_so(read_page: ReadPage) -> None:
    StatementFactory(withdrawn=True)
    rebuild()

    page = sentence_of(read_page(KHOREV))

    assert "No words of their own" in page
    assert "No statement of this speaker is published." in page


def test_outlets_are_listed_with_counts(read_page: ReadPage) -> None:
    StatementFactory()
    StatementFactory(withdrawn=True)

    assert rows(read_page("/outlets/")) == "PTV Network Pakistan 1 statement"


def test_an_outlet_page_lists_its_articles(read_page: ReadPage) -> None:
    StatementFactory(article__headline="Envoy <b>speaks</b>")
    ArticleFactory(headline="Elsewhere", outlet=OutletFactory(slug="tass"))

    page = read_page("/outlets/ptv-network/")

    assert rows(page) == "Envoy <b>speaks</b> Press briefing in Islamabad, on 23 September 2025 1 statement"
    assert "Elsewhere" not in page


def test_topics_are_listed_with_counts(read_page: ReadPage) -> None:
    StatementFactory(topics=["nato"])
    refused = StatementFactory(topics=["nato"])
    refused.topic_links.update(refused=True, origin="editor")

    assert rows(read_page("/topics/")) == "NATO 1 statement"


def test_a_topic_page_tells_what_it_means_and_where_else_it_is_known(read_page: ReadPage) -> None:
    TopicFactory(slug="nato", description="An alliance.", terms=["NATO", "alliance"], wikidata="Q7184", unbis="1004373")

    page = read_page("/topics/nato/")

    assert "An alliance." in page
    assert "NATO, alliance" in page
    assert 'href="https://www.wikidata.org/wiki/Q7184"' in page
    assert 'href="https://metadata.un.org/thesaurus/1004373"' in page


def test_topics_are_listed_under_the_broader_one(read_page: ReadPage) -> None:
    StatementFactory.create_batch(2, topics=["sanctions"])
    rights = TopicFactory(slug="human-rights")
    torture = TopicFactory(slug="torture", broader=TopicFactory(slug="cruelty", broader=rights))
    StatementFactory(topics=[torture.slug])

    assert rows(read_page("/topics/")) == ("Human Rights Cruelty 0 · Torture 1 0 statements Sanctions 2 statements")


def test_a_topic_page_leads_to_broader_and_narrower_topics(read_page: ReadPage) -> None:
    rights = TopicFactory(slug="human-rights")
    TopicFactory(slug="torture", broader=TopicFactory(slug="cruelty", broader=rights))
    StatementFactory(topics=["torture"])

    page = read_page("/topics/cruelty/")

    assert sentence_of(part_of(page, '<p class="label">', "</p>")) == "Topics › Human Rights"
    assert sentence_of(part_of(page, "<dt>Narrower topics</dt>", "</div>")) == "Torture 1"
    assert 'href="/topics/torture/"' in page


def test_a_topic_page_says_where_its_words_do_not_count(read_page: ReadPage) -> None:
    TopicFactory(slug="children", terms=["child"], exclusions=["child’s play"])

    assert "But not child’s play" in read_page("/topics/children/")


def test_a_topic_page_shows_the_newest_statements_and_who_spoke(read_page: ReadPage) -> None:
    StatementFactory(words="NATO is near.", topics=["nato"])
    StatementFactory(words="Drones are loud.", topics=["drones"])
    rebuild()

    page = read_page("/topics/nato/")

    assert blockquotes(page) == ["The envoy said: “NATO is near.”"]
    assert 'href="/statements/?topic=nato&amp;speaker=albert-khorev"' in page


@pytest.mark.parametrize("address", ["/speakers/", "/outlets/", "/topics/", "/briefings/"])
def test_an_empty_list_says_so(read_page: ReadPage, address: str) -> None:
    assert not Statement.objects.exists()
    assert "yet." in part_of(read_page(address), '<p class="nothing">', "</p>")


def test_topics_that_nobody_spoke_on_come_last(read_page: ReadPage) -> None:
    TopicFactory(slug="africa", name="Africa")
    TopicFactory(slug="bases", name="Bases", broader=TopicFactory(slug="nato", name="NATO"))
    StatementFactory(topics=["bases"])
    rebuild()

    page = read_page("/topics/")

    assert page.index(">NATO<") < page.index(">Bases<") < page.index(">Africa<")
