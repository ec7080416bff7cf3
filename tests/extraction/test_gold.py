"""The two seed documents against the labels made by hand. See tests/gold/README.md."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from statements.extraction import Extraction, FoundStatement, extract, read_topics
from statements.text import PartKind, Span

ROOT = Path(__file__).parents[2]
GOLD = sorted((ROOT / "tests/gold").glob("*.json"))
TOPICS = read_topics(ROOT / "seeds/topics.toml")
OUTLETS = ("PTV Network", "The Diplomatic Insight")


def read(path: Path) -> tuple[dict[str, Any], str, Extraction]:
    text = (ROOT / "seeds" / f"{path.stem}.txt").read_bytes().decode()
    return json.loads(path.read_text(encoding="utf-8")), text, extract(text, TOPICS, outlets=OUTLETS)


def places(spans: Iterable[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]


def labelled(pieces: Iterable[dict[str, Any]]) -> list[tuple[int, int]]:
    return [(piece["start"], piece["end"]) for piece in pieces]


def test_gold_documents_are_present() -> None:
    assert len(GOLD) == 2


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_every_labelled_statement_is_found_and_nothing_else(path: Path) -> None:
    gold, _, found = read(path)

    assert [
        (places([each.passage]), places(each.content), places(each.cue), places(each.source), each.kind)
        for each in found.statements
    ] == [
        (labelled([each["passage"]]), *(labelled(each[key]) for key in ("content", "cue", "source")), each["kind"])
        for each in gold["statements"]
    ]


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_speakers_headings_and_topics_match_the_labels(path: Path) -> None:
    gold, text, found = read(path)

    for each, label in zip(found.statements, gold["statements"], strict=True):
        topics = {topic.slug for topic in each.topics}
        assert found.speakers[each.speaker or 0].name == label["speaker"]
        assert (each.heading.cut(text) if each.heading else None) == heading(label)
        assert each.in_headline == label["in_headline"]
        assert topics >= set(label["topics"])
        assert topics <= {*label["topics"], *label["topics_tolerated"]}
        assert relayed(found, each, label["relayed_from"])


def heading(label: dict[str, Any]) -> str | None:
    printed = label["heading"]
    return str(printed["text"] if isinstance(printed, dict) else printed) if printed else None


def relayed(found: Extraction, statement: FoundStatement, name: str | None) -> bool:
    """The further speaker is known by the name that is printed there."""
    if statement.relayed_from is None:
        return name is None
    return name in found.speakers[statement.relayed_from].names


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_parts_and_occasion_match_the_labels(path: Path) -> None:
    gold, _, found = read(path)
    around = [part for part in found.parts if part.kind is not PartKind.PARAGRAPH]

    assert [(part.kind, *places([part.span])) for part in around] == [
        (part["kind"], (part["start"], part["end"])) for part in gold["parts"]
    ]
    assert (found.occasion.kind, found.occasion.place) == (gold["occasion"]["kind"], gold["occasion"]["place"])


def test_the_day_of_a_briefing_is_told_as_far_as_it_is_proved() -> None:
    first, second = (read(path)[2].occasion.date_edtf for path in GOLD)

    assert (first, second) == ("2025-09-23/..", "")
