import re
from html import unescape

import pytest

from statements.search import rebuild
from statements.search.counts import LISTED
from statements.web.quality import FIGURES
from tests.factories import BriefingFactory, OfficeFactory, OutletFactory, SpeakerFactory, StatementFactory
from tests.web.conftest import ReadPage
from tests.web.reading import blockquotes, part_of, sentence_of

pytestmark = pytest.mark.django_db


def test_home_opens_with_a_search_box(read_page: ReadPage) -> None:
    assert '<input id="q" type="search" name="q"' in read_page("/")


def test_home_counts_topics(read_page: ReadPage) -> None:
    StatementFactory.create_batch(2, topics=["nato"])
    rebuild()

    topics = part_of(read_page("/"), '<ul class="topics">', "</ul>")

    assert sentence_of(topics) == "NATO 2"
    assert 'href="/topics/nato/"' in topics


def test_home_counts_all_who_spoke_and_all_who_reported(read_page: ReadPage) -> None:
    for number in range(LISTED + 1):
        slug = f"n-{number}"
        StatementFactory(speaker=SpeakerFactory(slug=slug), article__outlet=OutletFactory(slug=slug))
    StatementFactory(speaker=SpeakerFactory(slug="x"), article__outlet=OutletFactory(slug="x"), withdrawn=True)
    rebuild()

    sums = sentence_of(part_of(read_page("/"), '<dl class="sums">', "</dl>"))

    assert sums == f"Statements{LISTED + 1} Briefing1 Speakers{LISTED + 1} Outlets{LISTED + 1}"


def test_home_shows_what_is_new(read_page: ReadPage) -> None:
    StatementFactory(words="Late words.")
    earlier = BriefingFactory(slug="earlier", title="In Cairo", date_edtf="2024-01")
    StatementFactory(words="Early words.", article__briefing=earlier)
    rebuild()

    page = read_page("/")

    assert blockquotes(page)[0] == "The envoy said: “Late words.”"
    assert page.index("Press briefing in Islamabad</bdi></a>") < page.index("In Cairo</bdi></a>")


def test_home_shows_statements_over_time(read_page: ReadPage) -> None:
    StatementFactory()
    StatementFactory(article__briefing=BriefingFactory(slug="earlier", date_edtf="2025-01-05"))
    rebuild()

    assert 'aria-labelledby="over-time"' in read_page("/")


def test_home_of_an_empty_archive_says_so(read_page: ReadPage) -> None:
    rebuild()

    assert "The archive is still empty." in read_page("/")


def test_home_works_without_an_index(read_page: ReadPage) -> None:
    StatementFactory(topics=["nato"])

    assert "search index is not available" in read_page("/")


def test_about_tells_how_many_statements_a_person_has_checked(read_page: ReadPage) -> None:
    StatementFactory(review="checked")
    StatementFactory.create_batch(2)
    StatementFactory(withdrawn=True)

    about = sentence_of(read_page("/about/"))

    assert "Of 3 published statements" in about
    assert "Checked by an editor and found right1" in about
    assert "Not yet checked2" in about
    assert "1 was withdrawn" in about


@pytest.mark.parametrize("anchor", ["found", "quality", "labels", "search", "links"])
def test_about_explains_what_other_pages_link_to(read_page: ReadPage, anchor: str) -> None:
    assert f'id="{anchor}"' in read_page("/about/")


def test_every_example_of_the_query_language_can_be_searched(read_page: ReadPage) -> None:
    briefing = BriefingFactory(slug="islamabad", title="Press briefing in Islamabad", place="Islamabad")
    statement = StatementFactory(article__briefing=briefing, topics=["nato"])
    OfficeFactory(speaker=statement.speaker, title="Ambassador to Pakistan")
    rebuild()
    links = re.findall(r'<th scope="row"><a href="([^"]+)">', read_page("/about/search/"))

    assert len(links) > 20
    for link in links:
        page = read_page(unescape(link))
        assert "searched as plain words" not in page, link
        assert "Nothing was searched" not in page, link


def test_about_prints_how_well_statements_are_found(read_page: ReadPage) -> None:
    table = part_of(part_of(read_page("/about/"), 'id="quality"', "</section>"), "<tbody>", "</tbody>")

    for figure in FIGURES:
        assert f"<td>{figure.right}</td><td>{figure.found}</td>" in table
