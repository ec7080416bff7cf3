"""The labels prove themselves against the documents, whatever the extractor does."""

import hashlib
import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
LABELS = sorted(HERE.glob("*.json"))


@pytest.fixture(params=LABELS, ids=lambda path: path.stem)
def gold(request: pytest.FixtureRequest) -> Any:
    return json.loads(request.param.read_text(encoding="utf-8"))


@pytest.fixture
def text(gold: Any) -> str:
    return (SEEDS / f"{gold['doc']}.txt").read_bytes().decode("utf-8")


def spans_of(statement: Any) -> list[Any]:
    heading = [statement["heading"]] if statement["heading"] else []
    pieces: list[Any] = statement["content"] + statement["cue"] + statement["source"]
    return [statement["passage"], *pieces, *heading]


def test_labels_belong_to_the_document_as_received(gold: Any, text: str) -> None:
    assert hashlib.sha256(text.encode()).hexdigest() == gold["sha256"]


def test_every_label_cuts_out_the_words_written_beside_it(gold: Any, text: str) -> None:
    spans = gold["parts"] + [span for one in gold["statements"] for span in spans_of(one)]
    assert [text[span["start"] : span["end"]] for span in spans] == [s["text"] for s in spans]


def test_a_passage_holds_source_cue_and_content(gold: Any) -> None:
    for one in gold["statements"]:
        for piece in one["content"] + one["cue"] + one["source"]:
            assert one["passage"]["start"] <= piece["start"] < piece["end"] <= one["passage"]["end"]


def test_no_statement_is_labelled_in_captions_links_headings_or_imprint(gold: Any) -> None:
    outside = [part for part in gold["parts"] if part["kind"] != "headline"]
    for one in gold["statements"]:
        for part in outside:
            assert one["passage"]["end"] <= part["start"] or part["end"] <= one["passage"]["start"]


def test_no_topic_is_both_required_and_tolerated(gold: Any) -> None:
    for one in gold["statements"]:
        assert not set(one["topics"]) & set(one["topics_tolerated"])


def test_labels_name_only_topics_of_the_seeds(gold: Any) -> None:
    known = {row["slug"] for row in tomllib.loads((SEEDS / "topics.toml").read_text(encoding="utf-8"))["topic"]}
    for one in gold["statements"]:
        assert {*one["topics"], *one["topics_tolerated"]} <= known
