"""A link that shows what is new in a search, without an account."""

import pytest
from django.test import Client

from statements.models import Statement
from statements.search import rebuild
from tests.factories import StatementFactory
from tests.web.reading import part_of

pytestmark = pytest.mark.django_db


def link_of(page: str) -> str:
    return part_of(page, '<p class="since', "</p>").split('href="')[1].split('"')[0].replace("&amp;", "&")


def read(client: Client, query_string: str) -> str:
    rebuild()
    return client.get(f"/statements/{query_string}").content.decode()


def test_the_link_of_a_search_shows_only_what_came_in_since(client: Client) -> None:
    StatementFactory(topics=["nato"])
    link = link_of(read(client, "?topic=nato"))
    assert "No statement matches" in read(client, link)

    new = StatementFactory(topics=["nato"])
    StatementFactory(topics=["drones"])

    page = read(client, link)
    assert "1 statement found" in page
    assert new.public_id in page
    assert link_of(page) != link  # the next link


def test_a_statement_the_index_has_not_learnt_is_new_next_time(client: Client) -> None:
    StatementFactory()
    rebuild()
    late = StatementFactory()

    link = link_of(client.get("/statements/").content.decode())

    assert late.public_id in read(client, link)


def test_the_limit_is_a_chip_that_says_when_and_takes_itself_away(client: Client) -> None:
    first = StatementFactory(words="Peace.")
    Statement.objects.update(created_at="2025-09-23T10:05:00Z")
    StatementFactory(words="Peace.")

    chips = part_of(read(client, f"?q=peace&newer_than={first.public_id}"), '<ul class="chips"', "</ul>")

    assert "New since: <bdi>23 September 2025, 10:05 UTC</bdi>" in chips
    assert 'href="?q=peace"' in chips


def test_the_feed_of_what_is_new_has_nothing_older(client: Client) -> None:
    first, second = StatementFactory(words="Peace."), StatementFactory(words="Peace.")
    rebuild()

    for query_string in [f"newer_than={first.public_id}", f"q=peace&newer_than={first.public_id}"]:
        feed = client.get(f"/feeds/statements.atom?{query_string}").content.decode()
        assert second.public_id in feed
        assert f"/statements/{first.public_id}/" not in feed


@pytest.mark.parametrize("value", ["nothing", "%00", "x" * 5000])
def test_a_limit_that_is_no_statement_is_refused(client: Client, value: str) -> None:
    StatementFactory()

    assert client.get(f"/statements/?newer_than={value}").status_code == 400


def test_an_empty_archive_offers_no_link(client: Client) -> None:
    assert 'class="since' not in read(client, "")
