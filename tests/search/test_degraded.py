"""Searching while there is no index: from the database, as far as it can tell."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from statements.search import IndexUnavailable, list_ids, sync
from statements.search.compile import compile_words
from statements.search.door import DEGRADED
from statements.search.page import SearchPage
from statements.search.syntax import Named
from tests.factories import BriefingFactory, SpeakerFactory, StatementFactory
from tests.search.asking import page, query, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive() -> None:
    for slug, date_edtf in [
        ("a", "2025-09-23"),
        ("b", "2024-12/2025-01"),
        ("c", "../2024"),
        ("d", "2023/.."),
        ("e", ""),
    ]:
        briefing = BriefingFactory(slug=slug, date_edtf=date_edtf)
        StatementFactory(article__briefing=briefing, kind="direct", topics=["nato"], words="Peace now.")
        StatementFactory(article__briefing=briefing, kind="mixed", topics=["nato", "drones"], speaker=None)
        StatementFactory(
            article__briefing=briefing, speaker=SpeakerFactory(slug=f"speaker-{slug}"), withdrawn=slug == "a"
        )


@pytest.mark.parametrize(
    "query_string",
    [
        "",
        "sort=oldest",
        "page=2",
        "topic=drones&kind=mixed",
        "topic=drones&topic=nato&speaker=albert-khorev",
        "briefing=a&briefing=e",
        "outlet=ptv-network&review=unchecked",
        "since=2025",
        "until=2024-06&kind=direct",
        "since=2024&until=2024&sort=oldest",
        "q=kind:direct+OR+topic:drones",
        "q=-kind:direct+-(topic:drones+before:2025)",
        "q=after:2024",
        "q=-after:2024",
        "q=speaker:khorev+-briefing:a",
    ],
)
def test_the_database_gives_the_same_page_for_all_but_words(
    archive: None, query_string: str, search_index_dir: Path
) -> None:
    sync()
    whole = page(query_string)
    shutil.rmtree(search_index_dir)
    degraded = page(query_string)

    assert degraded.degraded
    assert comparable(degraded) == comparable(whole)
    assert degraded.hits == whole.hits


def comparable(answer: SearchPage) -> SearchPage:
    return replace(answer, degraded=False, notes=())


@pytest.mark.parametrize("text", ["peace", "peace kind:direct", "kind:direct OR -(peace)", '"peace now" di*'])
def test_a_query_with_words_shows_nothing_rather_than_too_much(archive: None, text: str) -> None:
    answer = words(text)

    assert (answer.degraded, answer.unanswered) == (True, True)
    assert DEGRADED in answer.notes
    assert (answer.total, answer.hits) == (0, ())


def test_a_query_without_words_is_answered(archive: None) -> None:
    assert not words("kind:direct").unanswered


def test_filters_can_be_downloaded_but_words_cannot(archive: None) -> None:
    assert len(list_ids(query("kind=mixed"))) == 5
    with pytest.raises(IndexUnavailable):
        list_ids(query("q=peace"))


def test_a_name_that_nobody_has_looked_up_is_no_query() -> None:
    with pytest.raises(ValueError, match="speaker:khorev has not been looked up"):
        compile_words(Named("speaker", "khorev"))


def test_nothing_is_suggested(archive: None) -> None:
    assert words("pece").suggestion == ""
