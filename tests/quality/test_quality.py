"""The measure of extraction, on a corpus of four sentences."""

from pathlib import Path

import pytest

from tests.quality.__main__ import main
from tests.quality.corpus import Annotation, Relation, read_annotations, read_part
from tests.quality.scoring import Tally, score
from tests.quality.speech import is_speech

TEXT = (
    "“We want peace,” said Ann Lee. “It will come.”\n\n"
    "Bob Roe claimed that the border was “closed for good” on Monday.\n\n"
    "The minister hopes to win.\n\n"
    "By Ann Lee, she said.\n"
)
MARKED = (  # content, cue, source
    (("“We want peace,”", "“It will come.”"), "said", "Ann Lee"),
    (("that the border was “closed for good” on Monday",), "claimed", "Bob Roe"),
    (("to win",), "hopes", "The minister"),
)


def place(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def relation(number: int, *content: str, source: str | None = None, rule: str = "") -> Relation:
    """A marked relation as if it was found, with other content or another source where they are given."""
    pieces, cue, speaker = MARKED[number]
    return Relation(tuple(map(place, content or pieces)), (place(cue),), (place(source or speaker),), rule)


def measured(*found: Relation) -> Tally:
    tally = Tally()
    marked = tuple(relation(number) for number in range(len(MARKED)))
    score(Annotation("a", TEXT, marked, (place("By Ann Lee, she said."),)), found, tally)
    return tally


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """The text and its relations in the layout of the corpus, as a part named dev."""
    part = tmp_path / "dev"
    (part / "text").mkdir(parents=True)
    (part / "attributions").mkdir()
    (part / "text" / "a.txt").write_text(TEXT, encoding="utf-8")
    lines = []
    for number, each in enumerate(map(relation, range(len(MARKED))), 1):
        for role, pieces in (("Content", each.content), ("Cue", each.cue), ("Source", each.source)):
            lines.append(f"T{number}{len(role)}\t{role} {';'.join(f'{start} {end}' for start, end in pieces)}\tx")
        lines.append(f"E{number}\tAttribution:T{number} Content:T{number}7 Cue:T{number}3 Source:T{number}6")
    lines.append("T99\tDiscard {} {}\tx".format(*place("By Ann Lee, she said.")))
    (part / "attributions" / "a_1.ann").write_text("\n".join(lines), encoding="utf-8")
    (part / "attributions" / "a_2.ann").write_text("", encoding="utf-8")
    return tmp_path


def test_a_corpus_is_read_with_the_first_annotator_of_each_article(corpus: Path) -> None:
    (annotation,) = read_part(corpus / "dev")

    assert annotation.relations == tuple(relation(number) for number in range(len(MARKED)))
    assert annotation.discarded == (place("By Ann Lee, she said."),)


def test_a_relation_without_content_is_left_out() -> None:
    assert read_annotations("T1\tCue 0 2\tx\nE1\tAttribution:T1 Cue:T1\n") == ((), ())


def test_what_is_marked_scores_in_full() -> None:
    tally = measured(relation(0), relation(1))

    assert tally.rates("attributed", "all") == tally.rates("exact", "all") == (100, 100, 100)
    assert tally.rates("exact", "direct") == tally.rates("exact", "mixed") == (100, 100, 100)


def test_marks_and_full_stops_do_not_matter() -> None:
    tally = measured(relation(0, "We want peace", "It will come"))

    assert tally.rates("exact", "direct") == (100, 100, 100)


def test_half_of_the_words_are_attributed_and_not_exact() -> None:
    tally = measured(relation(0, "“We want peace,”"))

    assert tally.rates("attributed", "direct") == (100, 100, 100)
    assert tally.rates("exact", "direct") == (0, 0, 0)
    assert tally.rates("tokens", "direct")[1] == 50


def test_the_wrong_source_is_exact_and_not_attributed() -> None:
    tally = measured(relation(1, source="The minister", rule="said.that"))

    assert tally.rates("exact", "mixed") == (100, 100, 100)
    assert tally.rates("attributed", "mixed") == (0, 0, 0)
    assert (tally.fired["said.that"], tally.right["said.that"]) == (1, 0)


def test_statements_of_one_cue_are_one_relation() -> None:
    tally = measured(relation(0, "“We want peace,”"), relation(0, "“It will come.”"))

    assert tally.rates("exact", "direct") == (100, 100, 100)


def test_beliefs_and_discarded_text_are_neither_right_nor_wrong() -> None:
    byline = Relation((place("By Ann Lee"),), (place("she said"),), ())

    assert measured(relation(2), byline).fired.total() == 0


def test_an_invented_statement_costs_precision() -> None:
    invented = Relation((place("The minister hopes"),), (), (), "guess")

    precision, recall, _ = measured(relation(0), relation(1), invented).rates("attributed", "all")

    assert (round(precision), recall) == (67, 100)


@pytest.mark.parametrize(("cue", "speaks"), [("has said", True), (":", True), ("made clear", True), ("hopes", False)])
def test_only_acts_of_communication_count(cue: str, speaks: bool) -> None:
    assert is_speech(cue) is speaks


def test_the_command_prints_both_tables_for_each_part(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(corpus)]) == 0

    printed = capsys.readouterr().out
    assert "dev: 1 articles, speech acts" in printed
    assert "100.0 / 100.0 / 100.0" in printed
    assert "said.that" in printed


def test_without_a_corpus_the_command_says_what_to_give(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([""]) == 2
    assert "make quality CORPUS=folder" in capsys.readouterr().err


def test_a_folder_of_another_layout_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 1
    assert "has neither text/ and attributions/" in capsys.readouterr().err


def test_a_missing_folder_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "none")]) == 1
    assert "is no folder" in capsys.readouterr().err
