import re
from datetime import timedelta
from xml.etree import ElementTree

import feedparser
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from statements.models import Statement
from statements.search import rebuild
from statements.web.feeds import ENTRIES
from tests.factories import RetiredAddressFactory, StatementFactory

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
FEEDS = [
    "/feeds/statements.atom",
    "/feeds/speakers/albert-khorev.atom",
    "/feeds/topics/nato.atom",
    "/feeds/outlets/ptv-network.atom",
    "/feeds/briefings/islamabad-2025-09-23.atom",
]


def read(client: Client, address: str) -> ElementTree.Element:
    response = client.get(address)
    assert (response.status_code, response["Content-Type"]) == (200, "application/atom+xml; charset=utf-8")
    return ElementTree.fromstring(response.content)


def entries(feed: ElementTree.Element) -> list[ElementTree.Element]:
    return feed.findall(f"{ATOM}entry")


def text(element: ElementTree.Element, path: str) -> str | None:
    return element.findtext("/".join(f"{ATOM}{step}" for step in path.split("/")))


@pytest.mark.parametrize("address", FEEDS)
def test_an_entry_says_who_said_what_and_where_it_stands(client: Client, address: str) -> None:
    statement = StatementFactory(topics=["nato"])
    permalink = f"http://testserver{statement.get_absolute_url()}"

    entry = entries(read(client, address))[0]

    assert text(entry, "title") == "Albert Khorev: Talks will go on."
    assert text(entry, "content") == "The envoy said: “Talks will go on.”"
    assert text(entry, "id") == permalink
    assert text(entry, "author/name") == "Albert Khorev"
    assert text(entry, "author/uri") == "http://testserver/speakers/albert-khorev/"
    assert [category.get("term") for category in entry.findall(f"{ATOM}category")] == ["NATO"]
    assert "as reported by PTV Network" in (text(entry, "summary") or "")


def test_an_official_record_is_printed_and_not_reported(client: Client) -> None:
    StatementFactory(kind="record")

    entry = entries(read(client, FEEDS[0]))[0]

    assert "as printed by PTV Network" in (text(entry, "summary") or "")


def test_rows_are_told_apart_by_their_keys_and_not_by_their_words(client: Client) -> None:
    StatementFactory(topics=["nato"])
    StatementFactory()

    with CaptureQueriesContext(connection) as queries:
        feed = read(client, "/feeds/statements.atom?topic=nato&speaker=albert-khorev&outlet=ptv-network")
    assert len(entries(feed)) == 1
    assert not [query["sql"] for query in queries if re.search(r"DISTINCT[^()]*passage_start", query["sql"])]


@pytest.mark.parametrize("address", FEEDS)
def test_a_feed_names_itself_and_its_page(client: Client, address: str) -> None:
    StatementFactory(topics=["nato"])

    feed = read(client, address)
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}

    assert links["self"] == text(feed, "id") == f"http://testserver{address}"
    assert client.get(str(links["alternate"])).status_code == 200


@pytest.mark.parametrize("address", [*FEEDS, "/feeds/briefings.atom"])
def test_a_feed_holds_the_fifty_that_were_added_last(client: Client, address: str) -> None:
    for number in range(51):
        slug = f"day-{number}" if "briefings.atom" in address else "islamabad-2025-09-23"
        StatementFactory(topics=["nato"], article__briefing__slug=slug, article__briefing__title=f"Number {number}")
    last = Statement.objects.latest("pk")

    found = entries(read(client, address))

    assert len(found) == 50
    assert str(text(found[0], "id")).endswith(
        last.article.briefing.get_absolute_url() if "briefings.atom" in address else last.get_absolute_url()
    )


@pytest.mark.parametrize("address", [*FEEDS, "/feeds/briefings.atom"])
def test_a_feed_leaves_out_what_was_withdrawn(client: Client, address: str) -> None:
    StatementFactory(topics=["nato"], withdrawn=True)

    assert entries(read(client, address)) == []


def test_an_old_statement_is_news_on_the_day_it_is_added(client: Client) -> None:
    StatementFactory()
    old = StatementFactory(article__briefing__slug="old", article__briefing__date_edtf="1999-01-01")

    assert str(text(entries(read(client, FEEDS[0]))[0], "id")).endswith(old.get_absolute_url())


def test_a_correction_moves_the_date_of_an_entry(client: Client) -> None:
    statement = StatementFactory()
    later = timezone.now() + timedelta(days=3)
    Statement.objects.filter(pk=statement.pk).update(changed_at=later)

    entry = entries(read(client, FEEDS[0]))[0]

    assert str(text(entry, "updated")).startswith(f"{later:%Y-%m-%dT%H:%M:%S}")
    assert not str(text(entry, "published")).startswith(f"{later:%Y-%m-%d}")


def test_the_title_of_an_entry_of_reported_speech_says_how_it_was_said(client: Client) -> None:
    words = "claims that children had been abducted"
    printed = "He also rejected claims that children had been abducted.\n"
    StatementFactory(kind="indirect", article__text=printed, words=words, cue_words="also rejected", source_words="He")

    assert text(entries(read(client, FEEDS[0]))[0], "title") == f"Albert Khorev: {printed.strip()}"


def test_the_feed_of_a_search_takes_its_filters(client: Client) -> None:
    StatementFactory(kind="indirect")
    direct = StatementFactory(kind="direct")

    found = entries(read(client, f"{FEEDS[0]}?kind=direct"))

    assert [text(entry, "id") for entry in found] == [f"http://testserver{direct.get_absolute_url()}"]


def test_the_feed_of_words_holds_what_the_index_finds(client: Client) -> None:
    StatementFactory(words="Talks will go on.")
    found = StatementFactory(words="No ceasefire is near.")
    rebuild()

    feed = read(client, f"{FEEDS[0]}?q=ceasefire")

    assert [text(entry, "id") for entry in entries(feed)] == [f"http://testserver{found.get_absolute_url()}"]
    assert text(feed, "title") == "Statements: ceasefire – On the Record"


def test_the_feed_of_words_without_an_index_says_to_come_back(client: Client) -> None:
    assert client.get(f"{FEEDS[0]}?q=ceasefire").status_code == 503


@pytest.mark.parametrize("question", ["since=last+tuesday", "kind=nonsense", "topic=nothing"])
def test_an_unreadable_filter_is_refused(client: Client, question: str) -> None:
    assert client.get(f"{FEEDS[0]}?{question}").status_code == 400


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("a\x0bb\x1b\ufffe", "ab"),
        ("<b>&amp;</b> ]]>", "<b>&amp;</b> ]]>"),
        ("🕊 \x85\u2028", "🕊 \x85\u2028"),
    ],
)
def test_foreign_words_neither_break_the_feed_nor_become_markup(client: Client, words: str, printed: str) -> None:
    StatementFactory(kind="record", words=words, article__briefing__title=words, speaker__name=words)

    entry = entries(read(client, "/feeds/statements.atom"))[0]

    assert printed in (text(entry, "content") or "")
    assert entry.find(f"{ATOM}content[@type='text']") is not None
    assert "<b>" not in (text(entry, "summary") or "")


def test_an_unknown_speaker_is_an_author_too(client: Client) -> None:
    StatementFactory(speaker=None)

    assert text(entries(read(client, FEEDS[0]))[0], "author/name") == "Speaker not identified"


def test_the_feed_of_briefings_says_when_and_where(client: Client) -> None:
    StatementFactory(article__briefing__date_edtf="2025-09-23/..")

    entry = entries(read(client, "/feeds/briefings.atom"))[0]

    assert text(entry, "title") == "Press briefing in Islamabad"
    assert text(entry, "summary") == "Islamabad, on or after 23 September 2025"


def test_a_reader_that_has_seen_the_feed_is_told_so(client: Client) -> None:
    StatementFactory()
    tag = client.get(FEEDS[0])["ETag"]

    assert client.get(FEEDS[0], headers={"if-none-match": tag}).status_code == 304


def test_the_feed_of_a_renamed_speaker_redirects(client: Client) -> None:
    RetiredAddressFactory(kind="speaker", old="a-khorev", successor="albert-khorev")

    response = client.get("/feeds/speakers/a-khorev.atom")

    assert (response.status_code, response["Location"]) == (301, "/feeds/speakers/albert-khorev.atom")


@pytest.mark.parametrize("kind", ["speaker", "topic", "outlet", "briefing"])
def test_the_feed_of_nothing_is_not_found(client: Client, kind: str) -> None:
    assert client.get(f"/feeds/{kind}s/nothing.atom").status_code == 404


def test_the_feed_of_what_was_taken_away_is_gone(client: Client) -> None:
    RetiredAddressFactory(kind="topic", old="mistake", successor="", reason="Never a topic.")

    assert client.get("/feeds/topics/mistake.atom").status_code == 410


@pytest.mark.parametrize("count", [1, 10])
@pytest.mark.parametrize("address", FEEDS[1:])
def test_a_feed_costs_four_queries_however_long_it_is(
    client: Client, address: str, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    StatementFactory.create_batch(count, topics=["nato"])

    # Whose feed it is, and the cards in three.
    with django_assert_num_queries(5):
        client.get(address)


def links_of(feed: ElementTree.Element) -> dict[str, str]:
    return {link.get("rel", ""): link.get("href", "") for link in feed.findall(f"{ATOM}link")}


def test_a_feed_leads_page_by_page_to_all_that_was_added_before(client: Client) -> None:
    """RFC 5005, section 3."""
    statements = [StatementFactory() for _ in range(ENTRIES + 1)]
    rebuild()
    home = "http://testserver/feeds/statements.atom"

    for query_string in ["?kind=direct", "?q=talks"]:
        first = read(client, f"{home}{query_string}")
        second = read(client, links_of(first)["next"])

        assert len(entries(first)) == ENTRIES
        assert [text(entry, "id") for entry in entries(second)] == [
            f"http://testserver{statements[0].get_absolute_url()}"
        ]
        assert links_of(second)["previous"] == links_of(first)["first"] == f"{home}{query_string}"
        assert links_of(second)["self"] == f"{home}{query_string}&page=2"
        assert text(first, "id") == text(second, "id")
        assert "next" not in links_of(second)
        assert "previous" not in links_of(first)


@pytest.mark.parametrize("page", ["2", "21"])
def test_a_page_of_a_feed_that_is_not_there_is_not_another_one(client: Client, page: str) -> None:
    StatementFactory()

    assert client.get(f"/feeds/outlets/ptv-network.atom?page={page}").status_code == 404
    assert client.get(f"/feeds/briefings.atom?page={page}").status_code == 404


@pytest.mark.parametrize("address", [*FEEDS, "/feeds/briefings.atom"])
def test_a_feed_has_all_that_the_standard_asks_for(client: Client, address: str) -> None:
    """RFC 4287, sections 4.1.1 and 4.1.2."""
    StatementFactory(topics=["nato"])

    feed = read(client, address)

    assert links_of(feed)["self"] == f"http://testserver{address}"
    assert links_of(feed)["alternate"].startswith("http://testserver/")
    for element in [feed, *entries(feed)]:
        for name in ["id", "title", "updated"]:
            assert len(element.findall(f"{ATOM}{name}")) == 1
    assert text(feed, "author/name")


@pytest.mark.parametrize("address", [*FEEDS, "/feeds/statements.atom?q=talks", "/feeds/briefings.atom"])
def test_a_reader_of_feeds_finds_nothing_wrong_and_all_that_the_rfc_requires(client: Client, address: str) -> None:
    """RFC 4287, sections 4.1.1 and 4.1.2."""
    StatementFactory(topics=["nato"])
    rebuild()

    answer = client.get(address)
    read = feedparser.parse(answer.content, response_headers={"content-type": answer.headers["Content-Type"]})

    assert (read.bozo, read.version) == (False, "atom10")
    assert all(read.feed[name] for name in ("id", "title", "updated"))
    (entry,) = read.entries
    assert all(entry[name] for name in ("id", "title", "updated", "link"))
    assert entry.get("content") or entry.summary
    assert read.feed.get("author") or entry.author
