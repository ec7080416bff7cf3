"""Searching while there is no index: from the database, as far as it can tell."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from statements.search import IndexUnavailable, list_ids, search, sync
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


@pytest.mark.parametrize("text", ["peace", "peace kind:direct", "-(peace kind:mixed) kind:direct", '"peace now" di*'])
def test_words_narrow_nothing_and_the_page_says_so(archive: None, text: str) -> None:
    answer = words(text)

    assert answer.degraded
    assert DEGRADED in answer.notes
    assert answer.total == page("kind=direct" if "kind" in text else "").total


def test_a_part_with_words_never_widens_the_rest(archive: None) -> None:
    assert words("(peace OR kind:direct) kind:mixed").total == page("kind=mixed").total
    assert words("kind:mixed -kind:mixed peace").total == 0


def test_filters_can_be_downloaded_but_words_cannot(archive: None) -> None:
    assert len(list_ids(query("kind=mixed"))) == 5
    with pytest.raises(IndexUnavailable):
        list_ids(query("q=peace"))


def test_a_name_that_nobody_has_looked_up_is_no_query() -> None:
    with pytest.raises(ValueError, match="speaker:khorev has not been looked up"):
        compile_words(Named("speaker", "khorev"))


def test_nothing_is_marked_or_suggested(archive: None) -> None:
    answer = words("pece")

    assert answer.suggestion == ""
    assert all(hit.marks == () for hit in search(query("q=peace")).hits)
