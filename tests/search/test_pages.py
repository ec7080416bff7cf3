"""One page of a search: totals, order, paging, facets, the chart, and what it costs."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from statements.models import Speaker, Statement, Topic
from statements.search import Bar, Facet, FacetValue, StatementQuery, search, sync
from statements.search.door import list_ids
from statements.search.ordering import POOL
from tests.factories import ArticleFactory, BriefingFactory, SpeakerFactory, StatementFactory, TopicFactory
from tests.search.asking import counts, found, page, query, words

pytestmark = pytest.mark.django_db


def test_an_empty_archive_has_an_empty_page() -> None:
    sync()

    assert page().total == page().pages == 0
    assert page().hits == ()
    assert page().histogram == ()


def test_a_page_holds_twenty_and_the_total_is_exact() -> None:
    StatementFactory.create_batch(41)
    sync()

    assert [len(page(f"page={number}").hits) for number in (1, 2, 3)] == [20, 20, 1]
    assert (page().total, page().pages, page("page=3").number) == (41, 3, 3)


def test_a_page_after_the_last_is_empty_and_says_so() -> None:
    StatementFactory()
    sync()
    beyond = page("page=1000000")

    assert beyond.hits == ()
    assert beyond.total == 1
    assert beyond.notes == ("There is no page 1,000,000: the last one is 1.",)


@pytest.mark.parametrize("sort", ["newest", "oldest"])
def test_pages_in_date_order_show_each_statement_once(sort: str) -> None:
    StatementFactory.create_batch(45)
    sync()

    shown = [statement.pk for number in (1, 2, 3) for statement in found(page(f"sort={sort}&page={number}"))]

    assert shown == sorted(shown, reverse=sort == "newest")
    assert len(set(shown)) == 45


def test_newest_and_oldest_both_put_what_has_no_date_last() -> None:
    undated, old, new = (
        StatementFactory(article__briefing=BriefingFactory(slug=slug, date_edtf=date_edtf))
        for slug, date_edtf in [("undated", ""), ("old", "../2024"), ("new", "2025-09-23/..")]
    )
    sync()

    assert found(page("sort=newest")) == [new, old, undated]
    assert found(page("sort=oldest")) == [old, new, undated]
    assert found(page("sort=best")) == [new, old, undated]


def test_words_can_be_ordered_by_date_too() -> None:
    often = StatementFactory(words="Drones, drones.", article__briefing__date_edtf="2024", article__briefing__slug="a")
    once = StatementFactory(words="Many a drone.", article__briefing__date_edtf="2025", article__briefing__slug="b")
    sync()

    assert found(page("q=drones")) == [often, once]
    assert found(page("q=drones&sort=newest")) == [once, often]


def test_all_matches_can_be_listed_for_a_download() -> None:
    statements = [StatementFactory(words="Drones.").pk for _ in range(25)]
    StatementFactory(words="Peace.")
    sync()

    assert list(list_ids(query("q=drones&sort=oldest&page=2"))) == statements
    assert list_ids(query("kind=record")) == ()


def test_a_slug_that_does_not_exist_matches_nothing() -> None:
    StatementFactory()
    sync()

    assert search(StatementQuery(speakers=("nobody",))).total == 0


def test_a_withdrawn_statement_is_not_shown_even_if_the_index_still_has_it() -> None:
    statement = StatementFactory()
    sync()
    Statement.objects.filter(pk=statement.pk).update(review="withdrawn")

    assert found(page()) == []


def test_facets_say_what_a_click_would_give() -> None:
    StatementFactory(kind="direct", topics=["nato", "drones"])
    StatementFactory(kind="mixed", topics=["nato"])
    StatementFactory(kind="mixed", speaker=None)
    sync()

    assert page().facet("topic") == Facet("topic", (FacetValue("nato", "NATO", 2), FacetValue("drones", "Drones", 1)))
    assert counts(page(), "speaker") == {"albert-khorev": 2}
    assert counts(page(), "kind") == {"direct": 1, "mixed": 2}
    for value, count in counts(page(), "kind").items():
        assert page(f"kind={value}").total == count


def test_a_facet_ignores_its_own_selection_and_no_other() -> None:
    StatementFactory(kind="direct", topics=["nato"])
    StatementFactory(kind="mixed", topics=["drones"])
    sync()
    narrowed = page("kind=direct")

    assert counts(narrowed, "kind") == {"direct": 1, "mixed": 1}
    assert counts(narrowed, "topic") == {"nato": 1}


def test_what_is_chosen_is_listed_even_when_nothing_matches() -> None:
    TopicFactory(slug="drones")
    StatementFactory(kind="direct", topics=["nato"])
    sync()
    narrowed = page("topic=drones")

    assert narrowed.total == 0
    assert FacetValue("drones", "Drones", 0, chosen=True) in narrowed.facet("topic").values


def test_a_rare_choice_is_counted_though_only_the_commonest_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("statements.search.counting.LISTED", 1)
    StatementFactory.create_batch(2, topics=["nato"])
    StatementFactory(topics=["drones"])
    sync()

    assert counts(page(), "topic") == {"nato": 2}
    assert not page().facet("topic").complete
    assert counts(page("topic=drones"), "topic") == {"nato": 2, "drones": 1}


def test_a_renamed_topic_shows_its_new_name_at_once() -> None:
    StatementFactory(topics=["nato"])
    sync()
    Topic.objects.update(slug="alliance", name="The Alliance")

    assert page("topic=alliance").facet("topic").values == (FacetValue("alliance", "The Alliance", 1, chosen=True),)


def test_a_renamed_speaker_is_found_by_the_new_name_at_once() -> None:
    StatementFactory()
    sync()
    Speaker.objects.update(name="Maria Zakharova")

    assert words("speaker:zakharova").total == 1


@pytest.mark.parametrize(
    ("date_edtf", "years"),
    [
        ("2025-09-23", {"2025": 1}),
        ("2024-12/2025-01", {"2025": 1, "2024": 1}),
        ("2023/2025", {"2025": 1, "2024": 1, "2023": 1}),
        ("2024/..", {"2024": 1}),
        ("../2024", {"2024": 1}),
        ("", {}),
    ],
)
def test_a_statement_counts_in_every_year_it_may_have_been_said(date_edtf: str, years: dict[str, int]) -> None:
    StatementFactory(article__briefing__date_edtf=date_edtf)
    sync()

    assert counts(page(), "year") == years
    for year in years:
        assert page(f"since={year}&until={year}").total == 1


def test_a_year_is_chosen_when_the_days_span_it() -> None:
    StatementFactory(article__briefing__date_edtf="2025-09-23")
    StatementFactory(article__briefing__slug="old", article__briefing__date_edtf="2023-01")
    sync()

    chosen = {value.value for value in page("since=2025&until=2025").facet("year").values if value.chosen}

    assert chosen == {"2025"}
    assert counts(page("since=2025&until=2025"), "year") == {"2025": 1, "2023": 1}
    assert counts(page("since=2024&until=2024"), "year") == {"2025": 1, "2024": 0, "2023": 1}


def test_the_chart_has_a_bar_for_each_month_even_an_empty_one() -> None:
    StatementFactory(article__briefing__date_edtf="2025-01/2025-06")
    StatementFactory(article__briefing__slug="later", article__briefing__date_edtf="2025-03-09")
    sync()

    assert page().histogram == (
        Bar(date(2025, 1, 1), date(2025, 1, 31), "Jan 2025", 1),
        Bar(date(2025, 2, 1), date(2025, 2, 28), "Feb 2025", 0),
        Bar(date(2025, 3, 1), date(2025, 3, 31), "Mar 2025", 1),
    )


def test_the_chart_of_a_long_time_goes_by_years() -> None:
    StatementFactory(article__briefing__date_edtf="2021-12")
    StatementFactory(article__briefing__slug="later", article__briefing__date_edtf="2025-01")
    sync()

    assert [(bar.label, bar.count) for bar in page().histogram] == [
        ("2021", 1),
        ("2022", 0),
        ("2023", 0),
        ("2024", 0),
        ("2025", 1),
    ]


def test_the_page_says_how_many_briefings_the_matches_come_from() -> None:
    StatementFactory.create_batch(3)
    StatementFactory(article__briefing__slug="other")
    sync()

    assert page().briefings == 2


def test_more_briefings_than_can_be_listed_are_estimated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("statements.search.counting.MOST_BRIEFINGS", 1)
    monkeypatch.setattr("statements.search.finding.MOST_BRIEFINGS", 1)
    for slug in ("one", "two", "three"):
        StatementFactory(article__briefing__slug=slug)
    sync()

    assert page().briefings == 3


@pytest.mark.parametrize("statements_on_page", [1, 20])
def test_a_search_costs_the_same_queries_however_long_the_page(
    django_assert_num_queries: Any, statements_on_page: int
) -> None:
    for number in range(statements_on_page):
        StatementFactory(speaker=SpeakerFactory(slug=f"speaker-{number}"), topics=["nato", "drones"])
    sync()

    # The labels of four facets; hits, their topics, the offices of their speakers.
    with django_assert_num_queries(12):
        search(StatementQuery())


def test_a_filter_costs_one_query_more_for_its_slugs(django_assert_num_queries: Any) -> None:
    StatementFactory(topics=["nato"])
    sync()

    with django_assert_num_queries(13):
        search(StatementQuery(topics=("nato",), kinds=("direct",)))


def test_pages_of_the_best_matches_hold_each_match_once_in_the_order_of_downloads() -> None:
    article = ArticleFactory(text="Talks go on.\n" * 12)
    for number in range(POOL + 9):
        kind = ["indirect", "record"][number % 2]
        StatementFactory(kind=kind, article=article, words="Talks go on.", source_words="")
    sync()
    question = replace(query("q=talks"), page_size=23)

    pages = [search(replace(question, page=number)) for number in range(1, 11)]
    ids = [hit.statement.pk for one in pages for hit in one.hits]

    assert ids == list(list_ids(question))
    assert len(set(ids)) == POOL + 9


def test_what_is_too_short_to_say_much_comes_after_what_says_something() -> None:
    short = StatementFactory(kind="record", words="On drones.")
    full = StatementFactory(
        kind="record", words="My country asks that drones be no longer sold to those who bomb towns."
    )
    sync()

    assert found(page("q=drones")) == [full, short]
