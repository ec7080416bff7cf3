"""Search as programs ask for it, held to the search of the pages."""

import pytest
from django.http import QueryDict

from statements.api.views import search as view
from statements.models import Statement
from statements.search import StatementFilter, rebuild, search
from tests.api.conftest import Ask
from tests.factories import BriefingFactory, StatementFactory

pytestmark = pytest.mark.django_db

QUESTIONS = [
    "",
    "q=talks",
    "q=talks&kind=direct&kind=mixed",
    "q=talks&sort=oldest",
    "kind=record&sort=newest",
    "topic=nato&since=2025",
    "q=-talks",
    "q=kind:direct",
    "speaker=albert-khorev&outlet=ptv-network&briefing=briefing-1",
    "q=nothingofthekind",
    "until=2024-06&review=unchecked",
]


@pytest.fixture
def archive() -> None:
    words = {"direct": "Talks will go on.", "mixed": "“peace talks” will go on", "record": "A truce, then."}
    for number in range(24):
        kind = ["direct", "mixed", "record"][number % 3]
        briefing = BriefingFactory(
            slug=f"briefing-{number % 4}", date_edtf=["2025-09-23", "2024", "", "2025"][number % 4]
        )
        StatementFactory(
            kind=kind, words=words[kind], article__briefing=briefing, topics=["nato"] if number % 2 else []
        )
    rebuild()


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_same_ids_and_numbers_as_the_search_of_the_pages(ask: Ask, archive: None, question: str) -> None:
    query = StatementFilter(QueryDict(question)).to_query()
    page, answer = search(query), ask(f"search/?{question}")

    assert [hit["statement"]["id"] for hit in answer["hits"]] == [hit.statement.public_id for hit in page.hits]
    assert [hit["matches"] for hit in answer["hits"]] == [[list(mark) for mark in hit.marks] for hit in page.hits]
    assert (answer["total"], answer["briefings"]) == (page.total, page.briefings)
    assert {facet["name"]: [(one["value"], one["count"]) for one in facet["values"]] for facet in answer["facets"]} == {
        facet.name: [(one.value, one.count) for one in facet.values] for facet in page.facets
    }
    assert [bar["count"] for bar in answer["histogram"]] == [bar.count for bar in page.histogram]


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_match_is_told_once_whatever_the_size_of_the_parts(ask: Ask, archive: None, question: str) -> None:
    part = ask(f"search/?{question}&limit=5")
    found = list(part["hits"])
    while part["next"]:
        part = ask(part["next"])
        found += part["hits"]

    assert len({hit["statement"]["id"] for hit in found}) == len(found) == part["total"]


def test_matches_cut_the_searched_words_out_of_the_passage(ask: Ask, archive: None) -> None:
    hit = ask("search/", q="talks", limit="1")["hits"][0]

    start = hit["statement"]["passage_span"][0]
    assert [hit["statement"]["passage"][first - start : last - start].lower() for first, last in hit["matches"]] == [
        "talks"
    ]


def test_an_excerpt_of_a_long_passage_is_short_and_shows_the_match(ask: Ask) -> None:
    StatementFactory(kind="record", words="Peace is far. " * 100 + "A ceasefire is near. " + "Peace is far. " * 100)
    rebuild()

    hit = ask("search/", q="ceasefire")["hits"][0]

    start, end = hit["excerpt"]["span"]
    assert "ceasefire" in hit["excerpt"]["text"]
    assert end - start == len(hit["excerpt"]["text"]) <= 300
    assert Statement.objects.get().article.text[start:end] == hit["excerpt"]["text"]


def test_fields_choose_what_is_told_of_the_statements(ask: Ask, archive: None) -> None:
    hit = ask("search/", q="talks", fields="id")["hits"][0]

    assert hit["statement"].keys() == {"id"}


def test_a_better_spelling_is_offered(ask: Ask, archive: None) -> None:
    assert ask("search/", q="tallks")["suggestion"]["q"] == "talks"


def test_beyond_the_best_matches_the_reader_is_told_where_all_are(
    ask: Ask, archive: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view, "DEEPEST", 10)

    last = ask(ask("search/", q="talks", limit="5")["next"])

    assert last["next"] is None
    assert "sort=newest" in last["notes"][-1]


def test_a_cursor_of_the_best_matches_keeps_its_step(ask: Ask, archive: None) -> None:
    following = ask("search/", q="talks", limit="5")["next"]

    assert ask(following.replace("limit=5", "limit=3"), status=400)["errors"][0]["parameter"] == "limit"


def test_without_the_index_filters_still_work_and_words_are_refused(ask: Ask) -> None:
    StatementFactory.create_batch(3)

    assert (ask("search/", kind="direct")["total"], ask("search/")["degraded"]) == (3, True)
    assert "Ask again" in ask("search/", q="talks", status=503)["detail"]
