import pytest
from django.test import Client

from statements.search import rebuild
from tests.factories import BriefingFactory, SpeakerFactory, StatementFactory
from tests.web.conftest import ReadPage
from tests.web.reading import blockquotes, part_of, sentence_of

pytestmark = pytest.mark.django_db


def test_words_find_statements_and_are_marked(search_page: ReadPage) -> None:
    StatementFactory(words="Ceasefires are broken.")
    StatementFactory(words="Talks will go on.")

    page = search_page(q="ceasefire")

    assert blockquotes(page) == ["The envoy said: “Ceasefires are broken.”"]
    assert "<mark>Ceasefires</mark>" in page


def test_the_total_counts_statements_and_briefings(search_page: ReadPage) -> None:
    StatementFactory.create_batch(2)
    StatementFactory(article__briefing=BriefingFactory(slug="cairo"))

    assert "3 statements in 2 briefings" in sentence_of(search_page())


def test_a_facet_counts_and_narrows(search_page: ReadPage) -> None:
    StatementFactory(topics=["nato"])
    StatementFactory(topics=["nato", "drones"])

    facets = part_of(search_page(), '<details class="facets"', "</details>")

    assert 'href="?topic=nato"' in facets
    assert "NATO 2" in sentence_of(facets)


def test_a_second_value_of_a_facet_widens_and_the_first_can_be_given_up(search_page: ReadPage) -> None:
    StatementFactory(topics=["nato"])
    StatementFactory(topics=["drones"])

    page = search_page(topic="nato")

    assert 'href="?topic=nato&amp;topic=drones"' in page
    assert '<a id="topic-nato" href="?" aria-current="true">' in page


def test_long_facets_are_folded_and_longer_ones_lead_to_a_page_of_their_own(search_page: ReadPage) -> None:
    for number in range(52):
        StatementFactory(topics=[f"topic-{number:02d}"])

    folded = part_of(search_page(), '<details id="more-topic">', "</details>")

    assert "18 more for Topic" in sentence_of(folded)
    assert folded.count('href="?topic=') == 18
    assert 'href="/statements/by/topic/?"' in folded


def test_a_year_opens_that_year(search_page: ReadPage) -> None:
    StatementFactory()

    assert 'id="year-2025" href="?since=2025&amp;until=2025"' in search_page()


def test_each_chosen_value_is_a_chip_that_takes_itself_away(search_page: ReadPage) -> None:
    StatementFactory(topics=["nato"])

    chips = part_of(search_page(topic="nato", kind="direct", q="talks"), '<ul class="chips"', "</ul>")

    assert "Remove Topic: NATO" in sentence_of(chips)
    assert 'href="?kind=direct&amp;q=talks"' in chips
    assert 'href="?q=talks">Remove all' in chips


def test_a_new_search_keeps_what_narrows_it(search_page: ReadPage) -> None:
    StatementFactory(topics=["nato"])

    form = part_of(search_page(topic="nato", page="1"), '<form class="find"', "</form>")

    assert '<input type="hidden" name="topic" value="nato">' in form
    assert 'name="page"' not in form


@pytest.mark.parametrize(
    "wrong",
    [
        {"since": "last tuesday"},
        {"kind": "nonsense"},
        {"speaker": "nobody"},
        {"page": "minus one"},
        {"since": "2025", "until": "2024"},
        {"q": "speaker:nobody"},
    ],
)
def test_what_cannot_be_read_is_an_error_and_shows_nothing(client: Client, wrong: dict[str, str]) -> None:
    StatementFactory()
    rebuild()

    response = client.get("/statements/", wrong)
    page = response.content.decode()

    assert response.status_code == 400
    assert "Nothing was searched" in page
    assert blockquotes(page) == []


def test_the_advice_on_a_bad_date_is_true_wherever_its_field_stands(search_page: ReadPage) -> None:
    advice = part_of(search_page(since="last tuesday"), '<div class="notice error"', "</div>")

    assert "Correct it, or remove the part that is wrong." in advice
    assert "above" not in advice


def test_a_wrong_value_can_be_taken_away(search_page: ReadPage) -> None:
    chips = part_of(search_page(kind="nonsense", q="talks"), '<ul class="chips"', "</ul>")

    assert 'href="?q=talks"' in chips


def test_nothing_found_says_what_to_do(search_page: ReadPage) -> None:
    StatementFactory()

    page = sentence_of(search_page(q="zebra", kind="direct"))

    assert "No statement matches “zebra”." in page
    assert "Search the whole archive" in page


def test_a_misspelt_word_is_answered_with_a_better_one(search_page: ReadPage) -> None:
    StatementFactory(words="Immigration will be discussed.")

    page = search_page(q="imigration")

    assert "Did you mean immigration?" in sentence_of(page)
    assert 'href="?q=immigration"' in page


def test_who_types_a_name_is_led_to_all_that_is_said_by_or_about_it(search_page: ReadPage) -> None:
    StatementFactory(words="Talks will go on.", topics=["nato"])

    page = search_page(q="khorev")

    assert '<a href="/speakers/albert-khorev/" hx-boost="false"><bdi>Albert Khorev</bdi></a>' in page
    assert '<a href="/statements/?speaker=albert-khorev">1 statement</a>' in page
    assert "See the page of NATO (1 statement)" in sentence_of(search_page(q="nato"))


def test_a_name_that_nobody_has_is_an_error_with_the_one_that_was_meant(search_page: ReadPage) -> None:
    StatementFactory(kind="direct")

    page = search_page(q="speaker:khorov", kind="direct", page="3")

    assert "No speaker is called “khorov”." in sentence_of(page)
    assert "Did you mean speaker:khorev? That finds 1 statement." in sentence_of(page)
    assert 'href="?kind=direct&amp;q=speaker%3Akhorev"' in page


def test_a_name_that_would_find_nothing_is_not_offered(search_page: ReadPage) -> None:
    StatementFactory(kind="direct")

    assert "Did you mean" not in search_page(q="speaker:khorov", kind="record")
    assert "Did you mean" not in search_page(q="speaker:khorov", since="nonsense")


def test_a_search_without_a_match_says_what_to_leave_out(search_page: ReadPage) -> None:
    StatementFactory.create_batch(2, words="Talks will go on.", kind="direct")
    StatementFactory(words="drones", kind="record", topics=["nato"])

    page = search_page(q="talks zeppelin", kind="direct", sort="oldest")
    ways = sentence_of(part_of(page, '<div class="nothing">', "</ul>"))

    assert "Leave out the word “zeppelin”: 2 statements." in ways
    assert 'href="?kind=direct&amp;sort=oldest&amp;q=talks"' in page
    assert "Leave out the kind" not in ways


def test_the_filter_that_stands_in_the_way_is_named(search_page: ReadPage) -> None:
    StatementFactory(words="Drones.", kind="record", topics=["nato"])
    StatementFactory(words="Talks.", kind="direct")

    page = search_page(q="drones", kind="direct", topic="nato", since="2020", until="2030")

    assert 'href="?q=drones&amp;topic=nato&amp;since=2020&amp;until=2030">Leave out the kind of speech</a>' in page
    assert "Leave out the dates" not in page
    assert "Leave out the dates" in search_page(q="drones", since="1999", until="1999")


def test_a_search_that_cannot_be_parsed_says_it_was_read_as_plain_words(search_page: ReadPage) -> None:
    StatementFactory()

    assert "searched as plain words" in search_page(q="talks OR (")


def test_without_an_index_filters_still_work_and_the_page_says_so(read_page: ReadPage) -> None:
    StatementFactory(kind="direct")
    StatementFactory(kind="indirect")

    page = read_page("/statements/", kind="indirect")

    assert "search index is not available" in page
    assert len(blockquotes(page)) == 1


def test_long_results_are_paged(search_page: ReadPage) -> None:
    StatementFactory.create_batch(25)

    page = search_page(page="2")

    assert len(blockquotes(page)) == 5
    assert '<a href="?" rel="prev">Previous</a>' in page


def test_a_page_after_the_last_says_so(search_page: ReadPage) -> None:
    StatementFactory()

    assert "There is no page 9: the last one is 1." in search_page(page="9")


def test_results_can_be_put_in_the_order_of_time(search_page: ReadPage) -> None:
    StatementFactory(words="Late words.", article__briefing=BriefingFactory(slug="late", date_edtf="2025-05-01"))
    StatementFactory(words="Early words.", article__briefing=BriefingFactory(slug="early", date_edtf="2024-05-01"))

    assert ["Early" in quote for quote in blockquotes(search_page(sort="oldest"))] == [True, False]


def test_the_best_match_is_offered_only_where_words_can_match(search_page: ReadPage) -> None:
    StatementFactory()

    assert "best match" not in search_page()
    assert "<strong>best match</strong>" in search_page(q="talks")


def test_the_timeline_has_an_equal_table(search_page: ReadPage) -> None:
    StatementFactory(article__briefing=BriefingFactory(slug="late", date_edtf="2025-05-01"))
    StatementFactory(article__briefing=BriefingFactory(slug="early", date_edtf="2025-01-01"))

    page = search_page(speaker="albert-khorev")
    table = part_of(page, "<tbody>", "</tbody>")

    assert page.count('class="column"') == table.count("<tr>") == 2
    assert 'href="/statements/?speaker=albert-khorev&amp;since=2025-01&amp;until=2025-01"' in table


def test_the_whole_result_can_be_taken_away(search_page: ReadPage) -> None:
    StatementFactory(speaker=SpeakerFactory())

    page = search_page(speaker="albert-khorev", page="1")

    assert 'href="/statements.csv?speaker=albert-khorev"' in page
    assert 'href="/feeds/statements.atom?speaker=albert-khorev"' in page


def test_withdrawn_statements_are_not_found(search_page: ReadPage) -> None:
    StatementFactory(withdrawn=True)

    assert blockquotes(search_page()) == []


def test_searched_words_are_escaped(search_page: ReadPage) -> None:
    typed = '"><script>alert(1)</script>'

    page = search_page(q=typed)

    assert "<script>alert" not in page
    assert f"No statement matches “{typed}”." in sentence_of(page)
    assert 'value="&quot;&gt;&lt;script&gt;' in page


def test_a_stretch_of_time_is_chosen_by_its_first_and_its_last_period(search_page: ReadPage) -> None:
    for year in (2021, 2023, 2025):
        StatementFactory(article__briefing=BriefingFactory(slug=f"of-{year}", date_edtf=f"{year}-05"))

    table = part_of(search_page(q="talks", sort="oldest"), '<details id="timeline">', "</table>")
    begun = part_of(search_page(since="2023"), '<details id="timeline">', "</table>")

    assert 'href="/statements/?q=talks&amp;sort=oldest&amp;since=2023" aria-label="From 2023 on"' in table
    assert 'href="/statements/?since=2023&amp;until=2025-05" aria-label="Until May 2025"' in begun


def test_statements_with_only_some_of_the_words_follow_under_a_heading_of_their_own(search_page: ReadPage) -> None:
    StatementFactory(words="Grain leaves the port.")
    StatementFactory(words="Grain rots.")

    some = search_page(q="grain port")
    none = search_page(q="grain embargo")

    assert "1 statement in 1 briefing" in sentence_of(some)
    assert blockquotes(some) == ["The envoy said: “Grain leaves the port.”", "The envoy said: “Grain rots.”"]
    assert some.count("With only some of the words") == none.count("With only some of the words") == 1
    assert "With only some of the words" not in search_page(q="grain")
