"""The two documents that the archive starts from, against labels made by hand. See tests/gold/README.md."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from statements.importing.seeds import load_seeds
from statements.models import Article, Speaker, Statement
from tests.importing.documents import SEEDS, run

pytestmark = pytest.mark.django_db

LABELS = sorted((Path(__file__).parents[1] / "gold").glob("*.json"))


@pytest.fixture(autouse=True)
def _imported() -> None:
    load_seeds(SEEDS)
    run(SEEDS)


def read_gold() -> Iterator[tuple[Article, Any]]:
    for path in LABELS:
        gold = json.loads(path.read_text(encoding="utf-8"))
        article = Article.objects.get(key=gold["doc"])
        yield from ((article, label) for label in gold["statements"])


def pieces(spans: Any) -> list[list[int]]:
    return [[span["start"], span["end"]] for span in spans]


def test_both_documents_are_labelled() -> None:
    assert len(LABELS) == 2


def test_every_labelled_statement_is_in_the_archive_and_no_other() -> None:
    labelled = {(article.pk, json.dumps(pieces(label["content"]))) for article, label in read_gold()}
    found = {(row.article_id, json.dumps(row.content)) for row in Statement.objects.all()}

    assert found == labelled


def test_each_statement_has_the_labelled_cue_source_kind_and_heading() -> None:
    for article, label in read_gold():
        row = Statement.objects.get(article=article, content=pieces(label["content"]))
        heading = label["heading"]["text"] if label["heading"] else ""

        assert (row.cue, row.source) == (pieces(label["cue"]), pieces(label["source"])), label
        assert (row.kind, row.heading, row.is_headline) == (label["kind"], heading, label["in_headline"]), label


def test_each_statement_has_the_labelled_topics() -> None:
    for article, label in read_gold():
        row = Statement.objects.for_cards().get(article=article, content=pieces(label["content"]))
        slugs = {link.topic.slug for link in row.accepted_topics}

        assert set(label["topics"]) <= slugs <= {*label["topics"], *label["topics_tolerated"]}, label


def test_all_statements_are_of_one_speaker_with_one_page() -> None:
    assert set(Statement.objects.values_list("speaker__slug", flat=True)) == {"albert-khorev"}
    assert [name.name for name in Speaker.objects.get(slug="albert-khorev").names.all()] == [
        "Albert Khorev",
        "Albert P. Khorev",
    ]


def test_what_the_ambassador_relays_is_his_and_says_whose_it_was() -> None:
    row = Statement.objects.get(relayed_from__isnull=False)

    assert row.relayed_from is not None
    assert row.relayed_from.name == "Donald Trump"


def test_the_two_briefings_are_dated_as_far_as_the_texts_prove() -> None:
    by_outlet = {article.outlet.slug: article.briefing for article in Article.objects.all()}

    assert len({briefing.pk for briefing in by_outlet.values()}) == 2
    assert by_outlet["ptv-network"].date_edtf == "2025-09-23/.."
    assert by_outlet["ptv-network"].date_evidence == ["on Tuesday", "September 23, 2025"]
    assert by_outlet["the-diplomatic-insight"].date_edtf == "2025-02-18/2025-04"
    assert {briefing.place for briefing in by_outlet.values()} == {"Islamabad"}


def test_what_was_read_off_the_text_is_marked_as_inferred() -> None:
    article = Article.objects.get(outlet__slug="ptv-network")

    assert article.inferred == ["outlet", "headline"]
    assert article.briefing.inferred == ["title", "kind", "place", "date_edtf"]
