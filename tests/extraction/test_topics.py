"""Topics by their words."""

from pathlib import Path

import pytest

from statements.extraction import TopicTerms, find_topics, read_topics
from statements.text import Span

TOPICS = (
    TopicTerms("un", ("UN", "United Nations")),
    TopicTerms("prisoners", ("prisoner", "prisoner exchange"), exclusions=("prisoner of love",)),
)


def topics(text: str, heading: str = "") -> list[tuple[str, list[str], bool]]:
    whole = f"{text}\n{heading}"
    found = find_topics(whole, Span(0, len(text)), Span(len(text) + 1, len(whole)) if heading else None, TOPICS)
    return [(each.slug, [span.cut(whole) for span in each.evidence], each.from_heading) for each in found]


def test_the_words_that_suggest_a_topic_are_kept() -> None:
    assert topics("Prisoners came home in a prisoner exchange.") == [
        ("prisoners", ["Prisoners", "prisoner exchange"], False)
    ]


def test_only_whole_words_count() -> None:
    assert topics("An imprisonment, an unfair UNO game.") == []


def test_a_term_in_capitals_is_matched_as_written() -> None:
    assert topics("un") == []
    assert topics("the UN’s view")[0][0] == "un"


def test_an_exclusion_forbids_the_words_it_covers() -> None:
    assert topics("A prisoner of love.") == []


def test_a_heading_suggests_a_topic_weakly() -> None:
    assert topics("He said no.", heading="Remarks on the UN") == [("un", ["UN"], True)]


def test_a_heading_does_not_count_beside_the_words_of_the_passage() -> None:
    assert [slug for slug, *_ in topics("The prisoners came home.", heading="Remarks on the UN")] == ["prisoners"]


def test_a_party_named_in_the_passage_does_not_silence_the_heading() -> None:
    assert [slug for slug, *_ in topics("The UN knew of it.", heading="An exchange of prisoners")] == [
        "un",
        "prisoners",
    ]


def test_topics_are_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "topics.toml"
    path.write_text('[[topic]]\nslug = "nato"\nterms = ["NATO"]\n', encoding="utf-8")

    assert read_topics(path) == (TopicTerms("nato", ("NATO",)),)


def test_a_topic_without_terms_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "topics.toml"
    path.write_text('[[topic]]\nslug = "nato"\n', encoding="utf-8")

    with pytest.raises(KeyError):
        read_topics(path)
