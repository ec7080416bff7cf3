from xml.etree import ElementTree

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from statements.web.discovery import SITEMAPS, StatementSitemap
from tests.factories import FigureFactory, SpeakerFactory, StatementFactory

pytestmark = pytest.mark.django_db

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"


def read(client: Client, address: str) -> ElementTree.Element:
    return ElementTree.fromstring(client.get(address).content)


def locations(client: Client, address: str) -> list[str]:
    return [str(found.text) for found in read(client, address).iter(f"{SITEMAP}loc")]


def test_the_sitemap_leads_to_every_kind_of_page(client: Client) -> None:
    statement = StatementFactory(topics=["nato"])
    FigureFactory(statement=StatementFactory(words="We counted 339 names.", topics=["prisoners"]))

    found = [page for section in locations(client, "/sitemap.xml") for page in locations(client, section)]

    for page in [
        "/",
        "/about/",
        "/about/search/",
        statement.get_absolute_url(),
        statement.article.get_absolute_url(),
        "/speakers/albert-khorev/",
        "/briefings/islamabad-2025-09-23/",
        "/outlets/ptv-network/",
        "/topics/nato/",
        "/numbers/",
        "/topics/prisoners/numbers/",
    ]:
        assert f"http://testserver{page}" in found
    assert "http://testserver/topics/nato/numbers/" not in found


def test_a_sitemap_says_when_a_statement_last_changed(client: Client) -> None:
    statement = StatementFactory()

    changed = read(client, "/sitemap-statements.xml").find(f".//{SITEMAP}lastmod")

    assert changed is not None
    assert changed.text == f"{statement.changed_at:%Y-%m-%d}"


def test_a_sitemap_leaves_out_what_was_withdrawn(client: Client) -> None:
    StatementFactory(withdrawn=True)

    assert locations(client, "/sitemap-statements.xml") == []


def test_a_sitemap_leaves_out_a_speaker_who_is_not_heard(client: Client) -> None:
    SpeakerFactory(slug="silent-one")
    StatementFactory(relayed_from=SpeakerFactory(slug="donald-trump"))

    found = {page.rsplit("/", 2)[1] for page in locations(client, "/sitemap-speakers.xml")}

    assert found == {"albert-khorev", "donald-trump"}


def test_a_long_sitemap_has_pages(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(StatementSitemap, "limit", 2)
    StatementFactory.create_batch(3)

    pages = [page for page in locations(client, "/sitemap.xml") if "statements" in page]

    assert [len(locations(client, page)) for page in pages] == [2, 1]


@pytest.mark.parametrize("address", ["/sitemap-secrets.xml", "/sitemap-statements.xml?p=99"])
def test_a_sitemap_that_does_not_exist_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("count", [1, 20])
def test_the_sitemap_costs_the_same_queries_however_much_there_is(
    client: Client, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    StatementFactory.create_batch(count)

    # A count for each section, and the last change of statements and of articles.
    with django_assert_num_queries(len(SITEMAPS) - 1 + 2):
        client.get("/sitemap.xml")


def test_robots_are_sent_to_the_sitemap_and_away_from_endless_searches(client: Client) -> None:
    response = client.get("/robots.txt")
    lines = response.content.decode().splitlines()

    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert "Sitemap: http://testserver/sitemap.xml" in lines
    assert {"User-agent: *", "Disallow: /admin/", "Disallow: /statements/?"} <= set(lines)


def test_the_search_description_names_page_and_feed(client: Client) -> None:
    response = client.get("/opensearch.xml")
    description = ElementTree.fromstring(response.content)
    templates = {url.get("type"): url.get("template") for url in description.findall(f"{OPENSEARCH}Url")}

    assert response["Content-Type"].startswith("application/opensearchdescription+xml")
    assert templates["text/html"] == "http://testserver/statements/?q={searchTerms}&page={startPage?}"
    assert templates["application/atom+xml"] == "http://testserver/feeds/statements.atom?q={searchTerms}"
    assert len(str(description.findtext(f"{OPENSEARCH}ShortName"))) <= 16


def test_the_addresses_of_the_search_description_answer(client: Client) -> None:
    description = read(client, "/opensearch.xml")

    for url in description.findall(f"{OPENSEARCH}Url"):
        address = str(url.get("template")).replace("{searchTerms}", "").replace("{startPage?}", "")
        assert client.get(address).status_code == 200


def test_browsers_that_ask_for_the_old_kind_of_icon_find_ours(client: Client) -> None:
    assert client.get("/favicon.ico")["Location"].endswith("icon.svg")
